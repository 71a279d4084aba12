/** One piece of RTF (Rich Text Format Specification 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** A control symbol: a backslash and a character that is no letter. */
  | { readonly kind: 'symbol'; readonly character: string }
  /** Bytes of text from `start` to `end`, not yet decoded. */
  | { readonly kind: 'bytes'; readonly start: number; readonly end: number }
  /** One byte of text, written in hexadecimal. */
  | { readonly kind: 'byte'; readonly value: number }
  /** Raw data, such as a picture's. */
  | { readonly kind: 'binary'; readonly start: number; readonly end: number };

const OPEN: RtfToken = { kind: 'open' };
const CLOSE: RtfToken = { kind: 'close' };

const BACKSLASH = 0x5c;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;
const SPACE = 0x20;
const MINUS = 0x2d;
const APOSTROPHE = 0x27;
const ZERO = 0x30;

/** Letters and digits that a control word may have; the specification allows 32 letters. */
const MAX_NAME = 32;
const MAX_DIGITS = 10;

/** The tokens of a document, in one pass without recursion. Line ends between them mean nothing and are left out. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === BRACE_OPEN) {
      at += 1;
      yield OPEN;
    } else if (byte === BRACE_CLOSE) {
      at += 1;
      yield CLOSE;
    } else if (byte === BACKSLASH) {
      const [token, end] = control(bytes, at + 1);
      at = end;
      yield token;
    } else if (isLineEnd(byte)) at += 1;
    else {
      const start = at;
      at = textEnd(bytes, at);
      yield { kind: 'bytes', start, end: at };
    }
  }
}

function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === BACKSLASH || byte === BRACE_OPEN || byte === BRACE_CLOSE || isLineEnd(byte)) break;
  }
  return at;
}

/** The control at `at`, just behind its backslash, and where what follows it begins. */
function control(bytes: Uint8Array, at: number): readonly [token: RtfToken, end: number] {
  if (isLetter(bytes[at])) return controlWord(bytes, at);
  if (bytes[at] === APOSTROPHE) {
    const value = Number.parseInt(latin1(bytes, at + 1, at + 3), 16);
    return [{ kind: 'byte', value: Number.isNaN(value) ? SPACE : value }, at + 3];
  }
  return [{ kind: 'symbol', character: latin1(bytes, at, at + 1) }, at + 1];
}

function controlWord(bytes: Uint8Array, start: number): readonly [token: RtfToken, end: number] {
  let at = start;
  while (isLetter(bytes[at]) && at - start < MAX_NAME) at += 1;
  const name = controlName(bytes, start, at);
  const isNegative = bytes[at] === MINUS && isDigit(bytes[at + 1]);
  const digitsFrom = isNegative ? at + 1 : at;
  let number = 0;
  for (at = digitsFrom; isDigit(bytes[at]) && at - digitsFrom < MAX_DIGITS; at += 1) {
    number = number * 10 + (bytes[at] ?? ZERO) - ZERO;
  }
  const value = at === digitsFrom ? null : isNegative ? -number : number;
  if (bytes[at] === SPACE) at += 1;
  if (name !== 'bin') return [{ kind: 'word', name, value }, at];
  const end = Math.min(at + Math.max(0, value ?? 0), bytes.length);
  return [{ kind: 'binary', start: at, end }, end];
}

/** Names seen so far, by their letters as digits: documents say the same few short words millions of times. */
const NAMES = new Map<number, string>();
const MAX_KEYED_LETTERS = 5;

function controlName(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > MAX_KEYED_LETTERS) return latin1(bytes, start, end);
  let key = 0;
  for (let at = start; at < end; at += 1) key = key * 64 + ((bytes[at] ?? 0) & 63);
  const known = NAMES.get(key);
  if (known !== undefined) return known;
  const name = latin1(bytes, start, end);
  NAMES.set(key, name);
  return name;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
