/**
 * The sorted terms of a packed part, searched where they lie. Terms stand in blocks (front coding): the first of a block
 * in full, the others as what differs from the term before.
 */

/** Terms of a block. */
export const BLOCK_TERMS = 16;
/** Words of a block in `blocks`: where it begins in the terms, the postings and the places. */
const BLOCK_WORDS = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const MAX_BYTES_A_UNIT = 3;

export interface DictionaryData {
  /**
   * For each term, in the order of their bytes: how many bytes it shares with the term before, how many follow, these
   * bytes (UTF-8), how many documents hold it, and how many bytes its postings and its places take. Numbers are varints.
   */
  readonly terms: Uint8Array;
  /** For each block where it begins in `terms`, in the postings and in the places. */
  readonly blocks: Uint32Array;
}

/** The term that is looked for; kept, since a query looks for hundreds. */
let key = new Uint8Array(256);

export class TermDictionary {
  readonly #data: DictionaryData;
  /** For searches: kept, since a query makes hundreds. */
  readonly #found: TermCursor;

  constructor(data: DictionaryData) {
    this.#data = data;
    this.#found = new TermCursor(data);
  }

  /** A cursor that stands at the term, null when it is not there; the next search moves it. */
  find(term: string): TermCursor | null {
    const length = writeKey(term);
    const cursor = this.#found;
    cursor.goToBlock(this.#blockOf(length));
    while (cursor.advance()) {
      const order = compareStretches(cursor.bytes, 0, cursor.length, key, length);
      if (order === 0) return cursor;
      if (order > 0) return null;
    }
    return null;
  }

  /** Calls `visit` with a cursor at each term that begins with a prefix, in the order of their bytes. */
  eachWithPrefix(prefix: string, visit: (cursor: TermCursor) => void): void {
    // The key would change when `visit` searches.
    const prefixBytes = encoder.encode(prefix);
    const cursor = new TermCursor(this.#data);
    cursor.goToBlock(this.#blockOf(writeKey(prefix)));
    while (cursor.advance()) {
      const length = Math.min(cursor.length, prefixBytes.length);
      const order = compareStretches(cursor.bytes, 0, length, prefixBytes, prefixBytes.length);
      if (order === 0) visit(cursor);
      if (order > 0) return;
    }
  }

  /** The last block whose first term is not above the key, else the first. */
  #blockOf(keyLength: number): number {
    let low = 0;
    let high = this.#data.blocks.length / BLOCK_WORDS;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compareHead(middle, keyLength) <= 0) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  #compareHead(block: number, keyLength: number): number {
    const { terms, blocks } = this.#data;
    // A block's first term shares nothing: its length follows one byte.
    let at = (blocks[block * BLOCK_WORDS] ?? 0) + 1;
    let length = 0;
    for (let shift = 0, hasMore = true; hasMore; shift += 7) {
      const byte = terms[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      hasMore = byte > 0x7f;
    }
    return compareStretches(terms, at, length, key, keyLength);
  }
}

/** Walks a dictionary in the order of its terms, from before the first. */
export class TermCursor {
  /** UTF-8 of the term at hand in its first `length` bytes. */
  bytes = new Uint8Array(64);
  length = 0;
  /** Documents that hold the term. */
  frequency = 0;
  /** Where its postings and places stand. */
  postingsStart = 0;
  postingsEnd = 0;
  placesStart = 0;
  placesEnd = 0;
  readonly #data: DictionaryData;
  #at = 0;

  constructor(data: DictionaryData) {
    this.#data = data;
  }

  get term(): string {
    return decoder.decode(this.bytes.subarray(0, this.length));
  }

  /** Goes before the first term of a block. */
  goToBlock(block: number): void {
    const { blocks } = this.#data;
    this.#at = blocks[block * BLOCK_WORDS] ?? 0;
    this.postingsEnd = blocks[block * BLOCK_WORDS + 1] ?? 0;
    this.placesEnd = blocks[block * BLOCK_WORDS + 2] ?? 0;
  }

  /** Goes to the next term; false after the last. */
  advance(): boolean {
    const { terms } = this.#data;
    if (this.#at >= terms.length) return false;
    const shared = this.#varint();
    const rest = this.#varint();
    this.length = shared + rest;
    if (this.length > this.bytes.length) this.#grow(shared);
    for (let i = shared; i < this.length; i += 1) this.bytes[i] = terms[this.#at++] ?? 0;
    this.frequency = this.#varint();
    this.postingsStart = this.postingsEnd;
    this.postingsEnd += this.#varint();
    this.placesStart = this.placesEnd;
    this.placesEnd += this.#varint();
    return true;
  }

  #grow(kept: number): void {
    const grown = new Uint8Array(this.length * 2);
    grown.set(this.bytes.subarray(0, kept));
    this.bytes = grown;
  }

  #varint(): number {
    const { terms } = this.#data;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = terms[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}

/** Puts the UTF-8 of a term into the key; answers its length. */
function writeKey(term: string): number {
  const needed = term.length * MAX_BYTES_A_UNIT;
  if (needed > key.length) key = new Uint8Array(needed);
  return encoder.encodeInto(term, key).written;
}

/** Compares a stretch with the beginning of other bytes. */
function compareStretches(
  a: Uint8Array,
  start: number,
  length: number,
  b: Uint8Array,
  bLength: number,
): number {
  const common = Math.min(length, bLength);
  for (let i = 0; i < common; i += 1) {
    const difference = (a[start + i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return length - bLength;
}

/** Order of UTF-8 bytes, which is the order of code points: negative, zero or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return compareStretches(a, 0, a.length, b, b.length);
}

/** Order of the terms at which two cursors stand. */
export function compareCursors(a: TermCursor, b: TermCursor): number {
  return compareStretches(a.bytes, 0, a.length, b.bytes, b.length);
}
