/**
 * A packed, immutable part of the index, searched where it lies: nothing is decoded at a start, and a query decodes only
 * the postings of its own terms.
 */
import { TopList } from '../ranking/top-list.ts';
import type { PlaceVisitor, Postings, PostingVisitor, TermFrequency } from './postings.ts';
import { TermDictionary } from './term-dictionary.ts';

export interface SegmentData {
  /** UTF-8 of all terms, one after the other, in the order of their bytes. */
  readonly terms: Uint8Array;
  /** Where each term begins in `terms`, and the end of the last. */
  readonly termOffsets: Uint32Array;
  /** For each term the number of documents that hold it. */
  readonly frequencies: Uint32Array;
  /** Where the postings of each term begin in `postings`, and the end of the last. */
  readonly postingOffsets: Uint32Array;
  /**
   * For each slot of a term that has documents a group: a varint of how many × 16 + the slot, and varints of their
   * numbers as differences.
   */
  readonly postings: Uint8Array;
  /** Where the places of each term begin in `places`, and the end of the last. */
  readonly placeOffsets: Uint32Array;
  /** For each posting, in the order of `postings`, its place codes as varints (`encodePlaces`). */
  readonly places: Uint8Array;
}

/** Bits of a group's head that hold the slot. */
export const SLOT_BITS = 4;
const SLOT_MASK = (1 << SLOT_BITS) - 1;

export class Segment implements Postings {
  readonly data: SegmentData;
  readonly dictionary: TermDictionary;
  /** Number, in the whole index, of the part's document 0. */
  firstDocument: number;

  constructor(data: SegmentData, firstDocument = 0) {
    this.data = data;
    this.dictionary = new TermDictionary(data.terms, data.termOffsets);
    this.firstDocument = firstDocument;
  }

  /** Number of distinct terms. */
  get size(): number {
    return this.dictionary.size;
  }

  /** The hottest loop of a search: varints are read in place. Numbers rise within a slot. */
  visit(term: string, visit: PostingVisitor): void {
    const index = this.dictionary.find(term);
    if (index < 0) return;
    const { postings, postingOffsets } = this.data;
    const { firstDocument } = this;
    const end = postingOffsets[index + 1] ?? 0;
    let at = postingOffsets[index] ?? 0;
    while (at < end) {
      let byte = postings[at++] ?? 0;
      let head = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = postings[at++] ?? 0;
        head |= (byte & 0x7f) << shift;
      }
      const slot = head & SLOT_MASK;
      let documentId = firstDocument;
      for (let count = head >>> SLOT_BITS; count > 0; count -= 1) {
        byte = postings[at++] ?? 0;
        let difference = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = postings[at++] ?? 0;
          difference |= (byte & 0x7f) << shift;
        }
        documentId += difference;
        visit(documentId, slot);
      }
    }
  }

  visitPlaces(term: string, visit: PlaceVisitor): void {
    const index = this.dictionary.find(term);
    if (index < 0) return;
    const { places, placeOffsets } = this.data;
    const found: number[] = [];
    let at = placeOffsets[index] ?? 0;
    this.visit(term, (documentId) => {
      found.length = 0;
      let place = 0;
      for (let hasMore = true; hasMore; ) {
        let byte = places[at++] ?? 0;
        let code = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = places[at++] ?? 0;
          code |= (byte & 0x7f) << shift;
        }
        hasMore = (code & 1) === 1;
        place += code >>> 1;
        found.push(place);
      }
      visit(documentId, found);
    });
  }

  termsWithPrefix(prefix: string, limit: number): readonly TermFrequency[] {
    const { start, end } = this.dictionary.range(prefix);
    const best = new TopList<number>(limit, (a, b) => this.#frequency(b) - this.#frequency(a) || a - b);
    for (let index = start; index < end; index += 1) best.offer(index);
    return best.items.map((index) => ({
      term: this.dictionary.termAt(index),
      frequency: this.#frequency(index),
    }));
  }

  eachTerm(prefix: string, visit: (term: string, frequency: number) => void): void {
    const { start, end } = this.dictionary.range(prefix);
    for (let index = start; index < end; index += 1) {
      visit(this.dictionary.termAt(index), this.#frequency(index));
    }
  }

  frequencyOf(term: string): number {
    return this.#frequency(this.dictionary.find(term));
  }

  #frequency(index: number): number {
    return this.data.frequencies[index] ?? 0;
  }
}
