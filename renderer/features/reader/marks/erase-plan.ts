import type { BlockRange } from '../../../anchoring/dom-range.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import type { AnchoredHighlight } from '../anchored-highlight.ts';

/** A highlight of which a part goes. */
export interface Erasure {
  readonly id: string;
  /** What stays of it, in reading order: nothing, one passage, or one on either side. */
  readonly left: readonly (readonly BlockRange[])[];
}

/**
 * What becomes of highlights from which a passage is erased; those that do not reach into it are not named. White space
 * at a new end goes too. A highlight stays whose passage, or a part of it, was not found for sure:
 * what is left of it would pass for certain, and what was not found would be forgotten.
 */
export function planErase(
  passage: readonly BlockRange[],
  highlights: readonly AnchoredHighlight[],
  texts: BlockTexts,
): readonly Erasure[] {
  return highlights.flatMap(({ id, state, ranges }) => {
    const isHit = ranges.some((range) => passage.some((cut) => doOverlap(range, cut)));
    const isSure = state === 'exact' || state === 'moved';
    return !isSure || !isHit ? [] : [{ id, left: leftOf(ranges, passage, texts) }];
  });
}

function leftOf(
  ranges: readonly BlockRange[],
  passage: readonly BlockRange[],
  texts: BlockTexts,
): readonly (readonly BlockRange[])[] {
  let group: BlockRange[] = [];
  const groups = [group];
  for (const range of ranges) {
    const cut = passage.find((other) => doOverlap(range, other));
    if (cut === undefined) {
      group.push(range);
      continue;
    }
    group.push(...trimmed({ ...range, end: cut.start }, texts));
    group = [...trimmed({ ...range, start: cut.end }, texts)];
    groups.push(group);
  }
  return groups.filter((left) => left.length > 0);
}

function doOverlap(a: BlockRange, b: BlockRange): boolean {
  return a.blockId === b.blockId && a.start < b.end && b.start < a.end;
}

/** Without white space at its ends; none where there is nothing else. */
function trimmed(range: BlockRange, texts: BlockTexts): readonly BlockRange[] {
  const text = texts.get(range.blockId)?.slice(range.start, range.end) ?? '';
  const kept = text.trim();
  if (kept === '') return [];
  const start = range.start + text.indexOf(kept);
  return [{ ...range, start, end: start + kept.length }];
}
