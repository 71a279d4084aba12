import type { TableCell } from '../../../shared/article.ts';
import type { DraftBlock } from '../draft.ts';

const BORDER = /^\s*[+|][-=+|]{3,}[+|]\s*$/;
const ROW = /^\s*\|.*\|\s*$/;

/** A table drawn with `+---+` and `|`, and how many lines it takes. */
interface Grid {
  readonly block: DraftBlock;
  readonly lines: number;
}

/**
 * The table that opens at a line (reStructuredText's grid tables, and what command lines print); null when none does.
 * Lines between two borders are one row; those above a border of `=` are its head.
 */
export function gridTableAt(lines: readonly string[], index: number): Grid | null {
  if (!/^\s*\+/.test(lines[index] ?? '') || !BORDER.test(lines[index] ?? '')) return null;
  let end = index;
  while (isGridLine(lines[end] ?? '')) end += 1;
  const rows = rowsOf(lines.slice(index, end));
  return rows.length === 0 ? null : { block: { kind: 'table', caption: null, rows }, lines: end - index };
}

function isGridLine(line: string): boolean {
  return BORDER.test(line) || ROW.test(line);
}

function rowsOf(lines: readonly string[]): readonly (readonly TableCell[])[] {
  const headEnd = lines.findIndex((line) => BORDER.test(line) && line.includes('='));
  const rows: TableCell[][] = [];
  let open: string[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!BORDER.test(line)) {
      open.push(cellsOf(line));
      continue;
    }
    if (open.length > 0) rows.push(rowOf(open, index <= headEnd));
    open = [];
  }
  if (open.length > 0) rows.push(rowOf(open, false));
  return rows;
}

function cellsOf(line: string): string[] {
  return line.trim().slice(1, -1).split('|');
}

function rowOf(lines: readonly (readonly string[])[], isHeader: boolean): TableCell[] {
  const columns = Math.max(...lines.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) => {
    const text = lines
      .map((cells) => cells[column]?.trim() ?? '')
      .filter((part) => part !== '')
      .join(' ');
    return { isHeader, inlines: text === '' ? [] : [{ kind: 'text', text }] };
  });
}
