import { ByteWriter } from './byte-writer.ts';
import type { FlexIndex } from './flex-index.ts';
import { type SegmentData, SLOT_BITS } from './segment.ts';
import { BLOCK_TERMS, compareBytes } from './term-dictionary.ts';

/** In a renumbering: the document is gone. */
export const GONE = 0xffffffff;

/** Bytes that a segment's larger buffers are expected to take. */
interface ExpectedSize {
  readonly terms: number;
  readonly postings: number;
  readonly places: number;
}

/** Writes a segment term by term, terms in the order of their bytes, a term slot by slot. */
export class SegmentWriter {
  /** Codes of the places of each posting that is added, in the same order. */
  readonly places: ByteWriter;
  readonly #terms: ByteWriter;
  readonly #postings: ByteWriter;
  readonly #blocks: number[] = [];
  #group: number[] = [];
  /** First document of the group before. */
  #groupStart = 0;
  #frequency = 0;
  #termCount = 0;
  #lastTerm = new Uint8Array(0);
  /** Where the postings and places of the term at hand begin. */
  #postingsStart = 0;
  #placesStart = 0;

  constructor(expected?: ExpectedSize) {
    this.#terms = new ByteWriter(expected?.terms);
    this.#postings = new ByteWriter(expected?.postings);
    this.places = new ByteWriter(expected?.places);
  }

  /** Adds a document to the slot at hand; numbers must rise within a slot. */
  addPosting(documentId: number): void {
    this.#group.push(documentId);
  }

  /** Writes the documents added since the last slot; slots must rise within a term. */
  finishSlot(slot: number): void {
    const [first] = this.#group;
    if (first === undefined) return;
    this.#postings.varint((this.#group.length << SLOT_BITS) | slot);
    const jump = first - this.#groupStart;
    this.#postings.varint(jump < 0 ? -jump * 2 - 1 : jump * 2);
    for (let i = 1; i < this.#group.length; i += 1) {
      this.#postings.varint((this.#group[i] ?? 0) - (this.#group[i - 1] ?? 0));
    }
    this.#frequency += this.#group.length;
    this.#groupStart = first;
    this.#group = [];
  }

  /** Ends a term; one without documents is left out. */
  finishTerm(bytes: Uint8Array): void {
    if (this.#frequency === 0) return;
    const isFirstOfBlock = this.#termCount % BLOCK_TERMS === 0;
    if (isFirstOfBlock) this.#blocks.push(this.#terms.length, this.#postingsStart, this.#placesStart);
    const shared = isFirstOfBlock ? 0 : sharedLength(this.#lastTerm, bytes);
    this.#terms.varint(shared);
    this.#terms.varint(bytes.length - shared);
    this.#terms.append(bytes.subarray(shared));
    this.#terms.varint(this.#frequency);
    this.#terms.varint(this.#postings.length - this.#postingsStart);
    this.#terms.varint(this.places.length - this.#placesStart);
    this.#postingsStart = this.#postings.length;
    this.#placesStart = this.places.length;
    this.#lastTerm = bytes.slice();
    this.#termCount += 1;
    this.#frequency = 0;
    this.#groupStart = 0;
  }

  finish(): SegmentData {
    return {
      terms: this.#terms.finish(),
      blocks: new Uint32Array(this.#blocks),
      postings: this.#postings.finish(),
      places: this.places.finish(),
    };
  }
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Packs the live index.
 * @param renumbering new number of each document by its own, rising, or GONE
 */
export function packLive(live: FlexIndex, renumbering: Uint32Array): SegmentData {
  const writer = new SegmentWriter();
  for (const { term, bytes } of sortedTerms(live)) {
    for (const { slot, documentIds, placeCodes } of live.groupsOf(term)) {
      let at = 0;
      for (const documentId of documentIds) {
        const renumbered = renumbering[documentId] ?? GONE;
        if (renumbered !== GONE) writer.addPosting(renumbered);
        for (let hasMore = true; hasMore; at += 1) {
          const code = placeCodes[at] ?? 0;
          if (renumbered !== GONE) writer.places.varint(code);
          hasMore = (code & 1) === 1;
        }
      }
      writer.finishSlot(slot);
    }
    writer.finishTerm(bytes);
  }
  return writer.finish();
}

interface TermEntry {
  readonly term: string;
  readonly bytes: Uint8Array;
}

function sortedTerms(live: FlexIndex): readonly TermEntry[] {
  const encoder = new TextEncoder();
  const entries = Array.from(live.terms(), (term) => ({ term, bytes: encoder.encode(term) }));
  return entries.sort((a, b) => compareBytes(a.bytes, b.bytes));
}
