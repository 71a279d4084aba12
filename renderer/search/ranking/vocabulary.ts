import { DEAD, type Documents } from '../index/documents.ts';
import { byFrequency, type PostingList, type Postings, type TermFrequency } from '../index/postings.ts';

/** The terms of all parts of the index together. */
export class Vocabulary {
  readonly #parts: readonly Postings[];
  readonly #documents: Documents;

  constructor(parts: readonly Postings[], documents: Documents) {
    this.#parts = parts;
    this.#documents = documents;
  }

  /** Number of documents that hold the term, dead ones included; 0 when it stands nowhere. */
  frequencyOf(term: string): number {
    let sum = 0;
    for (const part of this.#parts) sum += part.frequencyOf(term);
    return sum;
  }

  /** Number of documents in the library that hold the term: slower, since each is looked at. */
  livingFrequencyOf(term: string): number {
    return this.listsOf(term).reduce((sum, list) => sum + livingCount(list, this.#documents), 0);
  }

  /** Where a term stands, by part. */
  listsOf(term: string): readonly PostingList[] {
    return this.#parts.map((part) => part.find(term)).filter((list) => list !== null);
  }

  /** Calls `visit` for each term with a prefix; a term of several parts comes several times. */
  eachTerm(prefix: string, visit: (term: string, frequency: number) => void): void {
    for (const part of this.#parts) part.eachTerm(prefix, visit);
  }

  /** The most frequent terms that begin with a prefix, most frequent first. */
  completions(prefix: string, limit: number): readonly TermFrequency[] {
    const frequencies = new Map<string, number>();
    for (const part of this.#parts) {
      for (const { term, frequency } of part.termsWithPrefix(prefix, limit)) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + frequency);
      }
    }
    return Array.from(frequencies, ([term, frequency]) => ({ term, frequency }))
      .sort(byFrequency)
      .slice(0, limit);
  }
}

/** Whether a document of a list is in the library. */
export function isLiving(list: PostingList, documents: Documents): boolean {
  return livingCount(list, documents) > 0;
}

function livingCount(list: PostingList, { columns: { kinds } }: Documents): number {
  let count = 0;
  list.visit((documentId) => {
    if (kinds[documentId] !== DEAD) count += 1;
  });
  return count;
}
