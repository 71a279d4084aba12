import { isFarBelow, isFull, type PlacedLine } from './placed-lines.ts';
import type { Typography } from './typography.ts';

/**
 * The monospaced lines that are code: two or more under each other, or one that stands apart. A monospaced line amid a
 * paragraph is part of it.
 */
export function findCodeLines(lines: readonly PlacedLine[], typography: Typography): ReadonlySet<PlacedLine> {
  const code = new Set<PlacedLine>();
  for (const [index, line] of lines.entries()) {
    if (!line.style.isMono) continue;
    const above = lines[index - 1];
    const below = lines[index + 1];
    if (isBesideCells(line, above) || isBesideCells(line, below)) continue;
    const followsText =
      above !== undefined && !above.style.isMono && isPartOf(line, above, lines[index - 2], typography);
    const leadsToText =
      below !== undefined && !below.style.isMono && isPartOf(below, line, above, typography);
    const followsCode = above !== undefined && code.has(above) && above.column === line.column;
    if (followsCode || (!followsText && !leadsToText)) code.add(line);
  }
  return code;
}

/** A name alone between a table's rows is the first cell of a row. */
function isBesideCells(line: PlacedLine, other: PlacedLine | undefined): boolean {
  if (other === undefined || other.column !== line.column || line.parts.length > 1) return false;
  return other.parts.length > 2 && !other.style.isMono && Math.abs(other.y - line.y) < 2.6 * line.size;
}

/** Whether a line goes on the paragraph of the one above it. */
function isPartOf(
  line: PlacedLine,
  above: PlacedLine,
  before: PlacedLine | undefined,
  typography: Typography,
): boolean {
  if (line.column !== above.column || isFarBelow(line, above, typography)) return false;
  return isFull(above, line, before) && Math.abs(line.size - above.size) < 0.2 * line.size;
}

/** Text of code lines: indents and gaps as spaces, white lines kept. */
export function codeText(lines: readonly PlacedLine[], typography: Typography): string {
  const left = Math.min(...lines.map((line) => line.left - line.columnLeft));
  const character = characterWidth(lines);
  const out: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above !== undefined && above.column === line.column) {
      const rows = Math.round((line.y - above.y) / typography.leadingOf(line.size));
      for (let blank = 1; blank < Math.min(rows, 4); blank += 1) out.push('');
    }
    out.push(lineText(line, left + line.columnLeft, character));
  }
  return out.join('\n');
}

/** A line's text, with as many spaces as its gaps are wide. */
function lineText(line: PlacedLine, left: number, character: number): string {
  let text = '';
  for (const run of line.runs) {
    const column = Math.max(0, Math.round((run.x - left) / character));
    const isApart = text !== '' && run.isAfterSpace && column <= text.length;
    text = `${text.padEnd(column)}${isApart ? ' ' : ''}${run.text}`;
  }
  return text.trimEnd();
}

function characterWidth(lines: readonly PlacedLine[]): number {
  let width = 0;
  let characters = 0;
  for (const run of lines.flatMap(({ runs }) => runs)) {
    width += run.width;
    characters += run.text.length;
  }
  return width > 0 ? width / characters : 5;
}
