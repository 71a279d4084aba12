import type { Column } from './columns.ts';

/** The measures of a document's text, points. */
export interface Typography {
  /** The size that most of the text has. */
  readonly bodySize: number;
  /** The usual distance between baselines of text of a size. */
  leadingOf(size: number): number;
}

/** Distances over this share of the size part paragraphs. */
const MAX_LEADING = 1.9;

/** What most of the lines have in common. */
export function typographyOf(columns: readonly Column[]): Typography {
  const sizes = new Map<number, number>();
  const leadings = new Map<number, Map<number, number>>();
  for (const { lines } of columns) {
    for (const [index, line] of lines.entries()) {
      const size = rounded(line.size);
      add(sizes, size, line.text.length);
      const next = lines[index + 1];
      if (next === undefined || rounded(next.size) !== size) continue;
      const distance = next.y - line.y;
      if (distance < 0.8 * size || distance > MAX_LEADING * size) continue;
      add(getOrMake(leadings, size), rounded(distance), 1);
    }
  }
  const bodySize = mostCommon(sizes) ?? 10;
  return {
    bodySize,
    leadingOf: (size) => mostCommon(leadings.get(rounded(size)) ?? new Map()) ?? 1.2 * size,
  };
}

/** To half a point: engines and producers round differently. */
function rounded(length: number): number {
  return Math.round(length * 2) / 2;
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function getOrMake(maps: Map<number, Map<number, number>>, key: number): Map<number, number> {
  const known = maps.get(key) ?? new Map<number, number>();
  maps.set(key, known);
  return known;
}

/** The key with the highest count; null when there is none. */
function mostCommon(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  for (const [key, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = key;
  return best;
}
