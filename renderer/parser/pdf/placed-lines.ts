import type { Column } from './columns.ts';
import type { Line } from './text-lines.ts';
import type { Typography } from './typography.ts';

/** A line with its place in the flow of the text. Lengths are points. */
export interface PlacedLine extends Line {
  readonly page: number;
  /** Which column of the document, counted in reading order. */
  readonly column: number;
  /** Where the text of its column starts and ends. */
  readonly columnLeft: number;
  readonly columnRight: number;
  /** Distance from the baseline above in the same column; null for the first line of a column. */
  readonly gapAbove: number | null;
}

/** Widths that differ less are one. */
const SAME_WIDTH = 6;

/** The lines of all columns in reading order. */
export function placeLines(columns: readonly Column[]): readonly PlacedLine[] {
  const width = usualWidth(columns);
  return columns.flatMap(({ page, left, right, lines }, column) => {
    // A column of short lines does not show how wide it is; its neighbours do.
    const columnRight = Math.max(right, left + width);
    return lines.map((line, index) => ({
      ...line,
      page,
      column,
      columnLeft: left,
      columnRight,
      gapAbove: index === 0 ? null : line.y - (lines[index - 1]?.y ?? 0),
    }));
  });
}

/** Lines with the distances that are left when some have been taken out. */
export function withoutLines(
  lines: readonly PlacedLine[],
  removed: ReadonlySet<PlacedLine>,
): readonly PlacedLine[] {
  return lines.filter((line) => !removed.has(line));
}

/** Whether more white stands above a line than its paragraph's lines have between them. */
export function isFarBelow(line: PlacedLine, above: PlacedLine, typography: Typography): boolean {
  if (line.column !== above.column) return false;
  const size = Math.max(line.size, above.size);
  return line.y - above.y > 1.25 * typography.leadingOf(size);
}

/**
 * Whether the first word of `below` did not fit on `line`: the line ends at its column's edge, or where a neighbour
 * does, as justified lines of a narrower measure do.
 */
export function isFull(line: PlacedLine, below: PlacedLine, before: PlacedLine | undefined): boolean {
  if (endsWith(line, below) || (before !== undefined && endsWith(line, before))) return true;
  return line.right + firstWordWidth(below) > line.columnRight + 0.1 * line.size;
}

/** Two long lines of a column that end at one place are justified. */
function endsWith(line: PlacedLine, other: PlacedLine): boolean {
  if (line.column !== other.column || Math.abs(line.right - other.right) > 0.06 * line.size) return false;
  return line.right - line.left > 0.4 * (line.columnRight - line.columnLeft);
}

/** Width of a line's first word and the space before it, from the mean width of its characters. */
function firstWordWidth(line: PlacedLine): number {
  const word = /^\S*/u.exec(line.text)?.[0] ?? '';
  const perCharacter = (line.right - line.left) / Math.max(1, line.text.length);
  return word.length * perCharacter + 0.2 * line.size;
}

/** The width that most of the text's columns have. */
function usualWidth(columns: readonly Column[]): number {
  const counts = new Map<number, number>();
  for (const { left, right, lines } of columns) {
    const width = Math.round((right - left) / SAME_WIDTH) * SAME_WIDTH;
    counts.set(width, (counts.get(width) ?? 0) + lines.length);
  }
  const [usual] = [...counts].toSorted(([, one], [, other]) => other - one);
  return usual?.[0] ?? 0;
}
