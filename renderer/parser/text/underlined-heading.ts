import type { HeadingLevel } from '../../../shared/article.ts';
import { indentOf, isBlank, isRuler, isSetInColumns } from './line-shape.ts';

const MAX_HEADING_CHARACTERS = 160;
/** A ruler under a heading is about as long as it: from this share of its length on … */
const SHORTEST_RULER = 0.6;
/** … up to this many signs more, or as wide as the page. */
const LONGER_RULER = 4;
const PAGE_WIDTH = 60;
const DEEPEST_LEVEL = 6;

/** A line with a ruler under it (and, in some documents, one over it). */
export interface Underlined {
  readonly text: string;
  /** The sign of the ruler, twice where one is above it too: what tells levels apart. */
  readonly style: string;
  /** How many lines it takes. */
  readonly lines: number;
}

/** The underlined heading that opens at a line, as setext Markdown and reStructuredText write it; null for other lines. */
export function underlinedAt(lines: readonly string[], index: number): Underlined | null {
  if (index > 0 && !isBlank(lines[index - 1] ?? '')) return null;
  const hasOverline = isUnbrokenRuler(lines[index] ?? '');
  const at = hasOverline ? index + 1 : index;
  const [line, ruler] = [lines[at] ?? '', lines[at + 1] ?? ''];
  if (!canBeHeading(line) || !isUnbrokenRuler(ruler) || !isUnder(ruler, line)) return null;
  const sign = ruler.trim().charAt(0);
  if (hasOverline && lines[index]?.trim().charAt(0) !== sign) return null;
  return { text: line.trim(), style: hasOverline ? sign + sign : sign, lines: at + 2 - index };
}

/** Gives each style of ruler its level: the first that a text uses is the highest. */
export function levelsByStyle(): (style: string) => HeadingLevel {
  const styles: string[] = [];
  return (style) => {
    if (!styles.includes(style)) styles.push(style);
    return Math.min(styles.indexOf(style) + 1, DEEPEST_LEVEL) as HeadingLevel;
  };
}

function canBeHeading(line: string): boolean {
  const text = line.trim();
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    text.length <= MAX_HEADING_CHARACTERS &&
    !isSetInColumns(line) &&
    !/[,;:]$/u.test(text)
  );
}

function isUnbrokenRuler(line: string): boolean {
  return isRuler(line) && !/\s/.test(line.trim());
}

function isUnder(ruler: string, line: string): boolean {
  const [length, wanted] = [ruler.trim().length, line.trim().length];
  if (Math.abs(indentOf(ruler) - indentOf(line)) > LONGER_RULER) return false;
  return length >= wanted * SHORTEST_RULER && (length <= wanted + LONGER_RULER || length >= PAGE_WIDTH);
}
