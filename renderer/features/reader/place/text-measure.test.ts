import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/article.ts';
import { TextMeasure } from './text-measure.ts';

function paragraph(id: string, text: string): Block {
  return { id, kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

const MEASURE = new TextMeasure([
  paragraph('a', 'x'.repeat(100)),
  { id: 'line', kind: 'rule' },
  paragraph('b', 'x'.repeat(300)),
  { id: 'note', kind: 'footnote', label: '1', inlines: [{ kind: 'text', text: 'x'.repeat(500) }] },
]);

test('the share read counts the text before a place, notes aside', () => {
  expect(MEASURE.shareBefore({ blockId: 'a', offset: 0 })).toBe(0);
  expect(MEASURE.shareBefore({ blockId: 'b', offset: 0 })).toBe(0.25);
  expect(MEASURE.shareBefore({ blockId: 'b', offset: 150 })).toBe(0.625);
  expect(MEASURE.shareBefore({ blockId: 'note', offset: 400 })).toBe(1);
  expect(MEASURE.shareBefore({ blockId: 'gone', offset: 4 })).toBe(0);
});

test('a share is a place again', () => {
  expect(MEASURE.placeAt(0.625)).toEqual({ blockId: 'b', offset: 150 });
  expect(MEASURE.placeAt(0)).toEqual({ blockId: 'a', offset: 0 });
  expect(new TextMeasure([]).placeAt(0.5)).toBeNull();
});
