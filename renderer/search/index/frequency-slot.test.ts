import { expect, test } from 'vitest';
import { frequencyIn, SLOTS, slotOf } from './frequency-slot.ts';

test('a slot tells how often a word stands in a text', () => {
  for (const count of [1, 2, 7, 16]) expect(frequencyIn(slotOf(count))).toBe(count);
});

test('slots go from the first, for the most frequent words, to the last', () => {
  expect(slotOf(1)).toBe(SLOTS - 1);
  expect(slotOf(16)).toBe(0);
  expect(slotOf(1_000)).toBe(0);
});
