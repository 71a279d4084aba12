/** Words that are more, or less, than a run of letters and digits; patterns over folded text, for the flag `v`. */

/** None of the letters and digits follows. */
const WORD_END = '(?![\\p{L}\\p{N}])';

/**
 * A number in groups of three digits. Spaces of any width are plain spaces in folded text, the Swiss group by
 * apostrophes; points also part the numbers of an address (192.168.1.10). A unit may follow without a space.
 */
const GROUPED_DIGITS = "\\d{1,3}(?:(?:[ ,']\\d{3})+|(?:\\.\\d{3})+(?!\\.\\d))(?!\\p{N})";
/** O.T.A.N., J.R.R.; without the last point, which may end the sentence. */
const POINTED_LETTERS = `\\p{Ll}(?:\\.\\p{Ll})+${WORD_END}`;
/** C++, C#. */
const SIGNED_LETTER = `[a-z](?:\\+\\+|#)${WORD_END}`;
/** AT&T, R & D. */
const LETTERS_BY_AMPERSAND = `\\p{Ll}{1,2} ?& ?\\p{Ll}{1,2}${WORD_END}`;
/** 14 h 32, 8h. */
const CLOCK_TIME = `\\d{1,2} ?h(?: ?\\d{2})?${WORD_END}`;

/** One word over signs and spaces between its parts. */
export const COMPOUND = `(?:${[
  GROUPED_DIGITS,
  POINTED_LETTERS,
  SIGNED_LETTER,
  LETTERS_BY_AMPERSAND,
  CLOCK_TIME,
].join('|')})`;

const UNITS =
  'min|km|cm|mm|ha|kg|mg|ml|cl|kwh|mwh|gwh|twh|kw|mw|gw|hz|khz|mhz|ghz|ko|mo|go|kb|mb|gb|tb|px|eur|usd|ppm|mph|ft|lb|oz';
/** 120km. */
const NUMBER_WITH_UNIT = new RegExp(`^\\d+(?=(?:${UNITS})$)`, 'u');
/** Koursk12: B52, mp3 and utf8 are words. */
const LETTERS_WITH_FOOTNOTE = /^[\p{L}\p{M}]{4,}(?=\d{1,3}$)/u;

/** Length of the first word of a run that is two: a number and its unit, or a word and the number of a footnote; else 0. */
export function firstOfTwo(run: string): number {
  const startsWithDigit = isDigit(run.charCodeAt(0));
  if (startsWithDigit === isDigit(run.charCodeAt(run.length - 1))) return 0;
  const pattern = startsWithDigit ? NUMBER_WITH_UNIT : LETTERS_WITH_FOOTNOTE;
  return pattern.exec(run)?.[0].length ?? 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What joins the parts of a compound. */
const JOINT = /[ ,.'&]/g;

/** The term of a word. */
export function withoutJoints(word: string): string {
  return word.replace(JOINT, '');
}
