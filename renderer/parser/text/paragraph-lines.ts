import {
  columnAfterGap,
  indentOf,
  isBlank,
  isFull,
  isRuler,
  isSetInColumns,
  opensItem,
} from './line-shape.ts';

/** Indents that differ by a column are the same: centred and justified lines waver. */
const INDENT_TOLERANCE = 1;

/**
 * The lines of each paragraph of a text that is wrapped at `width`. Blank lines, marks of lists and rulers part
 * paragraphs, and so do indents, in both customs: first lines that stand in, and further lines that do.
 */
export function paragraphLines(lines: readonly string[], width: number): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  let open: string[] = [];
  lines.forEach((line, index) => {
    if (isBlank(line)) {
      open = [];
      return;
    }
    if (open.length === 0 || startsParagraph(line, lines[index + 1] ?? '', open, width)) {
      open = [];
      paragraphs.push(open);
    }
    open.push(line);
  });
  return paragraphs;
}

function startsParagraph(line: string, next: string, open: readonly string[], width: number): boolean {
  const last = open.at(-1) ?? '';
  if (hangsBelow(open, line)) return false;
  if (standsAlone(line) || standsAlone(last)) return true;
  if (opensItem(line)) return !isAmidSentence(line, open, width);
  const step = indentOf(line) - indentOf(last);
  if (Math.abs(step) <= INDENT_TOLERANCE) return false;
  if (open.length > 1) return true;
  // One line so far: it may stand in itself, or what follows it may.
  if (step < 0) return opensItem(last) && !isFull(last, line, width);
  if (opensItem(last)) return false;
  const standsIn = !isBlank(next) && indentOf(next) < indentOf(line) - INDENT_TOLERANCE;
  return standsIn || !isFull(last, line, width);
}

/** Whether a line goes on below words that a gap sets apart in the paragraph's first line. */
function hangsBelow([first = '']: readonly string[], line: string): boolean {
  return isSetInColumns(first) && !isSetInColumns(line) && columnAfterGap(first) === indentOf(line);
}

/** A dash or a number that happens to open a line of running text: the line above is full and its sentence goes on. */
function isAmidSentence(line: string, open: readonly string[], width: number): boolean {
  const last = open.at(-1) ?? '';
  if (opensItem(open[0] ?? '') || indentOf(line) !== indentOf(last)) return false;
  return isFull(last, line, width) && !/[.!?…:;][»”"’')\]]*$/u.test(last.trim());
}

function standsAlone(line: string): boolean {
  return isRuler(line) || isSetInColumns(line);
}
