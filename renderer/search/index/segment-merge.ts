/** Merges packed segments into one, in steps that leave a worker time to answer. */
import { SLOTS } from './frequency-slot.ts';
import { type SegmentData, SLOT_BITS } from './segment.ts';
import { GONE, SegmentWriter } from './segment-writer.ts';
import { compareBytes, TermDictionary } from './term-dictionary.ts';

/** A segment that goes into a merge. */
export interface MergeSource {
  readonly data: SegmentData;
  /** New number of each document by its number in the segment, rising over all sources in their order, or GONE. */
  readonly renumbering: Uint32Array;
}

/** Postings that are copied before a merge yields: about a millisecond's work. */
export const STEP_POSTINGS = 16_000;
/** What a term costs, in postings. */
const TERM_WORK = 8;

/** Yields whenever about `stepPostings` have been copied. */
export function* mergeSegments(
  sources: readonly MergeSource[],
  stepPostings: number,
): Generator<void, SegmentData> {
  const sum = (name: 'terms' | 'postings' | 'places') =>
    sources.reduce((size, { data }) => size + data[name].length, 0);
  const writer = new SegmentWriter({
    terms: sum('terms'),
    postings: sum('postings'),
    places: sum('places'),
  });
  const cursors = sources.map((source) => new Cursor(source));
  let work = 0;
  for (let bytes = lowestTerm(cursors); bytes !== null; bytes = lowestTerm(cursors)) {
    const holders = cursors.filter((cursor) => cursor.isAt(bytes));
    for (let slot = 0; slot < SLOTS; slot += 1) {
      for (const holder of holders) work += holder.copySlot(slot, writer);
      writer.finishSlot(slot);
      if (work < stepPostings) continue;
      work = 0;
      yield;
    }
    writer.finishTerm(bytes);
    for (const holder of holders) holder.advance();
    work += TERM_WORK;
  }
  return writer.finish();
}

function lowestTerm(cursors: readonly Cursor[]): Uint8Array | null {
  let lowest: Uint8Array | null = null;
  for (const { bytes } of cursors) {
    if (bytes !== null && (lowest === null || compareBytes(bytes, lowest) < 0)) lowest = bytes;
  }
  return lowest;
}

/** Walks a segment term by term and slot by slot. */
class Cursor {
  /** The term at hand; null after the last. */
  bytes: Uint8Array | null = null;
  readonly #data: SegmentData;
  readonly #renumbering: Uint32Array;
  readonly #dictionary: TermDictionary;
  #index = -1;
  #at = 0;
  #placesAt = 0;

  constructor({ data, renumbering }: MergeSource) {
    this.#data = data;
    this.#renumbering = renumbering;
    this.#dictionary = new TermDictionary(data.terms, data.termOffsets);
    this.advance();
  }

  isAt(bytes: Uint8Array): boolean {
    return this.bytes !== null && compareBytes(this.bytes, bytes) === 0;
  }

  advance(): void {
    this.#index += 1;
    this.bytes = this.#index < this.#dictionary.size ? this.#dictionary.bytesAt(this.#index) : null;
    this.#at = this.#data.postingOffsets[this.#index] ?? 0;
    this.#placesAt = this.#data.placeOffsets[this.#index] ?? 0;
  }

  /** Copies what lives of the term's group for a slot, if it is the next one; answers how many postings it walked. */
  copySlot(slot: number, writer: SegmentWriter): number {
    const { postings, postingOffsets } = this.#data;
    if (this.#at >= (postingOffsets[this.#index + 1] ?? 0)) return 0;
    // A slot is the lowest bits of a head's first byte.
    if (((postings[this.#at] ?? 0) & (SLOTS - 1)) !== slot) return 0;
    const count = this.#varint() >>> SLOT_BITS;
    let documentId = 0;
    let keptFrom = this.#placesAt;
    for (let i = 0; i < count; i += 1) {
      documentId += this.#varint();
      const placesStart = this.#placesAt;
      this.#skipPlaces();
      const renumbered = this.#renumbering[documentId] ?? GONE;
      if (renumbered !== GONE) {
        writer.addPosting(renumbered);
        continue;
      }
      this.#copyPlaces(keptFrom, placesStart, writer);
      keptFrom = this.#placesAt;
    }
    this.#copyPlaces(keptFrom, this.#placesAt, writer);
    return count;
  }

  #copyPlaces(start: number, end: number, writer: SegmentWriter): void {
    if (end > start) writer.places.append(this.#data.places.subarray(start, end));
  }

  /** Steps over the places of one posting. */
  #skipPlaces(): void {
    const { places } = this.#data;
    let at = this.#placesAt;
    for (let hasMore = true; hasMore; at += 1) {
      hasMore = ((places[at] ?? 0) & 1) === 1;
      while ((places[at] ?? 0) > 0x7f) at += 1;
    }
    this.#placesAt = at;
  }

  #varint(): number {
    const { postings } = this.#data;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = postings[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}
