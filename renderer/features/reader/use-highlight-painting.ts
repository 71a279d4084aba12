import { useLayoutEffect } from 'react';
import { HIGHLIGHT_COLORS } from '../../../shared/annotation.ts';
import { type BlockRange, toDomRange } from '../../anchoring/dom-range.ts';
import type { AnchoredHighlight } from './anchored-highlight.ts';
import { planPainting } from './paint-plan.ts';

/** Priorities of the CSS Custom Highlight API: where ranges overlap, the higher one is painted on top. */
const MATCH_PRIORITY = 1;

/**
 * Paints highlights without touching the DOM (CSS Custom Highlight API). The names are those of the style sheet's
 * `::highlight()` rules.
 */
export function useHighlightPainting(
  page: HTMLElement | null,
  highlights: readonly AnchoredHighlight[],
  matches: readonly BlockRange[],
): void {
  useLayoutEffect(() => {
    if (page === null) return undefined;
    const plan = planPainting(highlights);
    for (const color of HIGHLIGHT_COLORS) paint(`lectern-${color}`, page, plan.get(color) ?? [], 0);
    return () => {
      for (const color of HIGHLIGHT_COLORS) CSS.highlights.delete(`lectern-${color}`);
    };
  }, [page, highlights]);

  useLayoutEffect(() => {
    if (page === null) return undefined;
    paint('lectern-match', page, matches, MATCH_PRIORITY);
    return () => {
      CSS.highlights.delete('lectern-match');
    };
  }, [page, matches]);
}

function paint(name: string, page: HTMLElement, ranges: readonly BlockRange[], priority: number): void {
  const highlight = new Highlight();
  highlight.priority = priority;
  for (const range of ranges) {
    const domRange = toDomRange(page, range);
    if (domRange !== null) highlight.add(domRange);
  }
  CSS.highlights.set(name, highlight);
}
