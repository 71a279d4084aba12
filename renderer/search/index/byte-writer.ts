const USUAL_CAPACITY = 1 << 12;
const VARINT_MAX_BYTES = 5;
const FLOAT_BYTES = 8;

const encoder = new TextEncoder();

/** A growing array of bytes with variable-length integers (LEB128, as in Protocol Buffers). */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param capacity bytes that are expected: more are taken, at the cost of a copy */
  constructor(capacity = USUAL_CAPACITY) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** Writes an unsigned 32-bit integer in one to five bytes. */
  varint(value: number): void {
    this.#reserve(VARINT_MAX_BYTES);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.#bytes[this.#length] = (rest & 0x7f) | 0x80;
      this.#length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.#length] = rest;
    this.#length += 1;
  }

  /** Writes a 64-bit float, little-endian. */
  float(value: number): void {
    this.#reserve(FLOAT_BYTES);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true);
    this.#length += FLOAT_BYTES;
  }

  /** Writes a text as its length in bytes and its UTF-8; a lone surrogate becomes the replacement character. */
  text(text: string): void {
    const bytes = encoder.encode(text);
    this.varint(bytes.length);
    this.append(bytes);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was written, in a buffer of just that size; the writer is empty afterwards. */
  finish(): Uint8Array {
    const bytes = new Uint8Array(this.#bytes.buffer.transfer(this.#length));
    this.#bytes = new Uint8Array(0);
    this.#length = 0;
    return bytes;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(this.#bytes.length * 2 + count);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
