import { ANCHOR_STATES, type AnchorState } from '../../shared/annotation.ts';
import type { BlockRange } from './dom-range.ts';

/** Where an annotation stands in a version of its article. */
export interface FoundPlace {
  /** The least sure of its targets. */
  readonly state: AnchorState;
  /** In reading order; of an uncertain one the best guess, of an orphan none. */
  readonly ranges: readonly BlockRange[];
}

export const ORPHAN: FoundPlace = { state: 'orphan', ranges: [] };

/** The place of several stretches. */
export function together(places: readonly FoundPlace[]): FoundPlace {
  const ranges: BlockRange[] = [];
  for (const range of places.flatMap((place) => place.ranges)) {
    const last = ranges.at(-1);
    // Paragraphs that were merged: one stretch, with the space between them.
    const goesOn =
      last?.blockId === range.blockId && last.start <= range.start && range.start <= last.end + 1;
    if (last !== undefined && goesOn)
      ranges[ranges.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else ranges.push(range);
  }
  return { state: worst(places.map(({ state }) => state)), ranges };
}

/** The least sure of some states. */
export function worst(states: readonly AnchorState[]): AnchorState {
  const ranks = states.map((state) => ANCHOR_STATES.indexOf(state));
  return ANCHOR_STATES[Math.max(0, ...ranks)] ?? 'orphan';
}
