import { useLayoutEffect } from 'react';
import { HIGHLIGHT_COLORS } from '../../../shared/annotation.ts';
import { type BlockRange, toDomRange } from '../../anchoring/dom-range.ts';
import type { AnchoredHighlight } from './anchored-highlight.ts';
import { planPainting } from './paint-plan.ts';

/**
 * Paints highlights without touching the DOM (CSS Custom Highlight API). The names are those of the style sheet's
 * `::highlight()` rules.
 */
export function useHighlightPainting(
  page: HTMLElement | null,
  highlights: readonly AnchoredHighlight[],
): void {
  useLayoutEffect(() => {
    if (page === null) return undefined;
    const plan = planPainting(highlights);
    for (const color of HIGHLIGHT_COLORS) paint(`lectern-${color}`, page, plan.get(color) ?? []);
    return () => {
      for (const color of HIGHLIGHT_COLORS) CSS.highlights.delete(`lectern-${color}`);
    };
  }, [page, highlights]);
}

function paint(name: string, page: HTMLElement, ranges: readonly BlockRange[]): void {
  const highlight = new Highlight();
  for (const range of ranges) {
    const domRange = toDomRange(page, range);
    if (domRange !== null) highlight.add(domRange);
  }
  CSS.highlights.set(name, highlight);
}
