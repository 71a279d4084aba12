/** Merges packed segments into one, in steps that leave a worker time to answer. */
import { SLOTS } from './frequency-slot.ts';
import { type SegmentData, SLOT_BITS } from './segment.ts';
import { GONE, SegmentWriter } from './segment-writer.ts';
import { compareCursors, TermCursor } from './term-dictionary.ts';

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
  const walks = sources.map((source) => new Walk(source));
  let work = 0;
  for (let lowest = lowestTerm(walks); lowest !== null; lowest = lowestTerm(walks)) {
    const { cursor } = lowest;
    const holders = walks.filter((walk) => walk.isAt(cursor));
    for (let slot = 0; slot < SLOTS; slot += 1) {
      for (const holder of holders) {
        // A common word has most of its postings in one group: it is copied in pieces.
        for (let left = holder.enterGroup(slot); left > 0; ) {
          const count = Math.min(left, Math.max(1, stepPostings - work));
          holder.copyPostings(count, writer);
          left -= count;
          work += count;
          if (work < stepPostings) continue;
          work = 0;
          yield;
        }
      }
      writer.finishSlot(slot);
    }
    writer.finishTerm(cursor.bytes.subarray(0, cursor.length));
    for (const holder of holders) holder.advance();
    work += TERM_WORK;
    if (work < stepPostings) continue;
    work = 0;
    yield;
  }
  return writer.finish();
}

function lowestTerm(walks: readonly Walk[]): Walk | null {
  let lowest: Walk | null = null;
  for (const walk of walks) {
    if (walk.isAtEnd) continue;
    if (lowest === null || compareCursors(walk.cursor, lowest.cursor) < 0) lowest = walk;
  }
  return lowest;
}

/** Walks a segment term by term and slot by slot. */
class Walk {
  readonly cursor: TermCursor;
  isAtEnd = false;
  readonly #data: SegmentData;
  readonly #renumbering: Uint32Array;
  #at = 0;
  #placesAt = 0;
  #groupStart = 0;
  #documentId = 0;
  #isAtGroupStart = false;

  constructor({ data, renumbering }: MergeSource) {
    this.#data = data;
    this.#renumbering = renumbering;
    this.cursor = new TermCursor(data);
    this.advance();
  }

  isAt(cursor: TermCursor): boolean {
    return !this.isAtEnd && compareCursors(this.cursor, cursor) === 0;
  }

  advance(): void {
    this.isAtEnd = !this.cursor.advance();
    this.#at = this.cursor.postingsStart;
    this.#placesAt = this.cursor.placesStart;
    this.#groupStart = 0;
  }

  /** Enters the term's group for a slot, if it is the next one; answers how many postings it has. */
  enterGroup(slot: number): number {
    if (this.#at >= this.cursor.postingsEnd) return 0;
    // A slot is the lowest bits of a head's first byte.
    if (((this.#data.postings[this.#at] ?? 0) & (SLOTS - 1)) !== slot) return 0;
    const count = this.#varint() >>> SLOT_BITS;
    const jump = this.#varint();
    this.#groupStart += (jump >>> 1) ^ -(jump & 1);
    this.#documentId = this.#groupStart;
    this.#isAtGroupStart = true;
    return count;
  }

  /** Copies what lives of the next postings of the group. */
  copyPostings(count: number, writer: SegmentWriter): void {
    let keptFrom = this.#placesAt;
    for (let i = 0; i < count; i += 1) {
      if (!this.#isAtGroupStart) this.#documentId += this.#varint();
      this.#isAtGroupStart = false;
      const placesStart = this.#placesAt;
      this.#skipPlaces();
      const renumbered = this.#renumbering[this.#documentId] ?? GONE;
      if (renumbered !== GONE) {
        writer.addPosting(renumbered);
        continue;
      }
      this.#copyPlaces(keptFrom, placesStart, writer);
      keptFrom = this.#placesAt;
    }
    this.#copyPlaces(keptFrom, this.#placesAt, writer);
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
