import type { AnchorState, HighlightColor, HighlightStyle } from '../../../shared/annotation.ts';
import type { BlockRange } from '../../anchoring/dom-range.ts';
import type { BlockTexts } from '../../anchoring/match-quote.ts';
import { placeAnnotation } from '../../anchoring/place-annotation.ts';
import type { HighlightRow } from '../../db/rows.ts';

/** A highlight with where it stands now: of an uncertain one that is the best guess, an orphan stands nowhere. */
export interface AnchoredHighlight {
  readonly id: string;
  readonly color: HighlightColor;
  readonly style: HighlightStyle;
  readonly state: AnchorState;
  readonly ranges: readonly BlockRange[];
}

/** The places of an article's highlights in its present text, whose hash is `contentHash`. */
export function anchorHighlights(
  rows: readonly HighlightRow[],
  texts: BlockTexts,
  contentHash: string,
): readonly AnchoredHighlight[] {
  return rows.map((row) => {
    const { id, color, style, targets } = row;
    const { state, ranges } = placeAnnotation(row, targets, contentHash, texts);
    return { id, color, style, state, ranges };
  });
}

/** The highlight at a place, the shortest when several overlap there; null when there is none. */
export function highlightAt(
  highlights: readonly AnchoredHighlight[],
  blockId: string,
  offset: number,
): AnchoredHighlight | null {
  const covering = highlights.filter((highlight) =>
    highlight.ranges.some(
      (range) => range.blockId === blockId && range.start <= offset && offset < range.end,
    ),
  );
  return covering.sort((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null;
}

/** The highlight of exactly these places, null when there is none. */
export function highlightOf(
  highlights: readonly AnchoredHighlight[],
  places: readonly BlockRange[],
): AnchoredHighlight | null {
  if (places.length === 0) return null;
  const isSame = ({ ranges }: AnchoredHighlight) =>
    ranges.length === places.length && ranges.every((range, i) => areEqual(range, places[i]));
  return highlights.find(isSame) ?? null;
}

function areEqual(a: BlockRange, b: BlockRange | undefined): boolean {
  return a.blockId === b?.blockId && a.start === b.start && a.end === b.end;
}

/** Characters that a highlight covers. */
export function lengthOf(highlight: AnchoredHighlight): number {
  return highlight.ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}
