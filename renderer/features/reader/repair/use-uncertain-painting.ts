import { useLayoutEffect } from 'react';
import { toDomRange } from '../../../anchoring/dom-range.ts';
import type { AnchoredHighlight } from '../anchored-highlight.ts';

const NAME = 'lectern-uncertain';

/** Marks highlights that may stand on another passage. */
export function useUncertainPainting(
  page: HTMLElement | null,
  highlights: readonly AnchoredHighlight[],
): void {
  useLayoutEffect(() => {
    if (page === null) return undefined;
    const uncertain = highlights.filter(({ state }) => state === 'uncertain');
    const ranges = uncertain.flatMap((highlight) =>
      highlight.ranges.flatMap((range) => toDomRange(page, range) ?? []),
    );
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => void CSS.highlights.delete(NAME);
  }, [page, highlights]);
}
