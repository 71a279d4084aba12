import type { HighlightColor, HighlightStyle } from '../../../shared/annotation.ts';
import type { BlockRange } from '../../anchoring/dom-range.ts';
import { type AnchoredHighlight, lengthOf } from './anchored-highlight.ts';

/** Name of one of the style sheet's `::highlight()` rules. */
export type PaintName = `lectern-${HighlightColor}` | `lectern-${HighlightColor}-underline`;

export type Stretch = Pick<BlockRange, 'start' | 'end'>;

/** What is painted in one block: by name, in reading order, without overlaps. */
export type BlockPaint = ReadonlyMap<PaintName, readonly Stretch[]>;

/** What is painted, by block. */
export type PaintPlan = ReadonlyMap<string, BlockPaint>;

interface Layer extends Stretch {
  readonly color: HighlightColor;
  /** Characters of the whole highlight. */
  readonly length: number;
}

export function paintName(color: HighlightColor, style: HighlightStyle): PaintName {
  return style === 'fill' ? `lectern-${color}` : `lectern-${color}-underline`;
}

/**
 * Where highlights of several colours overlap, the shortest shows, the one that a click there picks: the browser would
 * stack whole colours, and a word marked within a marked sentence could be covered. Lines are drawn apart from fills.
 */
export function planPainting(highlights: readonly AnchoredHighlight[]): PaintPlan {
  const plan = new Map<string, Map<PaintName, Stretch[]>>();
  for (const style of ['fill', 'underline'] as const) {
    const own = highlights.filter((highlight) => highlight.style === style);
    for (const [blockId, layers] of layersByBlock(own)) {
      const paint = plan.get(blockId) ?? new Map<PaintName, Stretch[]>();
      plan.set(blockId, paint);
      for (const { color, ...stretch } of visibleStretches(layers)) {
        const name = paintName(color, style);
        const painted = paint.get(name) ?? [];
        painted.push(stretch);
        paint.set(name, painted);
      }
    }
  }
  return plan;
}

function layersByBlock(highlights: readonly AnchoredHighlight[]): ReadonlyMap<string, Layer[]> {
  const byBlock = new Map<string, Layer[]>();
  for (const highlight of highlights) {
    const length = lengthOf(highlight);
    for (const { blockId, start, end } of highlight.ranges) {
      const layers = byBlock.get(blockId) ?? [];
      layers.push({ color: highlight.color, start, end, length });
      byBlock.set(blockId, layers);
    }
  }
  return byBlock;
}

/**
 * The block is cut at all edges. From the shortest layer to the longest, each takes the pieces that are still free; what
 * is taken is skipped by links to the next free piece, so that hundreds of layers cost little more than their sorting.
 */
function visibleStretches(layers: readonly Layer[]): readonly (Stretch & Pick<Layer, 'color'>)[] {
  const edges = [...new Set(layers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieceAt = new Map(edges.map((edge, index) => [edge, index]));
  const colors: (HighlightColor | undefined)[] = edges.map(() => undefined);
  const nextFree = edges.map((_, index) => index);
  const findFree = (from: number): number => {
    let free = from;
    while ((nextFree[free] ?? free) !== free) free = nextFree[free] ?? free;
    for (let at = from; at < free; ) {
      const next = nextFree[at] ?? free;
      nextFree[at] = free;
      at = next;
    }
    return free;
  };
  for (const { start, end, color } of [...layers].sort((a, b) => a.length - b.length)) {
    const last = pieceAt.get(end) ?? 0;
    for (let piece = findFree(pieceAt.get(start) ?? 0); piece < last; piece = findFree(piece)) {
      colors[piece] = color;
      nextFree[piece] = piece + 1;
    }
  }
  return joinPieces(edges, colors);
}

/** Neighbours of one colour are one stretch. */
function joinPieces(
  edges: readonly number[],
  colors: readonly (HighlightColor | undefined)[],
): readonly (Stretch & Pick<Layer, 'color'>)[] {
  const joined: { start: number; end: number; color: HighlightColor }[] = [];
  for (const [piece, color] of colors.entries()) {
    const start = edges[piece];
    const end = edges[piece + 1];
    if (color === undefined || start === undefined || end === undefined) continue;
    const last = joined.at(-1);
    if (last?.color === color && last.end === start) last.end = end;
    else joined.push({ start, end, color });
  }
  return joined;
}
