import type { PdfPage, TextRun } from './pdf-page.ts';
import { isFull, type PlacedLine } from './placed-lines.ts';
import { isSuperscript } from './text-lines.ts';
import type { Typography } from './typography.ts';

/** A note at a page's foot. */
export interface Footnote {
  readonly label: string;
  /** The name that links to it bear. */
  readonly anchor: string;
  readonly lines: PlacedLine[];
  /** Characters of its first line up to its own text. */
  readonly labelLength: number;
  readonly page: PdfPage['index'];
}

/** Notes are set smaller than the body by this share. */
const SMALLER = 0.93;
const SIGN = /^(\d{1,3}|[*∗†‡§¶]{1,3}|[a-z](?=[.)]))/u;

/** The notes at the feet of columns. */
export function findFootnotes(lines: readonly PlacedLine[], typography: Typography): readonly Footnote[] {
  const notes: Footnote[] = [];
  for (const column of Map.groupBy(lines, (line) => line.column).values()) {
    const foot = smallLinesAtFoot(column, SMALLER * typography.bodySize);
    // A whole column of small text is no note, unless one goes on in it.
    if (foot.length === 0 || (foot.length === column.length && notes.length === 0)) continue;
    addNotes(foot, notes);
  }
  return notes;
}

function smallLinesAtFoot(column: readonly PlacedLine[], size: number): readonly PlacedLine[] {
  const body = column.findLastIndex((line) => line.size > size || line.style.isMono);
  return column.slice(body + 1);
}

function addNotes(foot: readonly PlacedLine[], notes: Footnote[]): void {
  let open: Footnote | null = null;
  for (const [index, line] of foot.entries()) {
    const sign = signOf(line);
    if (sign !== null) {
      open = {
        label: sign.label,
        anchor: `note-${line.page + 1}-${line.column}-${sign.label}`,
        lines: [line],
        labelLength: sign.length,
        page: line.page,
      };
      notes.push(open);
    } else if (open !== null && goesOnBelow(line, foot[index - 1])) open.lines.push(line);
    else open = null;
  }
}

/** Whether a note goes on: its lines stand close, and the one above is full. */
function goesOnBelow(line: PlacedLine, above: PlacedLine | undefined): boolean {
  if (above === undefined) return false;
  return line.y - above.y < 1.45 * line.size && isFull(above, line, undefined);
}

/** The sign that opens a note: raised, or a number with a stop. */
function signOf(line: PlacedLine): { readonly label: string; readonly length: number } | null {
  const [first, second] = line.runs;
  const label = SIGN.exec(line.text)?.[1];
  if (first === undefined || label === undefined) return null;
  const isRaised = second !== undefined && first.text.trim() === label && isRaisedSign(first, second);
  const stop = /^\s*[.)]?\s+/u.exec(line.text.slice(label.length))?.[0] ?? '';
  if (!isRaised && !(/[.)]/.test(stop) || /^[*∗†‡§¶]/u.test(label))) return null;
  return {
    label,
    length:
      label.length + (isRaised ? (/^\s*/.exec(line.text.slice(label.length))?.[0].length ?? 0) : stop.length),
  };
}

function isRaisedSign(first: TextRun, second: TextRun): boolean {
  return isSuperscript(first, second) || first.size < 0.9 * second.size;
}

/** The note that a raised sign of the text refers to: on its page, else the nearest after it. */
export function noteFor(label: string, page: number, notes: readonly Footnote[]): Footnote | null {
  const alike = notes.filter((note) => note.label === label);
  return alike.find((note) => note.page === page) ?? alike.find((note) => note.page === page + 1) ?? null;
}
