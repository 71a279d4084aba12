const FIRST_CAPACITY = 1 << 16;
const VARINT_MAX_BYTES = 5;

/** A growing array of bytes with variable-length integers (LEB128, as in Protocol Buffers). */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
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

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(this.#bytes.length * 2 + count);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
