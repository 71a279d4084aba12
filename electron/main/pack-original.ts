import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { OriginalFile } from '../../shared/importing.ts';

const compress = promisify(gzip);

/** The fastest level: pages shrink to a fifth; the slowest would save one part in ten more. */
const LEVEL = 1;
/** What shrinks less is packed already: books, office documents, pictures. */
const WORTHWHILE = 0.9;

/** A file's bytes as the library keeps them. */
export async function packOriginal(bytes: Uint8Array): Promise<OriginalFile> {
  const packed = await compress(bytes, { level: LEVEL });
  return packed.length < WORTHWHILE * bytes.length
    ? { encoding: 'gzip', bytes: new Uint8Array(packed) }
    : { encoding: 'identity', bytes };
}
