import { endsSentence, indentOf, isBlank, isSetInColumns } from './line-shape.ts';

/** Literal text stands in by at least so many columns from the text around it. */
const LITERAL_INDENT = 2;

/** A prompt, a comment or a tag. */
const OPENS_CODE = /^(?:[$#%>] ?\S|\/\/|\/\*|<[\w/!?])/;

/** Share of a sentence's words that are nothing but letters. */
const PROSE_SHARE = 0.6;

/** Signs of commands, programs, paths, listings and drawings that running text does not carry. */
const CODE_SIGNS: readonly RegExp[] = [
  /(?:\{|\}|\\|\)[;,]|\];?|>;)$/,
  /[={}\\|<>^~]|\w\(\S*\)|\$\w|&&|::|[-=]{3}|\.{3}$/,
  /(?:^|\s)(?:--[a-z]|-[A-Za-z]\b)/,
  /(?:^|\s)[\w.@+-]*(?:\/[\w.@+-]+)+\/?|\b\w+_\w+|\w@\w/,
  /[^\s.!?:;] {3,}\S/,
  /^\W+$/,
];

/** What stands around a run of lines. */
export interface Surroundings {
  /** Columns before the text above. */
  readonly indent: number;
  /** The last line above. */
  readonly above: string;
}

/**
 * Whether lines between two blank ones are literal text (code, a listing, a drawing), whose white space counts: they
 * stand in from the text above, and half of them bear signs of code, or a third where a colon announces them.
 */
export function isLiteral(lines: readonly string[], { indent, above }: Surroundings): boolean {
  if (lines.some((line) => indentOf(line) < indent + LITERAL_INDENT)) return false;
  if (/^[*•+] /.test(lines[0]?.trim() ?? '')) return false;
  const signed = lines.filter(looksLikeCode).length;
  const isAnnounced = /:$/.test(above.trim());
  if (lines.length === 1 && !isAnnounced && endsSentence(lines[0] ?? '')) return false;
  return isAnnounced ? signed * 3 >= lines.length : signed * 2 >= lines.length;
}

/** Literal lines as one text: without what all of them stand in by, and blank lines around. */
export function literalText(lines: readonly string[]): string {
  const indent = Math.min(...lines.filter((line) => !isBlank(line)).map(indentOf));
  return lines
    .map((line) => withoutColumns(line, indent).trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

function looksLikeCode(line: string): boolean {
  const text = line.trim();
  if (isSetInColumns(line) || OPENS_CODE.test(text)) return true;
  return !readsAsProse(text) && CODE_SIGNS.some((sign) => sign.test(text));
}

/** A sentence may name an option or a path and is none the less prose. */
function readsAsProse(text: string): boolean {
  const words = text.split(/\s+/);
  const plain = words.filter((word) => /^[\p{L}’'-]{2,}[,.;:]?$/u.test(word)).length;
  return plain >= 5 && plain >= words.length * PROSE_SHARE;
}

function withoutColumns(line: string, columns: number): string {
  const text = line.trimStart();
  return ' '.repeat(Math.max(0, indentOf(line) - columns)) + text;
}
