/** A title is told apart by this many characters; longer keys would only fill the index. */
const LONGEST_KEY = 60;

/**
 * What a title is sorted by, in the order of an index, which compares code units: without case and accents, with digits
 * by their value, without the quotes and signs that it opens with.
 */
export function sortKey(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\d+/g, (digits) => digits.padStart(8, '0'))
    .slice(0, LONGEST_KEY);
}
