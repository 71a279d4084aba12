import { expect, test } from 'vitest';
import type { AnnotationEntry } from '../../../db/annotation-catalog.ts';
import type { ReviewRow } from '../../../db/rows.ts';
import type { NotebookItem } from '../notebook-rows.ts';
import { type Choosing, chooseCards } from './choose-cards.ts';
import { NEVER } from './schedule.ts';

const at = (day: number, hour = 8) => new Date(2026, 10, day, hour).getTime();
const NOW = at(25, 10);

function item(id: string, createdAt = at(1)): NotebookItem {
  const entry: AnnotationEntry = {
    ...{ id, kind: 'highlight', articleId: 'a', blockId: 'b1', highlightId: null, color: 'honey' },
    ...{ style: 'fill', tags: [], state: 'exact', createdAt, deletedAt: 0 },
  };
  return { entry, notes: [] };
}

function review(annotationId: string, dueAt: number, reviewedAt = at(2)): ReviewRow {
  return { annotationId, dueAt, intervalDays: 3, reviewedAt };
}

function cards(choosing: Partial<Choosing>): readonly string[] {
  const usual = { items: [], reviews: [], count: 3, now: NOW, extra: 0 };
  return chooseCards({ ...usual, ...choosing }).map(({ entry }) => entry.id);
}

test('what is due comes first, the longest waiting before', () => {
  const items = [item('fresh'), item('d1'), item('d2'), item('rests'), item('never')];
  const reviews = [
    review('d1', at(24)),
    review('d2', at(20)),
    review('rests', at(26, 0)),
    review('never', NEVER),
  ];
  expect(cards({ items, reviews })).toEqual(['d2', 'd1', 'fresh']);
});

test('what was made today waits until tomorrow', () => {
  const items = [item('today', at(25, 1)), item('yesterday', at(24, 23))];
  expect(cards({ items })).toEqual(['yesterday']);
});

test('those answered today count, and more are shown when asked for', () => {
  const items = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id));
  const reviews = [review('a', at(28), at(25, 9)), review('b', at(28), at(25, 9))];
  expect(cards({ items, reviews })).toHaveLength(1);
  expect(cards({ items, reviews, extra: 2 })).toHaveLength(3);
});

test('what was never shown is mixed by the day and stays the same on it', () => {
  const items = Array.from({ length: 40 }, (_, i) => item(`h${i}`));
  const today = cards({ items, count: 40 });
  expect(today).toEqual(cards({ items: items.toReversed(), count: 40, now: at(25, 23) }));
  expect(today).not.toEqual(cards({ items, count: 40, now: at(26) }));
  expect(today.slice(0, 5)).not.toEqual(items.slice(0, 5).map(({ entry }) => entry.id));
});
