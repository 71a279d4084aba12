import { expect, test } from 'vitest';
import type { HighlightColor } from '../../../shared/annotation.ts';
import type { AnchoredHighlight } from './anchored-highlight.ts';
import { planPainting } from './paint-plan.ts';

function highlight(color: HighlightColor, start: number, end: number, blockId = 'b1'): AnchoredHighlight {
  return { id: `${color}-${start}`, color, ranges: [{ blockId, start, end }] };
}

function painted(highlights: readonly AnchoredHighlight[], color: HighlightColor) {
  return (planPainting(highlights).get(color) ?? []).map(({ start, end }) => [start, end]);
}

test.each([
  ['honey', 'apricot'],
  ['apricot', 'honey'],
] as const)('a %s word shows within a sentence of another colour', (inner, outer) => {
  const highlights = [highlight(inner, 10, 20), highlight(outer, 0, 50)];
  expect(painted(highlights, inner)).toEqual([[10, 20]]);
  expect(painted(highlights, outer)).toEqual([
    [0, 10],
    [20, 50],
  ]);
});

test('where two colours cross, the shorter one shows', () => {
  const highlights = [highlight('sky', 0, 20), highlight('rose', 15, 25)];
  expect(painted(highlights, 'sky')).toEqual([[0, 15]]);
  expect(painted(highlights, 'rose')).toEqual([[15, 25]]);
});

test('one colour, other blocks and neighbours take nothing away', () => {
  const highlights = [
    highlight('sky', 0, 20),
    highlight('sky', 5, 10),
    highlight('rose', 5, 10, 'b2'),
    highlight('rose', 20, 22),
  ];
  expect(painted(highlights, 'sky')).toEqual([
    [5, 10],
    [0, 20],
  ]);
});
