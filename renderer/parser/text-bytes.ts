/** Words are shorter; longer runs without a blank are pictures in base64, whose lines have 64 or 76 characters. */
const LONGEST_WORD_BYTES = 60;
const BLANK = 0x20;

/**
 * Bytes of a file that are words and blanks, counted as far as `limit`: pictures inside a page or an export of notes do
 * not count. Cheap beside decoding, which takes ten times the memory.
 */
export function textBytes(bytes: Uint8Array, limit: number): number {
  let total = 0;
  let word = 0;
  for (const byte of bytes) {
    if (byte > BLANK) word += 1;
    else {
      total += word > LONGEST_WORD_BYTES ? 1 : word + 1;
      word = 0;
      if (total > limit) return total;
    }
  }
  return total + (word > LONGEST_WORD_BYTES ? 0 : word);
}
