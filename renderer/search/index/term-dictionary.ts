/** The sorted terms of a packed part, searched where they lie. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A byte that no UTF-8 text contains and that sorts after all others. */
const ABOVE_UTF8 = 0xff;
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const MAX_BYTES_A_UNIT = 3;

/** The term that is looked for; kept, since a query looks for hundreds. */
let key = new Uint8Array(256);

export class TermDictionary {
  /** UTF-8 of all terms, one after the other, in the order of their bytes. */
  readonly #terms: Uint8Array;
  /** Where each term begins, and the end of the last. */
  readonly #offsets: Uint32Array;

  constructor(terms: Uint8Array, offsets: Uint32Array) {
    this.#terms = terms;
    this.#offsets = offsets;
  }

  get size(): number {
    return this.#offsets.length - 1;
  }

  /** Number of a term, -1 when it is not there. */
  find(term: string): number {
    const length = writeKey(term);
    const index = this.#lowerBound(length);
    return index < this.size && this.#compareToKey(index, length) === 0 ? index : -1;
  }

  /** Numbers of the terms that begin with a prefix, `end` exclusive. */
  range(prefix: string): { readonly start: number; readonly end: number } {
    const length = writeKey(prefix);
    const start = this.#lowerBound(length);
    key[length] = ABOVE_UTF8;
    return { start, end: this.#lowerBound(length + 1) };
  }

  bytesAt(index: number): Uint8Array {
    return this.#terms.subarray(this.#offsets[index], this.#offsets[index + 1]);
  }

  termAt(index: number): string {
    return decoder.decode(this.bytesAt(index));
  }

  /** Number of the first term that is not below the key. */
  #lowerBound(keyLength: number): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compareToKey(middle, keyLength) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compareToKey(index: number, keyLength: number): number {
    const terms = this.#terms;
    const start = this.#offsets[index] ?? 0;
    const termLength = (this.#offsets[index + 1] ?? 0) - start;
    const length = Math.min(termLength, keyLength);
    for (let i = 0; i < length; i += 1) {
      const difference = (terms[start + i] ?? 0) - (key[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return termLength - keyLength;
  }
}

/** Puts the UTF-8 of a term into the key, with room for one byte more; answers its length. */
function writeKey(term: string): number {
  const needed = term.length * MAX_BYTES_A_UNIT + 1;
  if (needed > key.length) key = new Uint8Array(needed);
  return encoder.encodeInto(term, key).written;
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
