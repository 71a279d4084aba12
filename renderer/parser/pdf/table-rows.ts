import type { TextRun } from './pdf-page.ts';
import type { PlacedLine } from './placed-lines.ts';
import { runsText } from './text-lines.ts';

/** Rows of cells, each the runs of its lines. */
export interface FoundTable {
  readonly lines: readonly PlacedLine[];
  readonly rows: readonly (readonly (readonly TextRun[])[])[];
}

/** Fewer lines with gaps are no table. */
const MIN_ROWS = 2;
/** Rows farther apart, in sizes of their text, are of two tables. */
const ROW_DISTANCE = 3.2;
/** Cells start at one place when they start this close, as a share of the size. */
const SAME_START = 1;

/**
 * Tables: lines one after another with gaps between parts that start at the same places. A line of one part between
 * them goes on the cell above it.
 */
export function findTables(
  lines: readonly PlacedLine[],
  isOther: (line: PlacedLine) => boolean,
): ReadonlyMap<PlacedLine, FoundTable> {
  const tables = new Map<PlacedLine, FoundTable>();
  for (const group of rowGroups(lines, isOther)) {
    const starts = columnStarts(group);
    if (starts.length < 2) continue;
    const table = { lines: group, rows: rowsOf(group, starts) };
    for (const line of group) tables.set(line, table);
  }
  return tables;
}

function rowGroups(
  lines: readonly PlacedLine[],
  isOther: (line: PlacedLine) => boolean,
): readonly (readonly PlacedLine[])[] {
  const groups: PlacedLine[][] = [];
  let open: PlacedLine[] = [];
  const close = () => {
    while ((open.at(-1)?.parts.length ?? 2) < 2) open.pop();
    if (open.filter(({ parts }) => parts.length >= 2).length >= MIN_ROWS) groups.push(open);
    open = [];
  };
  for (const line of lines) {
    const last = open.at(-1);
    const isNext =
      last === undefined || (line.column === last.column && line.y - last.y < ROW_DISTANCE * line.size);
    if (!isNext || isOther(line)) close();
    if (isOther(line)) continue;
    if (line.parts.length >= 2 || (last !== undefined && isNext && isCellLine(line, open))) open.push(line);
    else close();
  }
  close();
  return groups;
}

/** A line of one part that is no wider than a cell. */
function isCellLine(line: PlacedLine, rows: readonly PlacedLine[]): boolean {
  return (
    rows.some(({ parts }) =>
      parts.some((part) => Math.abs(part.left - line.left) <= SAME_START * line.size),
    ) && line.right - line.left < 0.7 * (line.columnRight - line.columnLeft)
  );
}

/** Where the cells of most rows start. */
function columnStarts(lines: readonly PlacedLine[]): readonly number[] {
  const rows = lines.filter(({ parts }) => parts.length >= 2);
  const starts: { at: number; count: number }[] = [];
  for (const { parts, size } of rows) {
    for (const { left } of parts) {
      const known = starts.find(({ at }) => Math.abs(at - left) <= SAME_START * size);
      if (known === undefined) starts.push({ at: left, count: 1 });
      else known.count += 1;
    }
  }
  return starts
    .filter(({ count }) => count >= Math.max(MIN_ROWS, 0.4 * rows.length))
    .map(({ at }) => at)
    .sort((one, other) => one - other);
}

function rowsOf(lines: readonly PlacedLine[], starts: readonly number[]): FoundTable['rows'] {
  const rows: TextRun[][][] = [];
  for (const line of lines) {
    const cells = starts.map((): TextRun[] => []);
    for (const run of line.runs) cells[columnAt(run.x, starts, line.size)]?.push(run);
    const last = rows.at(-1);
    if (last !== undefined && isContinued(cells, line)) {
      cells.forEach((cell, index) => {
        const [first, ...rest] = cell;
        if (first !== undefined) last[index]?.push({ ...first, isAfterSpace: true }, ...rest);
      });
    } else rows.push(cells);
  }
  return rows;
}

/** A line without a first cell goes on the row above it. */
function isContinued(cells: readonly (readonly TextRun[])[], line: PlacedLine): boolean {
  return runsText(cells[0] ?? []) === '' && (line.gapAbove ?? Infinity) < 1.5 * line.size;
}

function columnAt(left: number, starts: readonly number[], size: number): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= left + SAME_START * size),
  );
}
