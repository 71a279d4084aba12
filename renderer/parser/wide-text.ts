/** A zero byte in a hundred is a slip; text of two or four bytes a character has more, at its own places. */
const MAX_ZERO_SHARE = 0.01;
const SAMPLE_BYTES = 4096;
/** Share of the characters that the two commonest high bytes cover in text of one script. */
const ONE_SCRIPT_SHARE = 0.97;

/** Share of characters outside of emoji and rare ideographs. */
const BASIC_PLANE_SHARE = 0.9;

/** How text of more than one byte a character is coded; null for any other text. */
export type WideEncoding = 'utf-32le' | 'utf-32be' | 'utf-16le' | 'utf-16be';

/**
 * The encoding by its byte order mark, else by the places of zero bytes (Western text has one in two, or three in
 * four), else by the high bytes of UTF-16, nearly all of one script.
 */
export function wideEncoding(bytes: Uint8Array): WideEncoding | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe)
    return third === 0 && fourth === 0 && bytes.length % 4 === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  return bytes.length % 2 === 1 ? null : unmarked(bytes);
}

function unmarked(bytes: Uint8Array): WideEncoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 1, 2, 3].map((place) => zeroShare(sample, place));
  const isText = (place: number) => (zeros[place] ?? 1) < MAX_ZERO_SHARE;
  const isZero = (...places: readonly number[]) => places.every((place) => (zeros[place] ?? 0) > 0.5);
  if (zeros[3] === 1 && (zeros[2] ?? 0) > BASIC_PLANE_SHARE && !isZero(0)) return 'utf-32le';
  if (zeros[0] === 1 && (zeros[1] ?? 0) > BASIC_PLANE_SHARE && !isZero(3)) return 'utf-32be';
  if (isZero(1, 3) && isText(0) && isText(2)) return 'utf-16le';
  if (isZero(0, 2) && isText(1) && isText(3)) return 'utf-16be';
  if (isOneScript(sample, 1)) return 'utf-16le';
  return isOneScript(sample, 0) ? 'utf-16be' : null;
}

function zeroShare(sample: Uint8Array, place: number): number {
  const column = sample.filter((_, index) => index % 4 === place);
  return column.filter((byte) => byte === 0).length / column.length;
}

/** Cyrillic, Greek, Arabic … with spaces: high bytes are one value or zero, and the low ones are not. */
function isOneScript(sample: Uint8Array, high: 0 | 1): boolean {
  const counts = new Map<number, number>();
  sample.forEach((byte, index) => {
    if (index % 2 === high) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  });
  const [most = [0, 0], next = [0, 0]] = [...counts].toSorted((one, other) => other[1] - one[1]);
  const others = [most[0], next[0]];
  const lows = new Set(sample.filter((_, index) => index % 2 !== high));
  if (!others.includes(0) || !others.some((byte) => byte >= 1 && byte <= 0x0e) || lows.size < 8) return false;
  return (most[1] + next[1]) * 2 >= ONE_SCRIPT_SHARE * sample.length;
}

/** Text in UTF-32, which `TextDecoder` does not read; what is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    parts.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}
