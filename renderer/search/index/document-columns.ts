import { DEAD, type DocumentArrays, type DocumentKind } from './documents.ts';
import { GONE } from './segment-writer.ts';

const FIRST_CAPACITY = 1 << 10;

/** A document with more terms counts as one of this length. */
export const MAX_LENGTH = 0xffff;

/** Kind, article and length of each document, seven bytes a document. */
export class DocumentColumns {
  #kinds = new Uint8Array(FIRST_CAPACITY);
  #articles = new Uint32Array(FIRST_CAPACITY);
  #lengths = new Uint16Array(FIRST_CAPACITY);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get arrays(): DocumentArrays {
    return { kinds: this.#kinds, articles: this.#articles, lengths: this.#lengths };
  }

  kindOf(documentId: number): number {
    return this.#kinds[documentId] ?? DEAD;
  }

  articleOf(documentId: number): number {
    return this.#articles[documentId] ?? 0;
  }

  lengthOf(documentId: number): number {
    return this.#lengths[documentId] ?? 0;
  }

  /**
   * Adds a document and answers its number.
   * @param length at most `MAX_LENGTH`
   */
  add(kind: DocumentKind, ordinal: number, length: number): number {
    if (this.#count === this.#kinds.length) this.#grow();
    this.#kinds[this.#count] = kind;
    this.#articles[this.#count] = ordinal;
    this.#lengths[this.#count] = length;
    this.#count += 1;
    return this.#count - 1;
  }

  kill(first: number, count: number): void {
    this.#kinds.fill(DEAD, first, first + count);
  }

  /** Puts the documents of a stretch in the places that a renumbering gives them; what follows moves up. */
  renumber({ start, renumbering, count }: Renumbering): void {
    const end = start + renumbering.length;
    renumbering.forEach((place, i) => {
      if (place === GONE) return;
      this.#kinds[start + place] = this.#kinds[start + i] ?? DEAD;
      this.#articles[start + place] = this.#articles[start + i] ?? 0;
      this.#lengths[start + place] = this.#lengths[start + i] ?? 0;
    });
    this.#kinds.copyWithin(start + count, end, this.#count);
    this.#articles.copyWithin(start + count, end, this.#count);
    this.#lengths.copyWithin(start + count, end, this.#count);
    this.#count -= renumbering.length - count;
  }

  #grow(): void {
    const kinds = new Uint8Array(this.#count + (this.#count >> 1));
    const articles = new Uint32Array(kinds.length);
    const lengths = new Uint16Array(kinds.length);
    kinds.set(this.#kinds);
    articles.set(this.#articles);
    lengths.set(this.#lengths);
    this.#kinds = kinds;
    this.#articles = articles;
    this.#lengths = lengths;
  }
}

/** New numbers for the documents of a stretch of the index. */
export interface Renumbering {
  /** First document of the stretch. */
  readonly start: number;
  /** For each document of the stretch its number after `start`, rising, or GONE, which only dead documents may be. */
  readonly renumbering: Uint32Array;
  /** Documents that are left. */
  readonly count: number;
}

/** Where a document goes that is not gone. */
export function renumbered(documentId: number, { start, renumbering, count }: Renumbering): number {
  if (documentId < start) return documentId;
  const place = renumbering[documentId - start];
  return place === undefined ? documentId - renumbering.length + count : start + place;
}
