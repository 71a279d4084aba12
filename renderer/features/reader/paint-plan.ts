import type { HighlightColor } from '../../../shared/annotation.ts';
import type { BlockRange } from '../../anchoring/dom-range.ts';
import { type AnchoredHighlight, lengthOf } from './anchored-highlight.ts';

interface Layer {
  readonly color: HighlightColor;
  readonly range: BlockRange;
  /** Characters of the whole highlight. */
  readonly length: number;
}

/** What is painted in each colour. */
export type PaintPlan = ReadonlyMap<HighlightColor, readonly BlockRange[]>;

/**
 * Where highlights of several colours overlap, the shortest shows, the one that a click there picks: the browser would
 * stack whole colours, and a word marked within a marked sentence could be covered.
 */
export function planPainting(highlights: readonly AnchoredHighlight[]): PaintPlan {
  const plan = new Map<HighlightColor, BlockRange[]>();
  for (const layers of layersByBlock(highlights).values()) {
    layers.sort((a, b) => a.length - b.length);
    for (const [index, { color, range }] of layers.entries()) {
      const above = layers.slice(0, index).filter((layer) => layer.color !== color);
      const visible = above.reduce<readonly BlockRange[]>(
        (rest, layer) => rest.flatMap((piece) => subtract(piece, layer.range)),
        [range],
      );
      const painted = plan.get(color) ?? [];
      painted.push(...visible);
      plan.set(color, painted);
    }
  }
  return plan;
}

function layersByBlock(highlights: readonly AnchoredHighlight[]): ReadonlyMap<string, Layer[]> {
  const byBlock = new Map<string, Layer[]>();
  for (const highlight of highlights) {
    const length = lengthOf(highlight);
    for (const range of highlight.ranges) {
      const layers = byBlock.get(range.blockId) ?? [];
      layers.push({ color: highlight.color, range, length });
      byBlock.set(range.blockId, layers);
    }
  }
  return byBlock;
}

/** What of a stretch is outside another one of the same block. */
function subtract(range: BlockRange, cover: BlockRange): readonly BlockRange[] {
  if (cover.end <= range.start || range.end <= cover.start) return [range];
  const before = { ...range, end: cover.start };
  const after = { ...range, start: cover.end };
  return [before, after].filter(({ start, end }) => start < end);
}
