import type { BlockRange } from '../../../anchoring/dom-range.ts';
import { type BlockMatches, TITLE } from '../../../search/protocol.ts';

/** Past which end of the article a step went round. */
export type Wrap = 'end' | 'beginning';

export interface MatchStep {
  readonly index: number;
  readonly wrapped: Wrap | null;
}

/** The matches one by one, in reading order. The title's are left out where a block that is shown as the title has them. */
export function matchList(blocks: readonly BlockMatches[], isTitleBlock: boolean): readonly BlockRange[] {
  return blocks
    .filter(({ blockId }) => !(isTitleBlock && blockId === TITLE))
    .flatMap(({ blockId, matches }) => matches.map(({ start, end }) => ({ blockId, start, end })));
}

/** The match that follows one, or precedes it; the ends join. */
export function stepFrom(index: number, count: number, by: 1 | -1): MatchStep {
  const next = index + by;
  if (next >= count) return { index: 0, wrapped: 'end' };
  if (next < 0) return { index: count - 1, wrapped: 'beginning' };
  return { index: next, wrapped: null };
}

/** Place of the match that a passage is, or overlaps; -1 when there is none. */
export function matchAt(matches: readonly BlockRange[], passage: BlockRange): number {
  return matches.findIndex(
    ({ blockId, start, end }) => blockId === passage.blockId && start < passage.end && passage.start < end,
  );
}

/** The first of `count` things in order that is not `isPassed`, or `count`; asks about a few of them (binary search). */
export function firstNotPassed(count: number, isPassed: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPassed(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
