import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';

/** Where an archive's central directory lies. */
export interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly entries: number;
  /** Bytes that someone put before the archive: every place that it states is so much further on. */
  readonly shift: number;
}

export const LOCAL_HEADER_SIGN = 0x04034b50;
const END_SIGN = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR_SIGN = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END_SIGN = 0x06064b50;
const ZIP64_END_BYTES = 56;

/**
 * Finds the central directory by the record at the archive's end (APPNOTE 4.3.16), past what was appended to it.
 * @throws LecternError `damaged` when there is no such record: the archive is cut off, or is none
 */
export function directoryPlace(view: DataView): DirectoryPlace {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LIMITS.zipTailBytes; at -= 1) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== END_SIGN) continue;
    const place = zip64Place(view, at) ?? placeFrom(plainEnd(view, at), at);
    if (place !== null) return place;
  }
  throw new LecternError('damaged', 'The archive has no directory: it is cut off.');
}

interface End {
  readonly entries: number;
  readonly sizeBytes: number;
  readonly statedStart: number;
}

function plainEnd(view: DataView, at: number): End {
  return {
    entries: view.getUint16(at + 10, true),
    sizeBytes: view.getUint32(at + 12, true),
    statedStart: view.getUint32(at + 16, true),
  };
}

/** The larger record of an archive with numbers beyond 32 bits (APPNOTE 4.3.14), named by a locator before the other. */
function zip64Place(view: DataView, endAt: number): DirectoryPlace | null {
  const locator = endAt - ZIP64_LOCATOR_BYTES;
  const adjacent = locator - ZIP64_END_BYTES;
  if (adjacent < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGN) return null;
  const stated = Number(view.getBigUint64(locator + 8, true));
  // With bytes before the archive the record is not where it is said to be, but right before its locator.
  const at = [stated, adjacent].find(
    (place) => place <= adjacent && view.getUint32(place, true) === ZIP64_END_SIGN,
  );
  if (at === undefined) return null;
  const [entries = 0, sizeBytes = 0, statedStart = 0] = [32, 40, 48].map((field) =>
    Number(view.getBigUint64(at + field, true)),
  );
  return placeFrom({ entries, sizeBytes, statedStart }, at);
}

/** The directory ends where the record begins; null when the record's numbers leave no room for that. */
function placeFrom({ entries, sizeBytes, statedStart }: End, end: number): DirectoryPlace | null {
  const start = end - sizeBytes;
  const shift = start - statedStart;
  return start < 0 || shift < 0 ? null : { start, end, entries, shift };
}
