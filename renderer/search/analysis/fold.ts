/**
 * Folding: the form in which words are compared. Every character of the folded text knows the stretch of the original
 * that it came from, so that a match found in folded text is marked in the original without drift.
 */

export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: start and end, in the original, of the character that it came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A character with its marks, among them the voicing marks of half-width kana, which are letters to Unicode; conjoining
 * Hangul jamo stay together, since they compose across characters.
 */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/uy;

const APOSTROPHES = new Set("'`´‘’‛′ʻʼ＇׳");

/**
 * What vanishes: Latin, Greek and Cyrillic diacritics, Arabic points and tatweel, Hebrew points, variation selectors,
 * enclosing marks, the invisible characters inside words, and the half rings of transliterations. Marks of other scripts are letters' parts and stay.
 */
const VANISHING = new RegExp(
  [
    '[\\u0300-\\u036f]',
    '[\\u0640\\u064b-\\u065f\\u0670]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]',
    '[\\ufe00-\\ufe0f]',
    '[\\u20d0-\\u20ff]',
    '[\\u00ad\\u200c\\u200d\\u2060\\ufeff]',
    '[\\u02be\\u02bf]',
  ].join('|'),
  'gu',
);

/** Letters that Unicode does not decompose, Arabic letters that are written for one another, and a Hebrew quote. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
  ک: 'ك',
  ی: 'ي',
  '״': '"',
};
/** Signs that stand behind a word without belonging to it (Lego™), and fractions behind a whole number (3½). */
const SIGN = /^[\u2120\u2122]/;
const FRACTION = /(?=\d+\u2044)/;

/** Thai and Lao “am”, which compatibility forms take apart. */
const SARA_AM = /\u0e4d\u0e32|\u0ecd\u0eb2/gu;
/** Digits of other scripts, by the code of their zero. */
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/gu;
const ZEROS = [0xe50, 0x966, 0x6f0, 0x660];

const SPECIAL_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

const FIRST_COMBINING_MARK = 0x300;
const GRAVE_ACCENT = 0x60;
const ASCII_FOLDED = Array.from({ length: 128 }, (_, code) =>
  code === GRAVE_ACCENT ? "'" : String.fromCharCode(code).toLowerCase(),
);

/** Folded clusters seen so far; a library uses a few hundred, the limit is for hostile texts. */
const clusterCache = new Map<string, string>();
const CLUSTER_CACHE_LIMIT = 20_000;

/** Folds a text: compatibility forms, case, diacritics, ligatures and apostrophes no longer make a difference. */
export function fold(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let start = 0;
  while (start < text.length) {
    const code = text.charCodeAt(start);
    const isPlain = code < 128 && !(text.charCodeAt(start + 1) >= FIRST_COMBINING_MARK);
    const cluster = isPlain ? '' : clusterAt(text, start);
    const piece = isPlain ? (ASCII_FOLDED[code] ?? '') : foldCluster(cluster);
    const end = isPlain ? start + 1 : start + cluster.length;
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(start);
      ends.push(end);
    }
    folded += piece;
    start = end;
  }
  return { text: folded, starts, ends };
}

function clusterAt(text: string, start: number): string {
  CLUSTER.lastIndex = start;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(start);
}

function foldCluster(cluster: string): string {
  const known = clusterCache.get(cluster);
  if (known !== undefined) return known;
  const folded = APOSTROPHES.has(cluster.charAt(0)) ? "'" : foldLetters(cluster);
  if (clusterCache.size >= CLUSTER_CACHE_LIMIT) clusterCache.clear();
  clusterCache.set(cluster, folded);
  return folded;
}

function foldLetters(cluster: string): string {
  return cluster
    .replace(SIGN, ' ')
    .normalize('NFKD')
    .replace(FRACTION, ' ')
    .toLowerCase()
    .replace(VANISHING, '')
    .replace(SPECIAL_LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(OTHER_DIGIT, plainDigit)
    .replace(SARA_AM, (am) => (am.startsWith('\u0e4d') ? '\u0e33' : '\u0eb3'))
    .normalize('NFC');
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - (ZEROS.find((zero) => zero <= code) ?? code));
}
