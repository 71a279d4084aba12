import { anchorTarget } from './anchor.ts';
import { findCandidates } from './candidates.ts';
import type { AnchoredAnnotation } from './carry-annotations.ts';
import { type FoundPlace, together } from './found-place.ts';
import type { BlockTexts } from './match-quote.ts';

/** A passage that is nowhere word for word must be so like the best place, and so much less like the next best. */
const LEAST_SCORE = 0.6;
const MARGIN = 0.1;

/**
 * Finds annotations in a text, when the text in which they were made is not known. What is found only inexactly is
 * `uncertain`: nothing says that it is not another passage.
 */
export function findTargets(
  annotations: readonly AnchoredAnnotation[],
  texts: BlockTexts,
): ReadonlyMap<string, FoundPlace> {
  return new Map(
    annotations.map(({ id, targets }) => [
      id,
      together(
        targets.map((target) => {
          const anchored = anchorTarget(target, texts);
          if (anchored.state === 'orphan') return findInexactly(target.quote, texts);
          const { state, blockId, start, end } = anchored;
          return { state, ranges: [{ blockId, start, end }] };
        }),
      ),
    ]),
  );
}

function findInexactly(quote: Parameters<typeof findCandidates>[0], texts: BlockTexts): FoundPlace {
  const [best, next] = findCandidates(quote, texts);
  const isClear =
    best !== undefined && best.score >= LEAST_SCORE && best.score - (next?.score ?? 0) >= MARGIN;
  return isClear ? { state: 'uncertain', ranges: best.ranges } : { state: 'orphan', ranges: [] };
}
