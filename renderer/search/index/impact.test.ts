import { expect, test } from 'vitest';
import { impactOf, SLOTS, slotOf, USUAL_LENGTH } from './impact.ts';

const impact = (count: number, termCount: number) => impactOf(slotOf(count, termCount, USUAL_LENGTH.body));

test('slots go from the first to the last', () => {
  for (const count of [1, 2, 10, 1_000]) {
    for (const termCount of [count, count + 40, count + 10_000]) {
      const slot = slotOf(count, termCount, USUAL_LENGTH.title);
      expect(slot).toBeGreaterThanOrEqual(0);
      expect(slot).toBeLessThan(SLOTS);
      expect(Number.isInteger(slot)).toBe(true);
    }
  }
});

test('a word says more the more often it stands in a block, ever less so', () => {
  expect(impact(2, 40)).toBeGreaterThan(impact(1, 40));
  expect(impact(3, 40)).toBeGreaterThan(impact(2, 40));
  expect(impact(2, 40) - impact(1, 40)).toBeGreaterThan(impact(4, 40) - impact(3, 40));
});

test('a word says more in a short block than in a long one', () => {
  expect(impact(1, 11)).toBeGreaterThan(impact(1, 41));
  expect(impact(1, 41)).toBeGreaterThan(impact(1, 161));
});

test('a word once in a block of usual length has the weight of BM25, 1 / (1 + k1)', () => {
  expect(Math.abs(impact(1, 40) / SLOTS - 1 / 2.2)).toBeLessThanOrEqual(1 / SLOTS);
});
