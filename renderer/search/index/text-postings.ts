import type { PlacedToken } from '../analysis/telling-tokens.ts';
import { slotOf } from './frequency-slot.ts';

/** What a text holds of one term. */
export interface TermPosting {
  readonly slot: number;
  /** Its places, as `encodePlaces` gives them. */
  readonly placeCodes: readonly number[];
}

/** The postings of a text by term. */
export function textPostings(tokens: readonly PlacedToken[]): ReadonlyMap<string, TermPosting> {
  const placesOf = new Map<string, number[]>();
  for (const { term, place } of tokens) {
    const places = placesOf.get(term);
    if (places === undefined) placesOf.set(term, [place]);
    else places.push(place);
  }
  const postings = new Map<string, TermPosting>();
  for (const [term, places] of placesOf) {
    postings.set(term, { slot: slotOf(places.length), placeCodes: encodePlaces(places) });
  }
  return postings;
}

/**
 * Rising places as numbers that need no count: each is the difference to the one before, doubled, and odd when another
 * follows.
 */
export function encodePlaces(places: readonly number[]): readonly number[] {
  const last = places.length - 1;
  let previous = 0;
  return places.map((place, i) => {
    const code = (place - previous) * 2 + (i < last ? 1 : 0);
    previous = place;
    return code;
  });
}
