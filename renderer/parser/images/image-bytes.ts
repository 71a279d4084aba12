import { LIMITS } from '../../../shared/limits.ts';
import type { Companions } from '../document-reader.ts';
import type { ImageReader } from '../draft.ts';
import { dataUrlBytes } from './data-url.ts';

/**
 * Bytes of a picture, from the address itself, from the document, or from a file beside it; null when it was not saved
 * or is too large. Nothing is ever fetched from the network.
 */
export async function imageBytes(
  src: string,
  readImage: ImageReader | undefined,
  companions: Companions,
): Promise<Uint8Array | null> {
  const bytes = await bytesOf(src, readImage, companions);
  return bytes === null || bytes.length === 0 || bytes.length > LIMITS.imageBytes ? null : bytes;
}

async function bytesOf(
  src: string,
  readImage: ImageReader | undefined,
  companions: Companions,
): Promise<Uint8Array | null> {
  if (/^data:/i.test(src)) return dataUrlBytes(src);
  const own = (await readImage?.(src)) ?? null;
  if (own !== null || !isRelativePath(src)) return own;
  return companions.read(src);
}

/** Neither an address with a scheme (or a drive letter) nor one from a root. */
function isRelativePath(src: string): boolean {
  return src !== '' && !/^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(src);
}
