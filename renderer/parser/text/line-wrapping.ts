import { undoHyphenBreak, type Words, wordsOf } from './hyphenation.ts';
import {
  bodyIndentOf,
  columnAfterGap,
  endsSentence,
  indentOf,
  isBlank,
  isFull,
  isLong,
  isSetInColumns,
  startsCapital,
} from './line-shape.ts';
import { paragraphLines } from './paragraph-lines.ts';

/** Nine in ten lines of hard-wrapped text are at most this long, and the longest of them not much shorter than this. */
const MAX_WRAPPED_CHARACTERS = 100;
const MIN_WRAPPED_CHARACTERS = 30;
/** Fewer inner lines tell nothing. */
const MINIMUM_INNER_LINES = 3;

const PAUSE_END = /[.!?…:;][»”"’')\]]*$/u;

/** A line with the one below it in the same paragraph. */
interface InnerLine {
  readonly line: string;
  readonly next: string;
}

/**
 * Whether a text's lines were broken at a fixed width: the 90th percentile of their length is at most 100 characters,
 * over half of the inner lines (those with another line below in the same paragraph) reach three quarters of it, and
 * over half of them end amid a sentence. Paragraphs of short lines (lists, addresses, code) say nothing, and lines that
 * begin with a capital one after the other are verses.
 */
export function isHardWrapped(lines: readonly string[]): boolean {
  const width = wrapWidth(lines);
  if (width > MAX_WRAPPED_CHARACTERS || width < MIN_WRAPPED_CHARACTERS) return false;
  const inner = paragraphLines(lines, width)
    .filter((paragraph) => isFilled(paragraph, width))
    .flatMap(innerLines);
  if (inner.length < MINIMUM_INNER_LINES) return false;
  const full = inner.filter(({ line }) => isLong(line, width)).length;
  const unfinished = inner.filter(({ line }) => !PAUSE_END.test(line.trim())).length;
  return full * 2 > inner.length && unfinished * 2 > inner.length;
}

/**
 * Paragraphs of hard-wrapped text: lines joined, hyphen breaks undone. Blank lines, indents and marks part them; a
 * paragraph whose lines had room for more was not wrapped and keeps its lines.
 */
export function unwrapLines(lines: readonly string[], width = wrapWidth(lines)): readonly string[] {
  const words = wordsOf(lines);
  return wrappedParagraphs(lines, width).map((paragraph) => joinLines(paragraph, words));
}

/** The lines of each paragraph of hard-wrapped text, their indents kept. */
export function wrappedParagraphs(lines: readonly string[], width: number): readonly (readonly string[])[] {
  return paragraphLines(lines, width).flatMap((paragraph) => {
    if (hangs(paragraph)) return [paragraph];
    return isFilled(paragraph, width) ? splitAtShortEnds(paragraph, width) : paragraph.map((line) => [line]);
  });
}

/** Columns that a text's lines fill: the 90th percentile of their length. */
export function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.filter((line) => !isBlank(line)).map((line) => line.trimEnd().length);
  return percentile(lengths, 0.9);
}

/** Whether a paragraph's lines are running text broken at `width`, and neither a table's, nor a poem's, nor code. */
function isFilled(paragraph: readonly string[], width: number): boolean {
  if (paragraph.some(isSetInColumns)) return false;
  const inner = innerLines(paragraph);
  const full = inner.filter(({ line, next }) => isFull(line, next, width)).length;
  if (full === inner.length) return true;
  const areVerses = inner.length >= 3 && inner.every(({ next }) => startsCapital(next));
  return full * 2 > inner.length && !areVerses;
}

function innerLines(paragraph: readonly string[]): readonly InnerLine[] {
  return paragraph.slice(0, -1).map((line, index) => ({ line, next: paragraph[index + 1] ?? '' }));
}

/** Whether a paragraph is an item or a note whose further lines all stand in below its first words. */
function hangs([first = '', ...rest]: readonly string[]): boolean {
  const indent = isSetInColumns(first) ? (columnAfterGap(first) ?? 0) : bodyIndentOf(first);
  return indent > indentOf(first) && rest.length > 0 && rest.every((line) => indentOf(line) === indent);
}

/** A short line that ends a sentence is a paragraph's last, blank line or not. */
function splitAtShortEnds(paragraph: readonly string[], width: number): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  for (const [index, line] of paragraph.entries()) {
    parts.at(-1)?.push(line);
    // A long word, such as an address, leaves the line above it short.
    const isShort = !isLong(line, width) && !isFull(line, paragraph[index + 1] ?? '', width);
    if (isShort && endsSentence(line)) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

/**
 * One line of a paragraph's lines; a word that a hyphen breaks between two of them is whole, and the spaces that
 * justified lines have more are gone.
 */
export function joinLines(lines: readonly string[], words: Words): string {
  const parts: string[] = [];
  for (const line of lines.map((each) => each.trim())) {
    const last = parts.at(-1);
    const joined = last === undefined ? null : undoHyphenBreak(last, line, words);
    if (joined === null) parts.push(line);
    else {
      // The broken word is whole on the line above; what follows it stays on its own.
      parts[parts.length - 1] = joined.above;
      if (joined.below !== '') parts.push(joined.below);
    }
  }
  const joined = parts.join(' ');
  return lines.length > 1 ? joined.replace(/ {2,}/g, ' ') : joined;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
