import type { PdfPage } from './pdf-page.ts';
import { type Line, linesOf, type Segment, segmentsOf } from './text-lines.ts';

/** Lines that stand under each other in one column of a page. */
export interface Column {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Line[];
}

/** Columns beside columns beside columns: more nesting is a table. */
const MAX_SPLITS = 3;
/** Lines that end at one place, this far apart at most (points), show a column's edge. */
const SHARED_EDGE = 3;
const SAME_EDGE = 1;
/** Steps in which a gutter is looked for, points. */
const STEP = 2;
/** Segments that a side needs, and the share of its width that most of them fill: labels of a table do not. */
const MIN_SIDE_SEGMENTS = 4;
const FILLED = 0.6;
/** A narrower column, in sizes of its text, is a table's. */
const MIN_COLUMN = 10;
/** Segments across the gutter (titles, wide figures' captions), as a share of those beside it. */
const MAX_CROSSING = 0.5;

/** The columns of a page in reading order: what spans two columns parts the page into bands, read one after another. */
export function columnsOf(page: PdfPage): readonly Column[] {
  return split(segmentsOf(page.runs), MAX_SPLITS)
    .filter((segments) => segments.length > 0)
    .map((segments) => columnOf(page.index, segments));
}

function columnOf(page: number, segments: readonly Segment[]): Column {
  const lines = linesOf(segments);
  const left = -outermost(lines.map((line) => -line.left));
  return { page, left, right: Math.max(left, outermost(lines.map(({ right }) => right))), lines };
}

/** The farthest place that several lines share: one line may stick out of its column. The farthest of all, if none do. */
function outermost(places: readonly number[]): number {
  const needed = Math.max(2, Math.min(SHARED_EDGE, places.length * 0.1));
  const sorted = places.toSorted((one, other) => other - one);
  const shared = sorted.find((place, index) => {
    const last = sorted[index + Math.ceil(needed) - 1];
    return last !== undefined && place - last <= SAME_EDGE;
  });
  return shared ?? sorted[0] ?? 0;
}

function split(segments: readonly Segment[], splitsLeft: number): readonly (readonly Segment[])[] {
  const gutter = splitsLeft > 0 ? findGutter(segments) : null;
  if (gutter === null) return [segments];
  const columns: (readonly Segment[])[] = [];
  for (const { left, right, across } of bandsOf(segments, gutter)) {
    columns.push(...split(left, splitsLeft - 1), ...split(right, splitsLeft - 1), across);
  }
  return columns;
}

interface Band {
  readonly left: Segment[];
  readonly right: Segment[];
  /** What spans the columns below them. */
  readonly across: Segment[];
}

function bandsOf(segments: readonly Segment[], gutter: number): readonly Band[] {
  const bands: Band[] = [{ left: [], right: [], across: [] }];
  for (const segment of segments.toSorted((one, other) => one.y - other.y)) {
    let band = bands.at(-1);
    const isAcross = segment.left < gutter && segment.right > gutter;
    if (band === undefined || (!isAcross && band.across.length > 0)) {
      band = { left: [], right: [], across: [] };
      bands.push(band);
    }
    if (isAcross) band.across.push(segment);
    else (segment.right <= gutter ? band.left : band.right).push(segment);
  }
  return bands;
}

/** The middle of the widest strip with full columns of text at both sides; null when there is one column. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * MIN_SIDE_SEGMENTS) return null;
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  let best: { readonly x: number; readonly width: number; readonly crossing: number } | null = null;
  for (let x = left + (right - left) * 0.2; x < left + (right - left) * 0.8; x += STEP) {
    const found = gutterAt(segments, x);
    if (found === null) continue;
    if (
      best === null ||
      found.crossing < best.crossing ||
      (found.crossing === best.crossing && found.width > best.width)
    ) {
      best = found;
    }
  }
  return best?.x ?? null;
}

function gutterAt(
  segments: readonly Segment[],
  x: number,
): { readonly x: number; readonly width: number; readonly crossing: number } | null {
  const beside = heightOfBoth(segments, x);
  if (beside === null) return null;
  const inside = segments.filter(({ y }) => y >= beside.top && y <= beside.bottom);
  const before = inside.filter((segment) => segment.right <= x);
  const after = inside.filter((segment) => segment.left >= x);
  const crossing = inside.length - before.length - after.length;
  const fewer = Math.min(before.length, after.length);
  if (fewer < MIN_SIDE_SEGMENTS || crossing > MAX_CROSSING * fewer) return null;
  if (!isFilled(before) || !isFilled(after)) return null;
  const left = Math.max(...before.map((segment) => segment.right));
  const right = Math.min(...after.map((segment) => segment.left));
  return { x: (left + right) / 2, width: right - left, crossing };
}

/** The height in which text stands at both sides of `x`: above it, a title may span the columns. */
function heightOfBoth(
  segments: readonly Segment[],
  x: number,
): { readonly top: number; readonly bottom: number } | null {
  const before = segments.filter((segment) => segment.right <= x);
  const after = segments.filter((segment) => segment.left >= x);
  if (Math.min(before.length, after.length) < MIN_SIDE_SEGMENTS) return null;
  const [topBefore, bottomBefore] = extent(before);
  const [topAfter, bottomAfter] = extent(after);
  return { top: Math.max(topBefore, topAfter), bottom: Math.min(bottomBefore, bottomAfter) };
}

function extent(segments: readonly Segment[]): readonly [number, number] {
  return [Math.min(...segments.map(({ y }) => y)), Math.max(...segments.map(({ y }) => y))];
}

/** Whether a side is as wide as prose, and most of its text fills that width; formulas among it need not. */
function isFilled(side: readonly Segment[]): boolean {
  const width = Math.max(...side.map(({ right }) => right)) - Math.min(...side.map(({ left }) => left));
  const sizes = side.map(({ size }) => size).sort((one, other) => one - other);
  if (width < MIN_COLUMN * (sizes[Math.floor(sizes.length / 2)] ?? 0)) return false;
  const widths = side.map(({ left, right }) => right - left);
  const filling = widths.filter((own) => own >= FILLED * width);
  return filling.length >= MIN_SIDE_SEGMENTS && 2 * sum(filling) >= sum(widths);
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}
