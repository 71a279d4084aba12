import { Inflate, inflateSync } from 'fflate';
import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;

/** What is given to the inflater at once: it grows a thousandfold at most, so one step never holds more than 16 MB. */
const STEP_BYTES = 16 * 1024;

/**
 * Bytes of one entry, neither more nor less than the directory claims.
 * @param deadline time by `performance.now()` after which inflating is given up
 * @throws LecternError `encrypted`, `damaged`, `archive-too-large`, or `parse-failed` for a method other than deflate
 */
export function inflateEntry(archive: Uint8Array, entry: ZipEntry, deadline: number): Uint8Array {
  if (entry.isEncrypted) throw new LecternError('encrypted', `"${entry.name}" is locked by a password.`);
  const packed = archive.subarray(entry.start, entry.start + entry.packedBytes);
  const content = unpack(packed, entry, deadline);
  if (content.length !== entry.inflatedBytes || crc32(content) !== entry.crc32) {
    throw new LecternError('damaged', `"${entry.name}" is not what the archive says.`);
  }
  return content;
}

function unpack(packed: Uint8Array, entry: ZipEntry, deadline: number): Uint8Array {
  if (entry.method === STORED) return packed.slice();
  if (entry.method === DEFLATED) return inflate(packed, entry, deadline);
  throw new LecternError(
    'parse-failed',
    `"${entry.name}" is packed by method ${entry.method}, which is not read.`,
  );
}

function inflate(packed: Uint8Array, entry: ZipEntry, deadline: number): Uint8Array {
  if (packed.length <= STEP_BYTES) return inflateAtOnce(packed, entry);
  const content = new Uint8Array(entry.inflatedBytes);
  let length = 0;
  const inflater = new Inflate((piece) => {
    if (length + piece.length <= content.length) content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    inflateStep(inflater, packed, at, entry);
    if (length > content.length) {
      throw new LecternError('damaged', `"${entry.name}" holds more than the archive says.`);
    }
    // Blocks of a few bytes make a slow stream of any length.
    if (performance.now() > deadline) {
      throw new LecternError('archive-too-large', `Inflating took over ${LIMITS.zipInflatingMs} ms.`);
    }
  }
  return content.subarray(0, length);
}

/** A small entry, without the streaming inflater's buffers; what exceeds the claimed size by more than a byte is cut. */
function inflateAtOnce(packed: Uint8Array, { name, inflatedBytes }: ZipEntry): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(inflatedBytes + 1) });
  } catch (error) {
    throw new LecternError('damaged', `"${name}" is not a deflate stream.`, { cause: error });
  }
}

function inflateStep(inflater: Inflate, packed: Uint8Array, at: number, { name }: ZipEntry): void {
  const end = at + STEP_BYTES;
  try {
    inflater.push(packed.subarray(at, end), end >= packed.length);
  } catch (error) {
    throw new LecternError('damaged', `"${name}" is not a deflate stream.`, { cause: error });
  }
}
