import { isFarBelow, isFull, type PlacedLine } from './placed-lines.ts';
import type { Typography } from './typography.ts';

/** How a document parts its paragraphs. */
export interface ParagraphRules {
  readonly typography: Typography;
  /** How far first lines stand in, points; 0 where white parts paragraphs. */
  readonly indent: number;
}

/** Lines that stand in by less are set flush, as a share of the size. */
const FLUSH = 0.5;
/** First lines stand in by at most this, as a share of the size. */
const MAX_INDENT = 4;
/** Sizes that differ less are one. */
const SAME_SIZE = 0.08;

/** The customs of a document: first lines stand in when over a tenth of its lines do, over lines that do not. */
export function paragraphRules(lines: readonly PlacedLine[], typography: Typography): ParagraphRules {
  const indents: number[] = [];
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1];
    const above = lines[index - 1];
    if (
      below === undefined ||
      above === undefined ||
      below.column !== line.column ||
      above.column !== line.column
    )
      continue;
    if (Math.abs(line.size - typography.bodySize) > 0.5 || isFarBelow(line, above, typography)) continue;
    const step = line.left - below.left;
    const isIndent =
      step > FLUSH * line.size && step < MAX_INDENT * line.size && above.left < line.left - FLUSH * line.size;
    if (isIndent && !isFarBelow(below, line, typography)) indents.push(step);
  }
  const usual = indents.toSorted((one, other) => one - other)[Math.floor(indents.length / 2)] ?? 0;
  return { typography, indent: indents.length * 25 >= lines.length ? usual : 0 };
}

/**
 * Whether a line goes on the paragraph whose lines are given. `hang` is where an item's text stands, from its column's
 * left; null outside lists.
 */
export function goesOn(
  line: PlacedLine,
  lines: readonly PlacedLine[],
  rules: ParagraphRules,
  hang: number | null,
): boolean {
  const last = lines.at(-1);
  if (last === undefined || Math.abs(line.size - last.size) > SAME_SIZE * line.size) return false;
  if (line.column !== last.column) return goesOnInNextColumn(line, last, lines, rules, hang);
  if (isFarBelow(line, last, rules.typography) || line.y <= last.y) return false;
  if (!isFull(last, line, lines.at(-2))) return false;
  return isAtMargin(line, lines, hang);
}

/** Whether a line stands where the lines of its paragraph do. */
function isAtMargin(line: PlacedLine, lines: readonly PlacedLine[], hang: number | null): boolean {
  const first = lines[0];
  const second = lines[1];
  if (first === undefined) return false;
  const offset = line.left - line.columnLeft;
  const tolerance = FLUSH * line.size;
  if (hang !== null) return offset <= hang + tolerance && offset >= first.left - first.columnLeft - tolerance;
  if (isCentred(line) && lines.every(isCentred)) return true;
  if (second !== undefined) return Math.abs(offset - (second.left - second.columnLeft)) <= tolerance;
  // The first line may stand in or out of the paragraph by an indent.
  return Math.abs(offset - (first.left - first.columnLeft)) <= MAX_INDENT * line.size;
}

/** Whether a line of the next column or page goes on the paragraph that the column above ends with. */
function goesOnInNextColumn(
  line: PlacedLine,
  last: PlacedLine,
  lines: readonly PlacedLine[],
  rules: ParagraphRules,
  hang: number | null,
): boolean {
  if (line.gapAbove !== null || line.column < last.column || line.style.isMono) return false;
  if (last.style.isBold !== line.style.isBold && last.style.isBold) return false;
  const offset = line.left - line.columnLeft;
  const second = lines[1] ?? lines[0];
  const margin = hang ?? (second === undefined ? 0 : second.left - second.columnLeft);
  if (endsSentence(last.text)) {
    const standsIn = rules.indent > 0 && Math.abs(offset - rules.indent) <= FLUSH * line.size;
    if (standsIn || (/^\p{Ll}/u.test(line.text) === false && !isFullAcross(last, line))) return false;
  }
  if (/^\p{Ll}/u.test(line.text) && !endsSentence(last.text)) return true;
  return isFullAcross(last, line) && (lines.length < 2 || Math.abs(offset - margin) <= 1.2 * line.size);
}

/** Like `isFull`, when the next line is in another column. */
function isFullAcross(last: PlacedLine, line: PlacedLine): boolean {
  return isFull(last, { ...line, column: last.column, right: Infinity, text: `${line.text}` }, undefined)
    ? last.right >= last.columnRight - 4 * last.size
    : false;
}

function endsSentence(text: string): boolean {
  return /[.!?…:][»”"’')\]]*\s*$/u.test(text);
}

/** Whether a line stands in at both sides by the same length. */
function isCentred(line: PlacedLine): boolean {
  const left = line.left - line.columnLeft;
  const right = line.columnRight - line.right;
  return left > line.size && Math.abs(left - right) < line.size;
}
