import { ByteWriter } from './byte-writer.ts';
import type { FlexIndex } from './flex-index.ts';
import { type SegmentData, SLOT_BITS } from './segment.ts';
import { compareBytes } from './term-dictionary.ts';

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
  readonly #termOffsets: number[] = [0];
  readonly #postingOffsets: number[] = [0];
  readonly #placeOffsets: number[] = [0];
  readonly #frequencies: number[] = [];
  #group: number[] = [];
  #frequency = 0;

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
    const count = this.#group.length;
    if (count === 0) return;
    this.#postings.varint((count << SLOT_BITS) | slot);
    let previous = 0;
    for (const documentId of this.#group) {
      this.#postings.varint(documentId - previous);
      previous = documentId;
    }
    this.#frequency += count;
    this.#group = [];
  }

  /** Ends a term; one without documents is left out. */
  finishTerm(bytes: Uint8Array): void {
    if (this.#frequency === 0) return;
    this.#terms.append(bytes);
    this.#termOffsets.push(this.#terms.length);
    this.#postingOffsets.push(this.#postings.length);
    this.#placeOffsets.push(this.places.length);
    this.#frequencies.push(this.#frequency);
    this.#frequency = 0;
  }

  finish(): SegmentData {
    return {
      terms: this.#terms.finish(),
      termOffsets: new Uint32Array(this.#termOffsets),
      frequencies: new Uint32Array(this.#frequencies),
      postingOffsets: new Uint32Array(this.#postingOffsets),
      postings: this.#postings.finish(),
      placeOffsets: new Uint32Array(this.#placeOffsets),
      places: this.places.finish(),
    };
  }
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
