import { ByteWriter } from './byte-writer.ts';
import { GONE } from './document-table.ts';
import type { FlexIndex } from './flex-index.ts';
import { SLOTS } from './impact.ts';
import { compareBytes, Segment, type SegmentData } from './segment.ts';

/**
 * Packs what a segment and the live index hold into a new segment.
 * @param renumbering new id of each document, rising with the old ids, or GONE; live ids are above the segment's
 */
export function mergeIntoSegment(base: Segment, live: FlexIndex, renumbering: Uint32Array): SegmentData {
  const writer = new SegmentWriter();
  const add = (documentId: number, slot: number) => {
    const renumbered = renumbering[documentId] ?? GONE;
    if (renumbered !== GONE) writer.addPosting(renumbered, slot);
  };
  const fresh = sortedTerms(live);
  let next = 0;
  const finishFreshBefore = (limit: Uint8Array | null) => {
    for (let entry = fresh[next]; entry !== undefined; entry = fresh[next]) {
      if (limit !== null && compareBytes(entry.bytes, limit) >= 0) return;
      live.visit(entry.term, add);
      writer.finishTerm(entry.bytes);
      next += 1;
    }
  };
  for (let index = 0; index < base.size; index += 1) {
    const bytes = base.termBytes(index);
    finishFreshBefore(bytes);
    base.visitAt(index, add);
    const entry = fresh[next];
    if (entry !== undefined && compareBytes(entry.bytes, bytes) === 0) {
      live.visit(entry.term, add);
      next += 1;
    }
    writer.finishTerm(bytes);
  }
  finishFreshBefore(null);
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

/** Takes the postings of one term after the other, terms in the order of their bytes. */
class SegmentWriter {
  readonly #terms = new ByteWriter();
  readonly #postings = new ByteWriter();
  readonly #termOffsets: number[] = [0];
  readonly #postingOffsets: number[] = [0];
  readonly #frequencies: number[] = [];
  readonly #slots: readonly number[][] = Array.from({ length: SLOTS }, () => []);

  /** Ids must rise within a slot. */
  addPosting(documentId: number, slot: number): void {
    this.#slots[slot]?.push(documentId);
  }

  /** Writes the postings added since the last term; a term without any is left out. */
  finishTerm(bytes: Uint8Array): void {
    const frequency = this.#slots.reduce((sum, documentIds) => sum + documentIds.length, 0);
    if (frequency === 0) return;
    this.#slots.forEach((documentIds, slot) => {
      this.#writeSlot(slot, documentIds);
    });
    this.#terms.append(bytes);
    this.#termOffsets.push(this.#terms.length);
    this.#postingOffsets.push(this.#postings.length);
    this.#frequencies.push(frequency);
  }

  #writeSlot(slot: number, documentIds: number[]): void {
    if (documentIds.length === 0) return;
    this.#postings.byte(slot);
    this.#postings.varint(documentIds.length);
    let previous = 0;
    for (const documentId of documentIds) {
      this.#postings.varint(documentId - previous);
      previous = documentId;
    }
    documentIds.length = 0;
  }

  finish(): SegmentData {
    return {
      terms: this.#terms.finish(),
      termOffsets: Uint32Array.from(this.#termOffsets),
      frequencies: Uint32Array.from(this.#frequencies),
      postingOffsets: Uint32Array.from(this.#postingOffsets),
      postings: this.#postings.finish(),
    };
  }
}

/** The segment of an empty library. */
export function emptySegment(): Segment {
  return new Segment(new SegmentWriter().finish());
}
