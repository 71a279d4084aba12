/**
 * The highest of many scores, without sorting them: a heap of the best so far, its least at the root.
 * @returns the least score that is among the best `count`; negative infinity when there are fewer
 */
export function leastOfBest(scores: Float64Array, count: number): number {
  if (scores.length <= count) return Number.NEGATIVE_INFINITY;
  const heap = scores.slice(0, count).sort();
  for (let i = count; i < scores.length; i += 1) {
    const score = scores[i] ?? 0;
    if (score > (heap[0] ?? 0)) replaceLeast(heap, score);
  }
  return heap[0] ?? Number.NEGATIVE_INFINITY;
}

/** Puts a score in the place of the root and lets it sink to where it belongs. */
function replaceLeast(heap: Float64Array, score: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
    if ((heap[child] ?? 0) >= score) break;
    heap[at] = heap[child] ?? 0;
    at = child;
  }
  heap[at] = score;
}
