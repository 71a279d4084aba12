/**
 * The packed, immutable part of the index, searched where it lies: nothing is decoded at a start, and a query decodes
 * only the postings of its own terms.
 */

import { TopList } from '../ranking/top-list.ts';
import type { Postings, PostingVisitor, TermFrequency } from './postings.ts';

export interface SegmentData {
  /** UTF-8 of all terms, one after the other, in the order of their bytes. */
  readonly terms: Uint8Array;
  /** Where each term begins in `terms`, and the end of the last. */
  readonly termOffsets: Uint32Array;
  /** For each term the number of documents that hold it. */
  readonly frequencies: Uint32Array;
  /** Where the postings of each term begin in `postings`, and the end of the last. */
  readonly postingOffsets: Uint32Array;
  /** For each slot that has documents: the slot, how many (varint), and their ids as differences (varints). */
  readonly postings: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A byte that no UTF-8 text contains and that sorts after all others. */
const ABOVE_UTF8 = 0xff;

export class Segment implements Postings {
  readonly data: SegmentData;

  constructor(data: SegmentData) {
    this.data = data;
  }

  /** Number of distinct terms. */
  get size(): number {
    return this.data.frequencies.length;
  }

  visit(term: string, visit: PostingVisitor): void {
    const key = encoder.encode(term);
    const index = this.#lowerBound(key);
    if (index < this.size && compareBytes(this.termBytes(index), key) === 0) this.visitAt(index, visit);
  }

  termsWithPrefix(prefix: string, limit: number): readonly TermFrequency[] {
    const key = encoder.encode(prefix);
    const end = this.#lowerBound(Uint8Array.of(...key, ABOVE_UTF8));
    const best = new TopList<number>(limit, (a, b) => this.#frequency(b) - this.#frequency(a) || a - b);
    for (let index = this.#lowerBound(key); index < end; index += 1) best.offer(index);
    return best.items.map((index) => ({
      term: decoder.decode(this.termBytes(index)),
      frequency: this.#frequency(index),
    }));
  }

  termBytes(index: number): Uint8Array {
    return this.data.terms.subarray(this.data.termOffsets[index], this.data.termOffsets[index + 1]);
  }

  /** Visits the postings of the term at a place of the dictionary; ids rise within a slot. */
  visitAt(index: number, visit: PostingVisitor): void {
    const { postings, postingOffsets } = this.data;
    const end = postingOffsets[index + 1] ?? 0;
    let at = postingOffsets[index] ?? 0;

    const varint = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = postings[at] ?? 0;
        at += 1;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) return value >>> 0;
      }
    };

    while (at < end) {
      const slot = postings[at] ?? 0;
      at += 1;
      let documentId = 0;
      for (let count = varint(); count > 0; count -= 1) {
        documentId += varint();
        visit(documentId, slot);
      }
    }
  }

  #frequency(index: number): number {
    return this.data.frequencies[index] ?? 0;
  }

  /** Place of the first term that is not below the key. */
  #lowerBound(key: Uint8Array): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareBytes(this.termBytes(middle), key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Order of UTF-8 bytes, which is the order of code points: negative, zero or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
