import { useLayoutEffect, useRef } from 'react';
import type { AnchoredHighlight } from './anchored-highlight.ts';
import { HighlightPainter } from './highlight-painter.ts';
import { planPainting } from './paint-plan.ts';

/** Paints the highlights of the article that shows. */
export function useHighlightPainting(
  page: HTMLElement | null,
  highlights: readonly AnchoredHighlight[],
): void {
  const painter = useRef<HighlightPainter | null>(null);
  useLayoutEffect(() => {
    if (page === null) return undefined;
    const made = new HighlightPainter(page);
    painter.current = made;
    return () => {
      made.stop();
      painter.current = null;
    };
  }, [page]);
  // After the painter was made: effects run in their order.
  useLayoutEffect(() => {
    if (page !== null) painter.current?.paint(planPainting(highlights));
  }, [page, highlights]);
}
