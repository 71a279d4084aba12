import type { EntryKind } from './entry-log.ts';
import type { Segment, SegmentData } from './segment.ts';

/** An immutable part of the index, as it is stored. */
export interface IndexPart {
  readonly id: string;
  readonly segment: SegmentData;
  /** The changes that made the part, as `EntryWriter` writes them. */
  readonly entries: Uint8Array;
  readonly sizeBytes: number;
}

/** A new part, under an id of its own. */
export function newPart(segment: SegmentData, entries: Uint8Array): IndexPart {
  const sizeBytes = Object.values(segment).reduce(
    (sum, buffer: Uint8Array | Uint32Array) => sum + buffer.byteLength,
    entries.byteLength,
  );
  return { id: crypto.randomUUID(), segment, entries, sizeBytes };
}

/** A part in memory: its entries are taken into the table of documents, their order is kept for merges. */
export interface LoadedPart {
  readonly id: string;
  readonly segment: Segment;
  readonly entries: EntryList;
  readonly sizeBytes: number;
}

const KINDS: readonly EntryKind[] = ['article', 'annotations', 'facts', 'removal'];
const KIND_BITS = 2;
const KIND_MASK = (1 << KIND_BITS) - 1;

/** The entries of a part without their content: kind, article and number of documents of each. */
export class EntryList {
  readonly #heads: number[] = [];
  readonly #documentCounts: number[] = [];
  #documentCount = 0;

  get length(): number {
    return this.#heads.length;
  }

  /** Documents of all entries, dead ones included. */
  get documentCount(): number {
    return this.#documentCount;
  }

  add(kind: EntryKind, ordinal: number, documentCount: number): void {
    this.#heads.push((ordinal << KIND_BITS) | KINDS.indexOf(kind));
    this.#documentCounts.push(documentCount);
    this.#documentCount += documentCount;
  }

  kindAt(index: number): EntryKind {
    return KINDS[(this.#heads[index] ?? 0) & KIND_MASK] ?? 'removal';
  }

  ordinalAt(index: number): number {
    return (this.#heads[index] ?? 0) >>> KIND_BITS;
  }

  documentCountAt(index: number): number {
    return this.#documentCounts[index] ?? 0;
  }
}
