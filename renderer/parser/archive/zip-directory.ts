import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { directoryPlace, LOCAL_HEADER_SIGN } from './zip-end.ts';
import { entryName, pathInside } from './zip-names.ts';

/** One file of an archive, as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Place of the packed bytes in the archive. */
  readonly start: number;
  readonly packedBytes: number;
  /** What the directory claims; inflating holds it to that. */
  readonly inflatedBytes: number;
  readonly crc32: number;
  /** APPNOTE 4.4.5: 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
}

interface RawEntry extends Omit<ZipEntry, 'start'> {
  readonly headerStart: number;
}

const DIRECTORY_ENTRY_SIGN = 0x02014b50;
const DIRECTORY_ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
/** A field with this value has its true one in the zip64 extra field (APPNOTE 4.5.3). */
const IN_ZIP64 = 0xffffffff;
/** General purpose bits (APPNOTE 4.4.4): encrypted, strongly encrypted, masked directory; names in UTF-8. */
const ENCRYPTED_BITS = 0x0001 | 0x0040 | 0x2000;
const UTF8_BIT = 0x0800;
/** Method that WinZip's AES encryption claims. */
const AES_METHOD = 99;

/**
 * Files of an archive by name, from its central directory.
 * @throws LecternError `damaged`, `encrypted` or `archive-too-large`
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const place = directoryPlace(view);
  if (place.entries > LIMITS.zipEntries) {
    throw new LecternError('archive-too-large', `The archive holds more than ${LIMITS.zipEntries} files.`);
  }
  const raw: RawEntry[] = [];
  let at = place.start;
  for (let index = 0; index < place.entries; index += 1) {
    if (at + DIRECTORY_ENTRY_BYTES > place.end || view.getUint32(at, true) !== DIRECTORY_ENTRY_SIGN) {
      throw new LecternError('damaged', 'The directory of the archive is cut off.');
    }
    raw.push(rawEntry(bytes, view, at, place.shift));
    at += entryLength(view, at);
  }
  refuseBombs(raw);
  return byName(locate(raw, view, place.start));
}

function entryLength(view: DataView, at: number): number {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
    view.getUint16(at + field, true),
  );
  return DIRECTORY_ENTRY_BYTES + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
}

function rawEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): RawEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameStart = at + DIRECTORY_ENTRY_BYTES;
  const nameEnd = nameStart + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > bytes.length) throw new LecternError('damaged', 'The directory of the archive is cut off.');
  const [inflatedBytes, packedBytes, headerStart] = sizes(view, at, nameEnd, extraEnd);
  return {
    name: entryName(bytes.subarray(nameStart, nameEnd), (flags & UTF8_BIT) !== 0),
    headerStart: headerStart + shift,
    packedBytes,
    inflatedBytes,
    crc32: view.getUint32(at + 16, true),
    method,
    isEncrypted: (flags & ENCRYPTED_BITS) !== 0 || method === AES_METHOD,
  };
}

type Sizes = readonly [inflatedBytes: number, packedBytes: number, headerStart: number];

/** The zip64 extra field holds, in this order, those of the three numbers that did not fit 32 bits (APPNOTE 4.5.3). */
function sizes(view: DataView, at: number, extraStart: number, extraEnd: number): Sizes {
  let zip64 = zip64Field(view, extraStart, extraEnd);
  const [inflated, packed, header] = [24, 20, 42].map((field) => {
    const value = view.getUint32(at + field, true);
    if (value !== IN_ZIP64) return value;
    if (zip64 === null || zip64.start + 8 > zip64.end) {
      throw new LecternError('damaged', 'A size is missing in the directory of the archive.');
    }
    const wide = Number(view.getBigUint64(zip64.start, true));
    zip64 = { start: zip64.start + 8, end: zip64.end };
    return wide;
  });
  return [inflated ?? 0, packed ?? 0, header ?? 0];
}

function zip64Field(view: DataView, start: number, end: number): { start: number; end: number } | null {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 0x0001) return { start: at + 4, end: Math.min(fieldEnd, end) };
  }
  return null;
}

/** What the directory claims is what inflating may give at most, so claims are enough to know a bomb. */
function refuseBombs(entries: readonly RawEntry[]): void {
  let total = 0;
  for (const { name, inflatedBytes, packedBytes } of entries) {
    total += inflatedBytes;
    const isSuspect = inflatedBytes > LIMITS.zipRatioFromBytes;
    if (inflatedBytes > LIMITS.zipEntryBytes || total > LIMITS.zipBytes) {
      throw new LecternError('archive-too-large', `"${name}" inflates the archive beyond its limits.`);
    }
    if (isSuspect && inflatedBytes > packedBytes * LIMITS.zipRatio) {
      throw new LecternError('archive-too-large', `"${name}" inflates over ${LIMITS.zipRatio} times.`);
    }
  }
}

/**
 * Entries with the place of their bytes. Two files that share bytes are how an archive of some kilobytes inflates to
 * petabytes (D. Fifield, "A better zip bomb", WOOT 2019), and no program packs so.
 */
function locate(raw: readonly RawEntry[], view: DataView, directoryStart: number): readonly ZipEntry[] {
  const located = raw.map((entry) => ({ ...entry, start: dataStart(view, entry, directoryStart) }));
  let free = 0;
  for (const { name, headerStart, start, packedBytes } of located.toSorted(
    (one, other) => one.headerStart - other.headerStart,
  )) {
    if (headerStart < free) throw new LecternError('damaged', `"${name}" shares bytes with another file.`);
    free = start + packedBytes;
  }
  if (free > directoryStart) throw new LecternError('damaged', 'The last file reaches into the directory.');
  return located;
}

function dataStart(view: DataView, { name, headerStart }: RawEntry, directoryStart: number): number {
  const isInside = headerStart >= 0 && headerStart + LOCAL_HEADER_BYTES <= directoryStart;
  if (!isInside || view.getUint32(headerStart, true) !== LOCAL_HEADER_SIGN) {
    throw new LecternError('damaged', `"${name}" is not where the directory of the archive says.`);
  }
  const nameLength = view.getUint16(headerStart + 26, true);
  return headerStart + LOCAL_HEADER_BYTES + nameLength + view.getUint16(headerStart + 28, true);
}

function byName(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const named = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const path = pathInside(entry.name);
    if (path !== null) named.set(path, entry);
  }
  return named;
}
