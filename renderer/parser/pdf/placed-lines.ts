import { endsSentence, startsCapital } from '../text/line-shape.ts';
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
/** So are edges. */
const SAME_EDGE = 1;

/** A place where this share of the lines start or end is an edge of the document's columns. */
const USUAL_SHARE = 0.08;

/** The lines of all columns in reading order. */
export function placeLines(columns: readonly Column[]): readonly PlacedLine[] {
  const edges = usualEdges(columns);
  return columns.flatMap((column, index) => {
    const columnLeft = leftEdge(column, edges);
    const columnRight = rightEdge(column, columnLeft, edges);
    return column.lines.map((line, at) => ({
      ...line,
      page: column.page,
      column: index,
      columnLeft,
      columnRight,
      gapAbove: at === 0 ? null : line.y - (column.lines[at - 1]?.y ?? 0),
    }));
  });
}

/** Where the columns of a document start and end, and how wide most are. */
interface UsualEdges {
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  readonly width: number;
}

function usualEdges(columns: readonly Column[]): UsualEdges {
  const [width] = usualPlaces(
    columns,
    ({ left, right }) => Math.round((right - left) / SAME_WIDTH) * SAME_WIDTH,
  );
  return {
    lefts: usualPlaces(columns, ({ left }) => left),
    rights: usualPlaces(columns, ({ right }) => right),
    width: width ?? 0,
  };
}

/** A column of indented lines does not show where it starts; a line at a usual place does, and so does its right edge. */
function leftEdge({ left, right, lines }: Column, { lefts, width }: UsualEdges): number {
  const usual = lefts.filter(
    (place) =>
      place < left &&
      (Math.abs(place + width - right) <= SAME_WIDTH ||
        lines.some((line) => Math.abs(line.left - place) <= SAME_EDGE)),
  );
  return Math.min(left, ...usual);
}

/** A column of short lines does not show how wide it is; the document's others do. */
function rightEdge({ right }: Column, left: number, { rights, width }: UsualEdges): number {
  const usual = rights.filter((place) => place >= right - SAME_EDGE && place <= left + width + SAME_WIDTH);
  return usual.length > 0 ? Math.min(...usual) : Math.max(right, left + width);
}

/** Places that a good share of the lines' columns have, the most common first. */
function usualPlaces(columns: readonly Column[], placeOf: (column: Column) => number): readonly number[] {
  const counts = new Map<number, number>();
  let all = 0;
  for (const column of columns) {
    const place = Math.round(placeOf(column) * 2) / 2;
    counts.set(place, (counts.get(place) ?? 0) + column.lines.length);
    all += column.lines.length;
  }
  return [...counts]
    .filter(([, count]) => count >= USUAL_SHARE * all)
    .toSorted(([, one], [, other]) => other - one)
    .map(([place]) => place);
}

/** Whether more white stands above a line than its paragraph's lines have between them. */
export function isFarBelow(line: PlacedLine, above: PlacedLine, typography: Typography): boolean {
  if (line.column !== above.column) return false;
  const size = Math.max(line.size, above.size);
  const leading = typography.leadingOf(size);
  const gap = line.y - above.y;
  // Between sentences, a little white is enough: TeX stretches what stands between paragraphs by no more than it must.
  const partsSentences = endsSentence(above.text) && startsCapital(line.text);
  return gap > 1.25 * leading || (partsSentences && gap > leading + 0.12 * size);
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
