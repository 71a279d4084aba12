import type { AnchorState, BlockTarget } from '../../shared/annotation.ts';
import { anchorTarget } from './anchor.ts';
import type { BlockRange } from './dom-range.ts';
import { type FoundPlace, together } from './found-place.ts';
import type { BlockTexts } from './match-quote.ts';

/** An annotation as it is stored. */
export interface StoredAnnotation {
  readonly state: AnchorState;
  /** Hash of the text that its targets describe; absent: that of the present one, as far as is known. */
  readonly madeIn?: string;
  readonly found?: { readonly contentHash: string; readonly ranges: readonly BlockRange[] };
}

export interface PlacedAnnotation extends FoundPlace {
  /** False for what was found at a glance, and is to be looked for thoroughly, in the worker. */
  readonly isKnown: boolean;
}

/**
 * Where an annotation stands in the present text, at once: where it was made, when that is the text in which it was; where it
 * was found, when it was looked for in this text; else by a first look.
 */
export function placeAnnotation(
  row: StoredAnnotation,
  targets: readonly BlockTarget[],
  contentHash: string,
  texts: BlockTexts,
): PlacedAnnotation {
  const { madeIn = contentHash, found } = row;
  if (madeIn === contentHash && targets.every((target) => standsThere(target, texts))) {
    const ranges = targets.map(({ blockId, position: { start, end } }) => ({ blockId, start, end }));
    return { state: 'exact', ranges, isKnown: true };
  }
  if (found?.contentHash === contentHash) return { state: row.state, ranges: found.ranges, isKnown: true };
  return { ...together(targets.map((target) => toPlace(anchorTarget(target, texts)))), isKnown: false };
}

function standsThere({ blockId, position, quote }: BlockTarget, texts: BlockTexts): boolean {
  return texts.get(blockId)?.slice(position.start, position.end) === quote.exact;
}

function toPlace(anchored: ReturnType<typeof anchorTarget>): FoundPlace {
  if (anchored.state === 'orphan') return { state: 'orphan', ranges: [] };
  const { state, blockId, start, end } = anchored;
  return { state, ranges: [{ blockId, start, end }] };
}
