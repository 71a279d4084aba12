import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { DeflatedFile } from '../../electron/main/test-zip.ts';

const PIECE_BYTES = 16 * 1024 * 1024;

/**
 * Zeros as deflate packs them, a thousandth of their size. After a full flush a piece depends on none before it
 * (RFC 1951, zlib's manual), so one is packed and repeated, and no memory holds them all.
 */
export function deflatedZeros(pieces: number): DeflatedFile {
  const piece = Buffer.alloc(PIECE_BYTES);
  const packed = deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  let crc = 0;
  for (let index = 0; index < pieces; index += 1) crc = crc32(piece, crc);
  const repeated = Array.from({ length: pieces }, () => packed);
  return { packed: Buffer.concat([...repeated, end]), crc, sizeBytes: pieces * PIECE_BYTES };
}
