/**
 * FlexSearch's slots, which by themselves say how early a word stands, say here how often it does: the first slot is for
 * sixteen times or more, the last for once. Lengths are kept apart (`Documents.lengthOf`), so that BM25's parameters and
 * averages can change without a new index, and most postings of a term stand in one slot, where they pack best.
 */

export const SLOTS = 16;

/** The slot of a term that stands `count` times in a text. */
export function slotOf(count: number): number {
  return SLOTS - Math.min(SLOTS, Math.max(1, count));
}

/** How often a term of a slot stands in its text, from 1 to 16. */
export function frequencyIn(slot: number): number {
  return SLOTS - slot;
}
