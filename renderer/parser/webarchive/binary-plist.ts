import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';

/** Size of the table at the end of the file: sizes of offsets and references, counts, places. */
const TRAILER_BYTES = 32;

const [DATA, ASCII, UTF_16, ARRAY, DICTIONARY] = [0x4, 0x5, 0x6, 0xa, 0xd];

/** An object's number in the file's table of offsets. */
type Reference = number;

interface Table {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly offsetBytes: number;
  readonly referenceBytes: number;
  readonly objectCount: number;
  readonly tableStart: number;
}

/** One value of a property list, read when asked for: what refers to itself or nests without end costs nothing. */
export interface PropertyValue {
  /** The value under a key; null when there is none or this is no dictionary. */
  get(key: string): PropertyValue | null;
  /** The values of an array; none for anything else. */
  items(): readonly PropertyValue[];
  text(): string | null;
  data(): Uint8Array | null;
}

/**
 * The root of a binary property list (Apple's CFBinaryPList: `bplist00`, objects, offsets, trailer). Every place and
 * count is checked against the file's size before it is used.
 * @throws LecternError `parse-failed` when places or counts lie outside the file
 */
export function binaryPlist(bytes: Uint8Array): PropertyValue {
  if (bytes.length < TRAILER_BYTES + 8) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trailer = bytes.length - TRAILER_BYTES;
  const table: Table = {
    bytes,
    view,
    offsetBytes: view.getUint8(trailer + 6),
    referenceBytes: view.getUint8(trailer + 7),
    objectCount: Number(view.getBigUint64(trailer + 8)),
    tableStart: Number(view.getBigUint64(trailer + 24)),
  };
  if (table.tableStart + table.objectCount * table.offsetBytes > trailer) throw damaged();
  return new BinaryValue(table, Number(view.getBigUint64(trailer + 16)));
}

function damaged(): LecternError {
  return new LecternError('parse-failed', 'The property list points outside itself.');
}

class BinaryValue implements PropertyValue {
  private readonly table: Table;
  private readonly kind: number;
  /** Bytes, characters or members that the value holds, and where they start. */
  private readonly count: number;
  private readonly start: number;

  constructor(table: Table, reference: Reference) {
    this.table = table;
    const offset = integer(
      table,
      table.tableStart + checked(reference, table) * table.offsetBytes,
      table.offsetBytes,
    );
    const marker = byteAt(table, offset);
    this.kind = marker >> 4;
    const short = marker & 0xf;
    if (short < 0xf) [this.count, this.start] = [short, offset + 1];
    else {
      // A longer count is an integer object of its own: 0x1n with 2 to the n bytes.
      const size = 2 ** (byteAt(table, offset + 1) & 0xf);
      [this.count, this.start] = [integer(table, offset + 2, size), offset + 2 + size];
    }
  }

  get(key: string): PropertyValue | null {
    if (this.kind !== DICTIONARY) return null;
    this.requireMembers(2);
    for (let index = 0; index < this.count; index += 1) {
      if (this.member(index).isText(key)) return this.member(this.count + index);
    }
    return null;
  }

  items(): readonly PropertyValue[] {
    if (this.kind !== ARRAY) return [];
    this.requireMembers(1);
    return Array.from({ length: this.count }, (_, index) => this.member(index));
  }

  text(): string | null {
    if (this.kind !== ASCII && this.kind !== UTF_16) return null;
    // Thousands of members may refer to one endless text: each would read it again.
    if (this.count > LIMITS.plistTextCharacters) return null;
    const bytes = this.slice(this.kind === ASCII ? this.count : 2 * this.count);
    return new TextDecoder(this.kind === ASCII ? 'utf-8' : 'utf-16be').decode(bytes);
  }

  data(): Uint8Array | null {
    return this.kind === DATA ? this.slice(this.count) : null;
  }

  private isText(key: string): boolean {
    return this.count === key.length && this.text() === key;
  }

  private member(index: number): BinaryValue {
    const { table, start } = this;
    return new BinaryValue(table, integer(table, start + index * table.referenceBytes, table.referenceBytes));
  }

  private slice(length: number): Uint8Array {
    this.requireBytes(length);
    return this.table.bytes.subarray(this.start, this.start + length);
  }

  private requireMembers(referencesEach: number): void {
    if (this.count > LIMITS.savedResources)
      throw new LecternError('file-too-large', `A list holds more than ${LIMITS.savedResources} members.`);
    this.requireBytes(referencesEach * this.count * this.table.referenceBytes);
  }

  private requireBytes(length: number): void {
    if (this.start + length > this.table.bytes.length) throw damaged();
  }
}

function checked(reference: Reference, { objectCount }: Table): Reference {
  if (reference >= objectCount) throw damaged();
  return reference;
}

function byteAt({ bytes }: Table, offset: number): number {
  const byte = bytes[offset];
  if (byte === undefined) throw damaged();
  return byte;
}

/** A big-endian number of 1 to 8 bytes; files are smaller than what a double counts exactly. */
function integer(table: Table, offset: number, size: number): number {
  if (size < 1 || size > 8) throw damaged();
  let value = 0;
  for (let index = 0; index < size; index += 1) value = value * 256 + byteAt(table, offset + index);
  return value;
}
