/** Kinds of pictures that a document's pictures are read in. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'bmp' | 'svg';

const HEAD_BYTES = 4096;

/** The first bytes of each kind; `svg` stands past a byte order mark, an XML declaration, a document type, comments. */
const SIGNS: readonly (readonly [kind: PictureKind, sign: RegExp])[] = [
  ['png', /^\x89PNG\r\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['avif', /^[\s\S]{4}ftypavi[fs]/],
  // The length of the header that follows (BITMAPINFOHEADER and later) tells a bitmap from text that starts with "BM".
  ['bmp', /^BM[\s\S]{12}[\x28-\x7c]\0\0\0/],
  [
    'svg',
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<svg[\s>]/i,
  ],
];

/** The kind of a picture by its first bytes, never by its name; null for anything else. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  return SIGNS.find(([, sign]) => sign.test(head))?.[0] ?? null;
}
