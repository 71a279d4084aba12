import { expect, test } from 'vitest';
import { TITLE } from '../../../search/protocol.ts';
import { firstNotPassed, matchAt, matchList, stepFrom } from './match-list.ts';

const FOUND = [
  { blockId: TITLE, matches: [{ start: 0, end: 5 }] },
  {
    blockId: 'b2',
    matches: [
      { start: 3, end: 8 },
      { start: 10, end: 12 },
    ],
  },
];

test('matches stand in reading order, the title first', () => {
  expect(matchList(FOUND, false)).toEqual([
    { blockId: TITLE, start: 0, end: 5 },
    { blockId: 'b2', start: 3, end: 8 },
    { blockId: 'b2', start: 10, end: 12 },
  ]);
});

test('a title that is a block counts once', () => {
  expect(matchList(FOUND, true).map(({ blockId }) => blockId)).toEqual(['b2', 'b2']);
});

test('stepping goes round at both ends, and says so', () => {
  expect(stepFrom(0, 3, 1)).toEqual({ index: 1, wrapped: null });
  expect(stepFrom(2, 3, 1)).toEqual({ index: 0, wrapped: 'end' });
  expect(stepFrom(0, 3, -1)).toEqual({ index: 2, wrapped: 'beginning' });
  expect(stepFrom(0, 1, 1)).toEqual({ index: 0, wrapped: 'end' });
});

test('a passage is the match that it overlaps, in its own block', () => {
  const matches = matchList(FOUND, false);
  expect(matchAt(matches, { blockId: 'b2', start: 10, end: 12 })).toBe(2);
  expect(matchAt(matches, { blockId: 'b2', start: 7, end: 11 })).toBe(1);
  expect(matchAt(matches, { blockId: 'b2', start: 8, end: 10 })).toBe(-1);
  expect(matchAt(matches, { blockId: 'b3', start: 3, end: 8 })).toBe(-1);
});

test.each([0, 1, 2, 7, 100])('finds the first of %i that is not passed, asking a few', (count) => {
  for (let passed = 0; passed <= count; passed += 1) {
    let asked = 0;
    const found = firstNotPassed(count, (index) => {
      asked += 1;
      return index < passed;
    });
    expect(found).toBe(passed);
    expect(asked).toBeLessThanOrEqual(7);
  }
});
