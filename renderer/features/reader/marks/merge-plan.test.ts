import { expect, test } from 'vitest';
import type { AnchoredHighlight } from '../anchored-highlight.ts';
import { planMark } from './merge-plan.ts';

const TEXTS = new Map([
  ['b1', 'La Corée du Nord a franchi une étape.'],
  ['b2', 'Récemment, elle a déployé.'],
]);
const LOOK = { color: 'honey', style: 'fill' } as const;

function range(start: number, end: number, blockId = 'b1') {
  return { blockId, start, end };
}

function highlight(id: string, ...ranges: AnchoredHighlight['ranges']): AnchoredHighlight {
  return { id, ...LOOK, state: 'exact', ranges };
}

test('what overlaps, touches or is parted by a space alone becomes one', () => {
  const present = [highlight('a', range(3, 8)), highlight('b', range(12, 16)), highlight('c', range(27, 30))];
  expect(planMark([range(9, 12)], present, LOOK, TEXTS)).toEqual({
    kind: 'merge',
    ids: ['a', 'b'],
    ranges: [{ blockId: 'b1', start: 3, end: 16 }],
  });
});

test('another colour, another style and another place stay apart', () => {
  const present = [highlight('a', range(3, 8))];
  expect(planMark([range(5, 11)], present, { ...LOOK, color: 'rose' }, TEXTS)).toEqual({ kind: 'new' });
  expect(planMark([range(5, 11)], present, { ...LOOK, style: 'underline' }, TEXTS)).toEqual({ kind: 'new' });
  expect(planMark([range(17, 26)], present, LOOK, TEXTS)).toEqual({ kind: 'new' });
  expect(planMark([range(3, 8, 'b2')], present, LOOK, TEXTS)).toEqual({ kind: 'new' });
});

test('a passage within a highlight that looks the same is marked already', () => {
  expect(planMark([range(4, 7)], [highlight('a', range(3, 8))], LOOK, TEXTS)).toEqual({ kind: 'present' });
});

test('a highlight across paragraphs grows at its end', () => {
  const present = [highlight('a', range(17, 37), range(0, 9, 'b2'))];
  expect(planMark([range(9, 15, 'b2')], present, LOOK, TEXTS)).toEqual({
    kind: 'merge',
    ids: ['a'],
    ranges: [range(17, 37), range(0, 15, 'b2')],
  });
});
