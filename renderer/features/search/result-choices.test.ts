import { expect, test } from 'vitest';
import type { SearchResult } from '../../search/protocol.ts';
import { choiceForKey, countHits, groupResult, type ListPlace } from './result-choices.ts';
import { foundArticle, foundResult, textHit } from './test-results.ts';

const KOURSK = foundArticle(
  'koursk',
  ['b1', 'b2', 'b3', 'b4'].map((id) => textHit(id)),
  { hitCount: 9 },
);
const BYDGOSZCZ = foundArticle('bydgoszcz', [textHit('b7')]);

function kinds(result: SearchResult, further = new Map()): string[][] {
  return groupResult(result, further).map(({ choices }) =>
    choices.map((choice) => (choice.kind === 'hit' ? choice.hit.blockId : choice.kind)),
  );
}

test('choices are numbered through all articles, at most three hits of each and a row for the others', () => {
  const result = foundResult('otan', [KOURSK, BYDGOSZCZ]);
  expect(kinds(result)).toEqual([['b1', 'b2', 'b3', 'more'], ['b7']]);
  const groups = groupResult(result, new Map());
  expect(groups.map((group) => group.choices.map((choice) => choice.index))).toEqual([[0, 1, 2, 3], [4]]);
  expect(groups[0]?.choices[3]).toMatchObject({ kind: 'more', count: 6 });
});

test('further hits stand in the place of the row that asks for them', () => {
  const result = foundResult('otan', [KOURSK, BYDGOSZCZ]);
  const further = new Map([['koursk', [textHit('b5'), textHit('b6')]]]);
  expect(kinds(result, further)).toEqual([['b1', 'b2', 'b3', 'b5', 'b6', 'rest'], ['b7']]);
});

test('an article found by its title alone is one choice', () => {
  expect(kinds(foundResult('otan', [foundArticle('a', [])]))).toEqual([['article']]);
});

test('hits are counted in all places', () => {
  const result = { ...foundResult('otan', []), hitCounts: { text: 11, note: 2, highlight: 4 } };
  expect(countHits(result)).toBe(17);
});

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function lead(key: string, place: Partial<ListPlace>, modifiers = {}): number | null {
  const stroke = { key, ...NO_MODIFIERS, ...modifiers };
  return choiceForKey(stroke, { index: 0, count: 4, isCut: false, ...place });
}

test('arrows go round', () => {
  expect(lead('ArrowDown', { index: 3 })).toBe(0);
  expect(lead('ArrowUp', { index: 0 })).toBe(3);
  expect(lead('ArrowUp', { index: 2 })).toBe(1);
});

test('arrows stop at the ends while the list may still grow', () => {
  expect(lead('ArrowDown', { index: 3, isCut: true })).toBe(3);
  expect(lead('ArrowUp', { index: 0, isCut: true })).toBe(0);
});

test('pages stop at the ends', () => {
  expect(lead('PageDown', { index: 1, count: 40 })).toBe(9);
  expect(lead('PageDown', { index: 38, count: 40 })).toBe(39);
  expect(lead('PageUp', { index: 3, count: 40 })).toBe(0);
});

test('Home and End move the caret, and with Ctrl the choice', () => {
  expect(lead('End', {})).toBeNull();
  expect(lead('End', {}, { ctrlKey: true })).toBe(3);
  expect(lead('Home', { index: 2 }, { metaKey: true })).toBe(0);
});

test('keys that select text, and an empty list, choose nothing', () => {
  expect(lead('ArrowDown', {}, { shiftKey: true })).toBeNull();
  expect(lead('ArrowDown', { count: 0 })).toBeNull();
});
