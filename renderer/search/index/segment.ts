/**
 * A packed, immutable part of the index, searched where it lies: nothing is decoded at a start, and a query decodes only
 * the postings of its own terms.
 */
import { TopList } from '../ranking/top-list.ts';
import {
  byFrequency,
  type PlaceVisitor,
  type PostingList,
  type Postings,
  type PostingVisitor,
  type TermFrequency,
} from './postings.ts';
import { type DictionaryData, TermDictionary } from './term-dictionary.ts';

export interface SegmentData extends DictionaryData {
  /**
   * For each slot of a term that has documents a group: a varint of how many × 16 + the slot; the number of the first
   * document as a signed difference (zigzag) to the first of the term's group before; the others as differences.
   */
  readonly postings: Uint8Array;
  /** For each posting, in the order of `postings`, its place codes as varints (`encodePlaces`). */
  readonly places: Uint8Array;
}

/** Bits of a group's head that hold the slot. */
export const SLOT_BITS = 4;
const SLOT_MASK = (1 << SLOT_BITS) - 1;

/** Where the postings and places of a term stand. */
interface Stretches {
  readonly postingsStart: number;
  readonly postingsEnd: number;
  readonly placesStart: number;
}

export class Segment implements Postings {
  readonly data: SegmentData;
  /** Number, in the whole index, of the part's document 0. */
  firstDocument: number;
  readonly #dictionary: TermDictionary;

  constructor(data: SegmentData, firstDocument = 0) {
    this.data = data;
    this.firstDocument = firstDocument;
    this.#dictionary = new TermDictionary(data);
  }

  find(term: string): PostingList | null {
    const cursor = this.#dictionary.find(term);
    if (cursor === null) return null;
    const { frequency, postingsStart, postingsEnd, placesStart } = cursor;
    return {
      frequency,
      visit: (visit) => this.#visitStretch(postingsStart, postingsEnd, visit),
      visitPlaces: (visit, isWanted) =>
        this.#visitPlaces({ postingsStart, postingsEnd, placesStart }, visit, isWanted),
    };
  }

  /** The hottest loop of a search: varints are read in place. */
  #visitStretch(start: number, end: number, visit: PostingVisitor): void {
    const { postings } = this.data;
    let groupStart = this.firstDocument;
    let at = start;
    while (at < end) {
      let byte = postings[at++] ?? 0;
      let head = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = postings[at++] ?? 0;
        head |= (byte & 0x7f) << shift;
      }
      byte = postings[at++] ?? 0;
      let jump = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = postings[at++] ?? 0;
        jump |= (byte & 0x7f) << shift;
      }
      groupStart += (jump >>> 1) ^ -(jump & 1);
      const slot = head & SLOT_MASK;
      let documentId = groupStart;
      visit(documentId, slot);
      for (let rest = (head >>> SLOT_BITS) - 1; rest > 0; rest -= 1) {
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

  #visitPlaces(
    { postingsStart, postingsEnd, placesStart }: Stretches,
    visit: PlaceVisitor,
    isWanted: (documentId: number) => boolean,
  ): void {
    const { places } = this.data;
    const found: number[] = [];
    let at = placesStart;
    this.#visitStretch(postingsStart, postingsEnd, (documentId) => {
      if (!isWanted(documentId)) {
        at = endOfPlaces(places, at);
        return;
      }
      let count = 0;
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
        found[count++] = place;
      }
      // Only when it must be: setting a length to 0 throws the array's memory away.
      if (found.length !== count) found.length = count;
      visit(documentId, found);
    });
  }

  termsWithPrefix(prefix: string, limit: number): readonly TermFrequency[] {
    const best = new TopList(limit, byFrequency);
    this.#dictionary.eachWithPrefix(prefix, (cursor) => {
      const { frequency } = cursor;
      // Spares most terms the decoding; of equally frequent terms the earlier one stays.
      const isTooRare = best.items.length === limit && frequency <= (best.items.at(-1)?.frequency ?? 0);
      if (!isTooRare) best.offer({ term: cursor.term, frequency });
    });
    return best.items;
  }

  eachTerm(prefix: string, visit: (term: string, frequency: number) => void): void {
    this.#dictionary.eachWithPrefix(prefix, (cursor) => visit(cursor.term, cursor.frequency));
  }

  frequencyOf(term: string): number {
    return this.#dictionary.find(term)?.frequency ?? 0;
  }
}

/** Where the places of a document end; the lowest bit of a code says whether another follows. */
function endOfPlaces(places: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    let byte = places[at++] ?? 0;
    const hasMore = (byte & 1) === 1;
    while (byte > 0x7f) byte = places[at++] ?? 0;
    if (!hasMore) return at;
  }
}
