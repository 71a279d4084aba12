import { expect, test } from 'vitest';
import { leastOfBest } from './best-scores.ts';

test('the least of the best is where a sorted list is cut', () => {
  for (let size = 1; size < 200; size += 7) {
    const scores = Float64Array.from({ length: size }, (_, i) => ((i * 7919) % 101) / 10);
    const sorted = [...scores].sort((a, b) => b - a);
    for (const count of [1, 2, 10, 50]) {
      const expected = size <= count ? Number.NEGATIVE_INFINITY : sorted[count - 1];
      expect(leastOfBest(scores, count)).toBe(expected);
    }
  }
});
