/** What a tab is worth in old text files. */
const TAB_COLUMNS = 8;

/** A list's mark or a dialogue's dash, with the white space that the item's further lines are indented by. */
const MARK = /^(?:[-–—*•+][ \t\u00a0\u202f]+|o {2,}|\d{1,3}[.)][ \t]+)/u;

/** Columns before a line's text. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += TAB_COLUMNS - (columns % TAB_COLUMNS);
    else if (character === ' ') columns += 1;
    else break;
  }
  return columns;
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** A note below the text that refers to it by its number. */
const NOTE_MARK = /^\[(\d{1,3})\][ \t]+/;

/** What a line opens with and what it is worth. */
export interface Mark {
  /** The sign of a bullet or a dash; `1` for a number, `[` for a note. */
  readonly sign: string;
  /** The number, or null. */
  readonly ordinal: number | null;
  /** Columns before the words behind the mark. */
  readonly bodyIndent: number;
  /** The words. */
  readonly text: string;
}

/** The mark that a line opens with, a list's or a note's; null when it has none. */
export function markOf(line: string): Mark | null {
  const text = line.trimStart();
  const mark = (NOTE_MARK.exec(text) ?? MARK.exec(text))?.[0];
  if (mark === undefined) return null;
  const digits = /\d+/.exec(mark)?.[0];
  return {
    sign: mark.startsWith('[') ? '[' : digits === undefined ? mark.charAt(0) : '1',
    ordinal: digits === undefined ? null : Number(digits),
    bodyIndent: indentOf(line) + mark.length,
    text: text.slice(mark.length),
  };
}

/** Columns before what a word or two and a gap set apart, as manual pages set options; null without a gap. */
export function columnAfterGap(line: string): number | null {
  return /^\s*\S{1,30}(?: \S{1,30}){0,3} {2,}(?=\S)/.exec(line)?.[0].length ?? null;
}

/** Columns before a line's words, past a list's or a note's mark. */
export function bodyIndentOf(line: string): number {
  return markOf(line)?.bodyIndent ?? indentOf(line);
}

/** Whether a line opens an item of a list, a note or a reply of a dialogue. */
export function opensItem(line: string): boolean {
  const text = line.trim();
  return MARK.test(text) || NOTE_MARK.test(text);
}

/** A line of one sign, such as `-----` under a heading or `* * *` between parts. */
export function isRuler(line: string): boolean {
  return /^([-=*_~#+^"])(?:[ \t]*\1){2,}$/.test(line.trim());
}

/** A table's row or a line of set columns: white space inside it is layout. */
export function isSetInColumns(line: string): boolean {
  return /\S(?: {4,}|\t)[ \t]*\S/.test(line);
}

export function endsSentence(line: string): boolean {
  return /[.!?…][»”"’')\]]*$/u.test(line.trim());
}

export function startsCapital(line: string): boolean {
  return /^[«“"‘'([—–-]*[ \u00a0\u202f]?\p{Lu}/u.test(line.trim());
}

/** A line of hard-wrapped text is full from this share of the width on. */
const FULL_LINE = 0.75;

/** Whether a line reaches three quarters of the width. */
export function isLong(line: string, width: number): boolean {
  return line.trimEnd().length >= FULL_LINE * width;
}

/**
 * Whether a line was broken at `width`: the next one's first word did not fit, or the line is long and a sentence goes
 * on below it in lower case.
 */
export function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S*/.exec(next.trim())?.[0] ?? '';
  if (line.trimEnd().length + 1 + word.length > width) return true;
  return isLong(line, width) && !endsSentence(line) && /^\p{Ll}/u.test(next.trim());
}
