import { ASSET_PREFIX, type ImageSrc, MISSING_PREFIX } from '../../../../shared/article.ts';

/** The id of a picture that the library has, or null. */
export function assetId(src: ImageSrc): string | null {
  return src.startsWith(ASSET_PREFIX) ? src.slice(ASSET_PREFIX.length) : null;
}

/** Where a picture that was not saved lies: its site, else the name of its file; null when neither is known. */
export function missingPlace(src: ImageSrc): string | null {
  if (src.startsWith(MISSING_PREFIX)) return src.slice(MISSING_PREFIX.length) || null;
  const host = URL.parse(src)?.host ?? '';
  return host.replace(/^www\./, '') || null;
}
