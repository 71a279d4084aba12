import { expect, test } from 'vitest';
import type { AnchoredHighlight } from '../anchored-highlight.ts';
import { planErase } from './erase-plan.ts';

const TEXTS = new Map([
  ['b1', 'La Corée du Nord a franchi une étape.'],
  ['b2', 'Récemment, elle a déployé.'],
  ['b3', 'Rien ne bouge.'],
]);

function range(start: number, end: number, blockId = 'b1') {
  return { blockId, start, end };
}

function highlight(id: string, ...ranges: AnchoredHighlight['ranges']): AnchoredHighlight {
  return { id, color: 'honey', style: 'fill', state: 'exact', ranges };
}

test('a highlight loses its end, or its beginning, with the space that stood there', () => {
  const present = [highlight('a', range(0, 26))];
  expect(planErase([range(17, 30)], present, TEXTS)).toEqual([{ id: 'a', left: [[range(0, 16)]] }]);
  expect(planErase([range(0, 2)], present, TEXTS)).toEqual([{ id: 'a', left: [[range(3, 26)]] }]);
});

test('one that loses its middle stays on either side', () => {
  expect(planErase([range(9, 11)], [highlight('a', range(3, 16))], TEXTS)).toEqual([
    { id: 'a', left: [[range(3, 8)], [range(12, 16)]] },
  ]);
});

test('one that lies within goes, and what only touches stays', () => {
  const present = [
    highlight('a', range(3, 8)),
    highlight('b', range(9, 11)),
    highlight('c', range(0, 2, 'b2')),
  ];
  expect(planErase([range(0, 9)], present, TEXTS)).toEqual([{ id: 'a', left: [] }]);
});

test('one across paragraphs is parted where the passage stands', () => {
  const long = highlight('a', range(17, 37), range(0, 26, 'b2'), range(0, 14, 'b3'));
  expect(planErase([range(11, 26, 'b2')], [long], TEXTS)).toEqual([
    { id: 'a', left: [[range(17, 37), range(0, 10, 'b2')], [range(0, 14, 'b3')]] },
  ]);
  expect(planErase([range(27, 37), range(0, 26, 'b2'), range(0, 4, 'b3')], [long], TEXTS)).toEqual([
    { id: 'a', left: [[range(17, 26)], [range(5, 14, 'b3')]] },
  ]);
});

test.each(['uncertain', 'orphan'] as const)('a highlight of which a part is %s stays', (state) => {
  const unsure: AnchoredHighlight = { ...highlight('a', range(3, 16)), state };
  expect(planErase([range(3, 8)], [unsure], TEXTS)).toEqual([]);
});
