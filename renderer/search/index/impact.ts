/**
 * How much a term says about a text, quantised: the weight of BM25 (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework: BM25 and Beyond", 2009) in 16 slots, the first for the strongest. Averages are constants, so a
 * text's slots never depend on what else is in the library.
 */

export const SLOTS = 16;
/** BM25's k1: how soon repetition stops to count. */
export const SATURATION = 1.2;
/** BM25's b: how much long texts are held back. */
export const LENGTH_SHARE = 0.75;

/** Kinds of texts by the length, in terms, that is usual for them. */
export const USUAL_LENGTH = { title: 8, body: 40, note: 16, highlight: 16 } as const;

/**
 * The slot of a term that stands `count` times in a text.
 * @param termCount terms of the text, stop words not counted
 */
export function slotOf(count: number, termCount: number, usualLength: number): number {
  const lengthNorm = 1 - LENGTH_SHARE + (LENGTH_SHARE * termCount) / usualLength;
  const frequency = count / lengthNorm;
  const weight = frequency / (frequency + SATURATION);
  return Math.min(SLOTS - 1, Math.floor((1 - weight) * SLOTS));
}

/** A slot's share of the full weight, as a whole number from 1 to 16: sums of these are exact in any order. */
export function impactOf(slot: number): number {
  return SLOTS - slot;
}
