import type { FontStyle, TextRun } from './pdf-page.ts';

/** Runs on one baseline without a wide gap, in reading order. */
export interface Segment {
  readonly runs: readonly TextRun[];
  readonly left: number;
  readonly right: number;
  /** The baseline of its main text. */
  readonly y: number;
  /** The size of its main text. */
  readonly size: number;
}

/** A line of a column: one segment, or several with wide gaps between them. */
export interface Line extends Segment {
  readonly parts: readonly Segment[];
  readonly text: string;
  readonly style: FontStyle;
}

/** Gaps wider than this share of the size part segments: a justified line's spaces are narrower. */
const WIDE_GAP = 1.1;
/** A gap of this share of the size is a space. */
const SPACE_GAP = 0.17;
const CLOSING_GAP = 0.35;
/** Baselines that differ less belong to one line; superscripts stand higher and are smaller. */
const SAME_BASELINE = 0.2;
const SCRIPT_RISE = 0.65;
const SCRIPT_SIZE = 0.85;

/** The segments of a page, as its runs come. */
export function segmentsOf(runs: readonly TextRun[]): readonly Segment[] {
  const open: TextRun[][] = [];
  for (const run of runs) {
    const last = open.at(-1);
    if (last !== undefined && continues(last, run)) last.push(run);
    else open.push([run]);
  }
  return open.map(segmentOf);
}

/** Segment of runs in reading order. */
function segmentOf(runs: readonly TextRun[]): Segment {
  const main = mainRun(runs);
  return {
    runs,
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: main.y,
    size: main.size,
  };
}

/** Lines of a column's segments, from the top: segments on one baseline are parts of one line. */
export function linesOf(segments: readonly Segment[]): readonly Line[] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((one, other) => one.y - other.y)) {
    const row = rows.slice(-3).findLast((candidate) => sharesRow(candidate, segment));
    if (row === undefined) rows.push([segment]);
    else row.push(segment);
  }
  return rows.map(lineOf).sort((one, other) => one.y - other.y);
}

/** Whether a run is a note's sign or an exponent beside the text that `size` and `y` tell. */
export function isSuperscript(
  run: TextRun,
  { y, size }: { readonly y: number; readonly size: number },
): boolean {
  return run.size <= size * SCRIPT_SIZE && y - run.y > size * SAME_BASELINE;
}

/** Text of runs, with a space wherever white space was set or a gap shows. */
export function runsText(runs: readonly TextRun[]): string {
  return runs.map((run, index) => (needsSpace(runs[index - 1], run) ? ` ${run.text}` : run.text)).join('');
}

/** Whether a space stands between two neighbours of a line. */
export function needsSpace(before: TextRun | undefined, run: TextRun): boolean {
  if (before === undefined || before.text.endsWith(' ') || run.text.startsWith(' ')) return false;
  const gap = gapBetween(before, run) / Math.min(before.size, run.size);
  // Slanted letters keep their distance from what closes after them.
  if (/^[),.\]}](?![\p{L}\p{N}{*])/u.test(run.text)) return gap > CLOSING_GAP;
  return run.isAfterSpace || gap > SPACE_GAP;
}

function continues(runs: readonly TextRun[], run: TextRun): boolean {
  const last = runs.at(-1);
  if (last === undefined) return false;
  const main = mainRun(runs);
  const size = Math.max(main.size, run.size);
  const gap = gapBetween(last, run);
  if (gap < -0.5 * size || gap > WIDE_GAP * Math.min(main.size, run.size)) return false;
  const rise = Math.abs(main.y - run.y);
  return rise <= SAME_BASELINE * size || (rise <= SCRIPT_RISE * size && isScript(main, run));
}

function isScript(one: TextRun, other: TextRun): boolean {
  return Math.min(one.size, other.size) <= SCRIPT_SIZE * Math.max(one.size, other.size);
}

function gapBetween(before: TextRun, run: TextRun): number {
  return run.isRightToLeft && before.isRightToLeft
    ? before.x - (run.x + run.width)
    : run.x - (before.x + before.width);
}

/** The widest run of the size that is widest in all, the larger one of two alike. */
function mainRun(runs: readonly TextRun[]): TextRun {
  const [first] = runs;
  if (first === undefined) throw new RangeError('no runs');
  if (runs.every(({ size }) => size === first.size)) return widest(runs, first);
  const widths = new Map<number, number>();
  for (const { size, width } of runs) widths.set(size, (widths.get(size) ?? 0) + width);
  const [main] = [...widths].toSorted(([size, one], [otherSize, other]) => other - one || otherSize - size);
  return widest(
    runs.filter(({ size }) => size === main?.[0]),
    first,
  );
}

function widest(runs: readonly TextRun[], first: TextRun): TextRun {
  return runs.reduce((best, run) => (run.width > best.width ? run : best), runs[0] ?? first);
}

function sharesRow(row: readonly Segment[], segment: Segment): boolean {
  return row.every((other) => {
    const isApart = segment.left >= other.right - 1 || segment.right <= other.left + 1;
    const size = Math.max(other.size, segment.size);
    const rise = Math.abs(other.y - segment.y);
    const isScriptOf = Math.min(other.size, segment.size) <= SCRIPT_SIZE * size && rise <= 0.5 * size;
    return isApart && (rise <= SAME_BASELINE * size || isScriptOf);
  });
}

function lineOf(row: readonly Segment[]): Line {
  const isRightToLeft = row.filter(({ runs }) => runs[0]?.isRightToLeft).length * 2 > row.length;
  const sorted = row.toSorted((one, other) =>
    isRightToLeft ? other.left - one.left : one.left - other.left,
  );
  const parts = joinNarrow(sorted);
  const runs = parts.flatMap((part) => part.runs);
  return { ...segmentOf(runs), parts, text: runsText(runs), style: styleOf(runs) };
}

/** Parts of a row, those joined that stand close: a superscript, or a run drawn out of turn. */
function joinNarrow(sorted: readonly Segment[]): readonly Segment[] {
  const parts: Segment[] = [];
  for (const segment of sorted) {
    const last = parts.at(-1);
    const gap =
      last === undefined ? Infinity : Math.max(segment.left - last.right, last.left - segment.right);
    if (last === undefined || gap > WIDE_GAP * Math.min(last.size, segment.size)) parts.push(segment);
    else parts[parts.length - 1] = segmentOf([...last.runs, ...segment.runs]);
  }
  return parts;
}

/** A line is bold, italic or monospaced when all its words are. */
function styleOf(runs: readonly TextRun[]): FontStyle {
  const words = runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const all = words.length > 0 ? words : runs;
  return {
    isBold: all.every(({ font }) => font.isBold),
    isItalic: all.every(({ font }) => font.isItalic),
    isMono: all.every(({ font }) => font.isMono),
  };
}
