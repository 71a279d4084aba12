/**
 * How much a term says about a block, quantised: the weight of BM25 (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009) in 16 slots, the first for the strongest. Averages are constants, so a
 * block's slots never depend on what else is in the library.
 */

export const SLOTS = 16;
/** BM25's k1: how soon repetition stops to count. */
export const SATURATION = 1.2;
/** BM25's b: how much long texts are held back. */
export const LENGTH_SHARE = 0.75;

/** Kinds of blocks by the length, in terms, that is usual for them. */
export const USUAL_LENGTH = { title: 8, body: 40 } as const;

/** Slots of a block's terms, for the terms that are given (duplicates are occurrences). */
export function slotsOfTerms(terms: readonly string[], usualLength: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const lengthNorm = 1 - LENGTH_SHARE + (LENGTH_SHARE * terms.length) / usualLength;
  const slots = new Map<string, number>();
  for (const [term, count] of counts) slots.set(term, slotOf(count / lengthNorm));
  return slots;
}

function slotOf(frequency: number): number {
  const weight = frequency / (frequency + SATURATION);
  return Math.min(SLOTS - 1, Math.floor((1 - weight) * SLOTS));
}

/** A slot's share of the full weight, as a whole number from 1 to 16: sums of these are exact in any order. */
export function impactOf(slot: number): number {
  return SLOTS - slot;
}
