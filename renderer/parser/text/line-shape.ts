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

/** Whether a line opens an item of a list or a reply of a dialogue. */
export function opensItem(line: string): boolean {
  return MARK.test(line.trim());
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
