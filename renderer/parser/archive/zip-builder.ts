import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** A file to pack, and the lies that its headers tell; for tests. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  /** Overrides of the directory's fields. */
  readonly method?: number;
  readonly flags?: number;
  readonly inflatedBytes?: number;
  readonly packedBytes?: number;
  readonly crc32?: number;
  /** Written as it is instead of the name in UTF-8. */
  readonly nameBytes?: Uint8Array;
  /** Entry of the directory alone, which points at the part of that index. */
  readonly sharesPart?: number;
  readonly isZip64?: boolean;
}

const UTF8_FLAG = 0x0800;

/** A zip archive of these parts, in this order. */
export function buildZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const starts: number[] = [];
  let at = 0;
  const append = (chunk: Uint8Array) => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const part of parts) {
    const shared = part.sharesPart === undefined ? undefined : starts[part.sharesPart];
    starts.push(shared ?? at);
    const packed = packedContent(part);
    directory.push(directoryEntry(part, packed, shared ?? at));
    if (shared !== undefined) continue;
    append(localHeader(part, packed));
    append(packed);
  }
  const directoryStart = at;
  for (const entry of directory) append(entry);
  append(endRecord(parts.length, at - directoryStart, directoryStart));
  return joined(chunks);
}

function contentBytes({ content }: ZipPart): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function packedContent(part: ZipPart): Uint8Array {
  return part.isStored === true ? contentBytes(part) : deflateSync(contentBytes(part));
}

function nameOf({ name, nameBytes }: ZipPart): Uint8Array {
  return nameBytes ?? new TextEncoder().encode(name);
}

/** The fields that both headers of a part share (APPNOTE 4.3.7 and 4.3.12), from the version that is needed on. */
function sharedFields(part: ZipPart, packed: Uint8Array, extraLength: number): readonly number[] {
  const wide = 0xffffffff;
  const content = contentBytes(part);
  return [
    ...u16(part.isZip64 === true ? 45 : 20),
    ...u16(part.flags ?? (part.nameBytes === undefined ? UTF8_FLAG : 0)),
    ...u16(part.method ?? (part.isStored === true ? 0 : 8)),
    ...u32(0),
    ...u32(part.crc32 ?? crc32(content)),
    ...u32(part.isZip64 === true ? wide : (part.packedBytes ?? packed.length)),
    ...u32(part.isZip64 === true ? wide : (part.inflatedBytes ?? content.length)),
    ...u16(nameOf(part).length),
    ...u16(extraLength),
  ];
}

function localHeader(part: ZipPart, packed: Uint8Array): Uint8Array {
  return Uint8Array.from([...u32(0x04034b50), ...sharedFields(part, packed, 0), ...nameOf(part)]);
}

function directoryEntry(part: ZipPart, packed: Uint8Array, start: number): Uint8Array {
  const extra =
    part.isZip64 === true
      ? [
          ...u16(1),
          ...u16(16),
          ...u32(contentBytes(part).length),
          ...u32(0),
          ...u32(packed.length),
          ...u32(0),
        ]
      : [];
  return Uint8Array.from([
    ...u32(0x02014b50),
    ...u16(20),
    ...sharedFields(part, packed, extra.length),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u32(0),
    ...u32(start),
    ...nameOf(part),
    ...extra,
  ]);
}

function endRecord(entries: number, sizeBytes: number, start: number): Uint8Array {
  return Uint8Array.from([
    ...u32(0x06054b50),
    ...u32(0),
    ...u16(Math.min(entries, 0xffff)),
    ...u16(Math.min(entries, 0xffff)),
    ...u32(sizeBytes),
    ...u32(start),
    ...u16(0),
  ]);
}

function u16(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): readonly number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

/** The bytes of these pieces, one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
