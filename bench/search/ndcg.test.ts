import { expect, test } from 'vitest';
import { ndcg } from './ndcg.ts';

test('the best order has 1, also when fewer answers are asked for than there are', () => {
  expect(ndcg([3, 1, 2], [1, 2, 3], 10)).toBe(1);
  expect(ndcg([3, 1], [1, 2, 3], 2)).toBe(1);
});

test('an answer counts less the later it stands', () => {
  expect(ndcg([9, 1], [1], 10)).toBeCloseTo(1 / Math.log2(3));
  expect(ndcg([1, 9, 2], [1, 2], 10)).toBeCloseTo(1.5 / (1 + 1 / Math.log2(3)));
});

test('answers beyond the depth and wrong ones do not count', () => {
  expect(ndcg([9, 8, 1], [1], 2)).toBe(0);
  expect(ndcg([], [1], 10)).toBe(0);
});
