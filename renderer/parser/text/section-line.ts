import type { HeadingLevel } from '../../../shared/article.ts';
import { endsSentence, indentOf, isBlank, isLong, isRuler, isSetInColumns } from './line-shape.ts';

const MAX_HEADING_CHARACTERS = 80;
/** A longer line with another right below it goes on there. */
const MAX_ATTACHED_CHARACTERS = 50;
const DEEPEST_LEVEL = 6;

const NUMBER = /^\d+(\.\d+)*\.?\s+(?=\p{Lu})/u;
/** Chapters of books, in French and English, numbered in letters or in figures. */
const CHAPTER =
  /^(?:(partie|part|livre|book|tome|volume|acte?)|chapitre|chapter|scène|scene)\s+(?:[ivxlcdm]+|\d+|premi[eè]re?|one|two|first)\b/i;

/** A heading told by its place or its words: what it says and its level. */
export interface SectionLine {
  readonly text: string;
  readonly level: HeadingLevel;
}

/**
 * The heading that a line is without a ruler, null for other lines. Two kinds: a line that stands out to the left of a
 * text which stands in as a whole (RFCs, manual pages), and a line of its own that counts a chapter.
 * `bodyIndent` is what the text stands in by (`bodyIndentOfText`).
 */
export function sectionLineAt(
  lines: readonly string[],
  index: number,
  bodyIndent: number,
): SectionLine | null {
  const [line, below] = [lines[index] ?? '', lines[index + 1] ?? ''];
  const text = line.trim();
  if (text.length > MAX_HEADING_CHARACTERS || !isBlank(lines[index - 1] ?? '')) return null;
  if (isRuler(line) || isSetInColumns(line)) return null;
  const chapter = CHAPTER.exec(text);
  if (chapter !== null && isBlank(below)) return { text, level: chapter[1] === undefined ? 2 : 1 };
  if (!standsOut(line, below, bodyIndent) || !/^(?:\p{Lu}|\d)/u.test(text)) return null;
  const number = NUMBER.exec(text)?.[0].trim().replace(/\.$/, '');
  if (number === undefined && (endsSentence(text) || /[,;:]$/.test(text))) return null;
  const level = number === undefined ? (indentOf(line) === 0 ? 1 : 2) : number.split('.').length;
  return { text: text.replace(/\s+/g, ' '), level: Math.min(level, DEEPEST_LEVEL) as HeadingLevel };
}

/** Columns that most of the full lines of a text stand in by. */
export function bodyIndentOfText(lines: readonly string[], width: number): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    if (isLong(line, width)) counts.set(indentOf(line), (counts.get(indentOf(line)) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function standsOut(line: string, below: string, bodyIndent: number): boolean {
  if (indentOf(line) + 2 > bodyIndent) return false;
  return isBlank(below) || (line.trim().length <= MAX_ATTACHED_CHARACTERS && indentOf(below) >= bodyIndent);
}
