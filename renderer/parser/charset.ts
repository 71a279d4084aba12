import htmlEncodingSniffer from 'html-encoding-sniffer';
import { LecternError } from '../../shared/errors.ts';
import { LIMITS } from '../../shared/limits.ts';
import { binaryKind } from './binary-kind.ts';
import { decodeMsDos, isMsDosText } from './ms-dos-text.ts';
import { withoutTerminalCodes } from './terminal-text.ts';
import { decodeUtf32, wideEncoding } from './wide-text.ts';

/** What undeclared Western text is: the HTML Standard's fallback, and the readers' languages are French and English. */
const FALLBACK_ENCODING = 'windows-1252';

/** Code page 850, which `TextDecoder` does not read. */
const MS_DOS = 'cp850';

/** Below this jschardet guesses: it calls two accented French words Cyrillic. Its own default threshold. */
const MINIMUM_CONFIDENCE = 0.2;

/** jschardet's names that are no labels of the WHATWG Encoding Standard. */
const LABELS: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  big5hkscs: 'big5',
  'euc-jis-2004': 'euc-jp',
  'shift-jis-2004': 'shift_jis',
  johab: 'euc-kr',
  'tis-620': 'windows-874',
  macroman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
};

/** Japanese in seven bits (RFC 1468): an escape turns to two bytes a character, so it looks like ASCII. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const ISO_2022_JP = /\x1b\$[@B](?:[!-~]{2})+\x1b\([BJ]/;

/** A zero byte in a hundred is a page's slip; a binary file has more. */
const MAX_ZERO_SHARE = 0.01;

/** Well-formed characters that make up for each malformed one, so that a text is damaged UTF-8 and no other charset. */
const WELL_FORMED_FOR_EACH_BAD = 4;

/** Characters without a glyph or a meaning in text, which XML and many readers of exports refuse. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f\ufeff]+/g;

/**
 * Text of a file: byte order mark, else UTF-16 or UTF-32 by their zero bytes, else UTF-8, else the charset that was
 * declared with it (`declared`, by a message or an archive) or in it (by an HTML page), else a guess. Byte order marks,
 * at whatever place, control characters and a terminal's codes are not part of the text.
 * @throws LecternError `not-text` for a binary file.
 */
export async function decodeText(bytes: Uint8Array, declared: string | null = null): Promise<string> {
  const kind = binaryKind(bytes);
  if (kind !== null) throw new LecternError('not-text', `The file looks like ${kind}, not like text.`);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : wideEncoding(bytes);
  const decoded = marked === null ? await decodeUnmarked(bytes, declared) : decode(bytes, marked);
  const text = withoutTerminalCodes(decoded);
  if (isMostlyControls(text))
    throw new LecternError('not-text', 'The file holds control characters, not text.');
  return text.replace(INVISIBLE, '');
}

async function decodeUnmarked(bytes: Uint8Array, declared: string | null): Promise<string> {
  if (isIso2022Jp(bytes)) return decode(bytes, 'iso-2022-jp');
  const strict = decodeStrictly(bytes);
  if (zeroShare(bytes) > (strict === null ? 0 : MAX_ZERO_SHARE))
    throw new LecternError('not-text', 'The file holds zero bytes, so it is not text.');
  return strict ?? decodeDamaged(bytes) ?? (await decodeOther(bytes, declared));
}

async function decodeOther(bytes: Uint8Array, declared: string | null): Promise<string> {
  const candidates = [declared === null ? null : encodingOf(declared), declaredEncoding(bytes)];
  // What is no UTF-8 is not made so by a page's saying it.
  const stated = candidates.find((encoding) => encoding !== null && encoding !== 'utf-8');
  return decode(bytes, stated ?? (await guessEncoding(bytes)));
}

/** Whether an escape turns to Japanese and another one back: colours of a terminal open with other escapes. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const start = bytes.indexOf(0x1b);
  if (start === -1) return false;
  return ISO_2022_JP.test(decode(bytes.subarray(start, start + LIMITS.charsetSampleBytes), 'iso-8859-1'));
}

function zeroShare(bytes: Uint8Array): number {
  let zeros = 0;
  for (const byte of bytes) if (byte === 0) zeros += 1;
  return zeros / bytes.length;
}

/** UTF-8 with a few broken characters, as a cut file or a careless paste leaves it; null when it is something else. */
function decodeDamaged(bytes: Uint8Array): string | null {
  const text = decode(sampleOfForeignBytes(bytes), 'utf-8');
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const foreign = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return foreign >= WELL_FORMED_FOR_EACH_BAD * bad ? decode(bytes, 'utf-8') : null;
}

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le');
  return encoding === MS_DOS ? decodeMsDos(bytes) : new TextDecoder(encoding).decode(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // the decoder's way to say that this is no UTF-8
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const options = { defaultEncoding: '', maxPrescanBytes: LIMITS.charsetPrescanBytes };
  const declared = htmlEncodingSniffer(bytes, options);
  return declared === '' ? null : encodingOf(declared);
}

async function guessEncoding(bytes: Uint8Array): Promise<string> {
  const sample = sampleOfForeignBytes(bytes);
  if (isLatin9(sample)) return 'iso-8859-15';
  if (isMacRoman(sample)) return 'macintosh';
  if (isMsDosText(sample)) return MS_DOS;
  // Over a megabyte of models: loaded for the few files that need it.
  const { detect } = await import('jschardet');
  const { encoding, confidence } = detect(sample);
  if (encoding === null || confidence < MINIMUM_CONFIDENCE) return FALLBACK_ENCODING;
  const label = LABELS[encoding.toLowerCase().replaceAll('_', '-')] ?? encoding;
  return encodingOf(label) ?? FALLBACK_ENCODING;
}

function sampleOfForeignBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - LIMITS.charsetSampleBytes / 2);
  return bytes.subarray(start, start + LIMITS.charsetSampleBytes);
}

/**
 * ISO 8859-15 puts œ, Œ and € where ISO 8859-1 has ½, ¼ and ¤: a fraction inside a word or a currency sign beside a
 * digit tells it. Windows-1252 writes those letters in 0x80 to 0x9F, which ISO 8859-15 never uses.
 */
function isLatin9(sample: Uint8Array): boolean {
  if (sample.some((byte) => byte >= 0x80 && byte < 0xa0)) return false;
  return /(?<=[a-z\s'(-]|^)[\u00bd\u00bc][a-z]|\d[ \u00a0]?\u00a4/i.test(decode(sample, 'iso-8859-1'));
}

/**
 * Mac OS Roman has its accented letters (à, é, è, ê …) where Windows-1252 has signs that never follow a letter. It is
 * told from MS-DOS, whose é is 0x82, and from Shift JIS, whose kana begin with 0x82 and 0x83.
 */
function isMacRoman(sample: Uint8Array): boolean {
  const text = decode(sample, 'x-user-defined');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const macLetters = count(/[a-z][\uf787-\uf791](?![\uf780-\uf7ff])/g);
  return macLetters > 4 * count(/[\uf782\uf783]/g) && macLetters > count(/[a-z][\uf7e0-\uf7ff]/g);
}

/** The encoding that a label names (WHATWG Encoding Standard, section 4.2); null for a label that names none. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null; // a RangeError names an encoding that the browser does not have
  }
}

/** More than one control character in ten (tabs, line ends and form feeds apart) near the beginning. */
function isMostlyControls(text: string): boolean {
  const head = text.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return controls * 10 > head.length;
}
