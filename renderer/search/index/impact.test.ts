import { expect, test } from 'vitest';
import { impactOf, SLOTS, slotsOfTerms, USUAL_LENGTH } from './impact.ts';

const words = (count: number) => Array.from({ length: count }, (_, i) => `mot${i}`);

const impact = (terms: readonly string[], term: string) =>
  impactOf(slotsOfTerms(terms, USUAL_LENGTH.body).get(term) ?? Number.NaN);

test('each distinct term has one slot, from the first to the last', () => {
  const slots = slotsOfTerms(['loup', 'brebis', 'loup', ...words(400)], USUAL_LENGTH.body);
  expect(slots.size).toBe(402);
  for (const slot of slots.values()) {
    expect(slot).toBeGreaterThanOrEqual(0);
    expect(slot).toBeLessThan(SLOTS);
    expect(Number.isInteger(slot)).toBe(true);
  }
  expect(slotsOfTerms([], USUAL_LENGTH.body).size).toBe(0);
});

test('a word says more the more often it stands in a block, ever less so', () => {
  const times = (count: number) => impact([...Array(count).fill('loup'), ...words(40 - count)], 'loup');
  expect(times(2)).toBeGreaterThan(times(1));
  expect(times(3)).toBeGreaterThan(times(2));
  expect(times(2) - times(1)).toBeGreaterThan(times(4) - times(3));
});

test('a word says more in a short block than in a long one', () => {
  expect(impact(['loup', ...words(10)], 'loup')).toBeGreaterThan(impact(['loup', ...words(40)], 'loup'));
  expect(impact(['loup', ...words(40)], 'loup')).toBeGreaterThan(impact(['loup', ...words(160)], 'loup'));
});

test('a word once in a block of usual length has the weight of BM25, 1 / (1 + k1)', () => {
  const weight = impact(['loup', ...words(39)], 'loup') / SLOTS;
  expect(Math.abs(weight - 1 / 2.2)).toBeLessThanOrEqual(1 / SLOTS);
});
