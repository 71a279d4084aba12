/**
 * Normalised discounted cumulative gain of the first answers, with binary relevance and the discount log2(rank + 1)
 * (Järvelin and Kekäläinen, "Cumulated Gain-Based Evaluation of IR Techniques", 2002): 1 when no order is better.
 */
export function ndcg(found: readonly number[], relevant: readonly number[], depth: number): number {
  const wanted = new Set(relevant);
  const gained = found
    .slice(0, depth)
    .reduce((sum, id, index) => sum + (wanted.has(id) ? gainAt(index) : 0), 0);
  let best = 0;
  for (let index = 0; index < Math.min(depth, wanted.size); index += 1) best += gainAt(index);
  return best === 0 ? 0 : gained / best;
}

function gainAt(index: number): number {
  return 1 / Math.log2(index + 2);
}
