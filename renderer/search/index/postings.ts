/** What the ranker asks of a part of the index, be it packed or live. */
export interface Postings {
  /** Calls `visit` for each document that holds the term. */
  visit(term: string, visit: PostingVisitor): void;
  /** The most frequent of the terms that begin with a prefix, most frequent first. */
  termsWithPrefix(prefix: string, limit: number): readonly TermFrequency[];
}

export type PostingVisitor = (documentId: number, slot: number) => void;

export interface TermFrequency {
  readonly term: string;
  /** Number of documents that hold the term, dead ones included. */
  readonly frequency: number;
}

/** Most frequent first; equally frequent terms in the order of their letters. */
export function byFrequency(a: TermFrequency, b: TermFrequency): number {
  return b.frequency - a.frequency || (a.term < b.term ? -1 : 1);
}
