import { expect, test } from 'vitest';
import { percentile } from './percentile.ts';

test('a percentile is one of the values, whatever their order', () => {
  const values = [5, 1, 4, 2, 3, 10, 9, 8, 7, 6];
  expect(percentile(values, 0.5)).toBe(5);
  expect(percentile(values, 0.95)).toBe(10);
  expect(percentile([7], 0)).toBe(7);
});

test('no values have no percentile', () => {
  expect(percentile([], 0.5)).toBeNaN();
});
