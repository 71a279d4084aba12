/** Where a term stands in a part of the index; valid until the index changes. */
export interface PostingList {
  /** Number of documents, dead ones included. */
  readonly frequency: number;
  /** Calls `visit` for each document, dead ones included. */
  visit(visit: PostingVisitor): void;
  /** As `visit`, with the places of the term in each document; those that are not wanted cost little. */
  visitPlaces(visit: PlaceVisitor, isWanted: (documentId: number) => boolean): void;
}

/** What the ranker asks of a part of the index, be it packed or live. Numbers of documents are those of the whole index. */
export interface Postings {
  /** Null when the term stands nowhere. */
  find(term: string): PostingList | null;
  /** The most frequent of the terms that begin with a prefix, most frequent first. */
  termsWithPrefix(prefix: string, limit: number): readonly TermFrequency[];
  /** Calls `visit` for each term that begins with a prefix, in no order. */
  eachTerm(prefix: string, visit: (term: string, frequency: number) => void): void;
  /** Number of documents that hold the term, dead ones included; 0 when there is none. */
  frequencyOf(term: string): number;
}

export type PostingVisitor = (documentId: number, slot: number) => void;

/**
 * @param places rising; the first word of a text has place 0, stop words count, and the CJK terms that begin with one
 *   character share a place. The array is reused: read it before the next call.
 */
export type PlaceVisitor = (documentId: number, places: readonly number[]) => void;

export interface TermFrequency {
  readonly term: string;
  /** Number of documents that hold the term, dead ones included. */
  readonly frequency: number;
}

/** Most frequent first; equally frequent terms in the order of their letters. */
export function byFrequency(a: TermFrequency, b: TermFrequency): number {
  return b.frequency - a.frequency || (a.term < b.term ? -1 : 1);
}
