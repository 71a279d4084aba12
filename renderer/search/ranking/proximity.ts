import { DEAD, type Documents } from '../index/documents.ts';
import type { WordForm } from './word-forms.ts';

/** A word of the query: its forms, in the order of the query. */
export type ProximityWord = readonly WordForm[];

/**
 * How near words that follow one another in the query stand in articles: for each pair the inverse of their smallest
 * distance within a document, summed; the other way round counts as one word farther.
 * @param ordinals the articles that are asked about
 */
export function proximities(
  words: readonly ProximityWord[],
  ordinals: readonly number[],
  documents: Documents,
): ReadonlyMap<number, number> {
  const asked = new Set(ordinals);
  const sums = new Map<number, number>();
  let before: ReadonlyMap<number, readonly number[]> | null = null;
  for (const forms of words) {
    const places = placesOf(forms, asked, documents);
    if (before !== null) {
      for (const [ordinal, nearness] of nearestPairs(before, places, documents)) {
        sums.set(ordinal, (sums.get(ordinal) ?? 0) + nearness);
      }
    }
    before = places;
  }
  return sums;
}

/** Places of a word in the documents of the articles asked about, rising. */
function placesOf(
  forms: readonly WordForm[],
  asked: ReadonlySet<number>,
  documents: Documents,
): ReadonlyMap<number, readonly number[]> {
  const { kinds, articles } = documents.columns;
  const found = new Map<number, readonly number[]>();
  const isWanted = (documentId: number) => kinds[documentId] !== DEAD && asked.has(articles[documentId] ?? 0);
  for (const { lists, shares } of forms) {
    const visit = (documentId: number, places: readonly number[]) => {
      if ((shares[documents.languageOf(articles[documentId] ?? 0)] ?? 0) === 0) return;
      const known = found.get(documentId);
      found.set(documentId, known === undefined ? [...places] : [...known, ...places].sort((a, b) => a - b));
    };
    for (const list of lists) list.visitPlaces(visit, isWanted);
  }
  return found;
}

function nearestPairs(
  first: ReadonlyMap<number, readonly number[]>,
  second: ReadonlyMap<number, readonly number[]>,
  documents: Documents,
): ReadonlyMap<number, number> {
  const nearest = new Map<number, number>();
  for (const [documentId, places] of first) {
    const others = second.get(documentId);
    if (others === undefined) continue;
    const ordinal = documents.articleOf(documentId);
    const nearness = 1 / smallestDistance(places, others);
    if (nearness > (nearest.get(ordinal) ?? 0)) nearest.set(ordinal, nearness);
  }
  return nearest;
}

function smallestDistance(places: readonly number[], others: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  let i = 0;
  let j = 0;
  while (i < places.length && j < others.length) {
    const distance = (others[j] ?? 0) - (places[i] ?? 0);
    best = Math.min(best, distance > 0 ? distance : 1 - distance);
    if (distance > 0) i += 1;
    else j += 1;
  }
  return best;
}
