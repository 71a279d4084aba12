import { useLayoutEffect, useRef } from 'react';
import { type BlockRange, findBlock, toDomRange } from '../../../anchoring/dom-range.ts';
import type { ReturnedPlace } from '../../../services/returned-place.ts';
import { bringTo } from '../find/bring-into-view.ts';
import type { ReaderTarget } from '../reader-target.ts';
import { scrollToPlace } from './place-on-screen.ts';
import type { TextPlace } from './text-measure.ts';

interface Opening {
  readonly articleId: string;
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly target: ReaderTarget | null;
  /** The place that the person has just come back to. */
  readonly returned: ReturnedPlace | null;
  /** Where the person left, or null. */
  readonly lastPlace: TextPlace | null;
  /** False where the keys belong to the list beside the article. */
  readonly takesFocus: boolean;
}

/**
 * Scrolls to where the person comes back to, else to the passage that was asked for, else, once, to where they left; takes
 * the focus at each arrival.
 */
export function useOpeningPlace(opening: Opening): void {
  const { articleId, page, scroller, target, returned, takesFocus } = opening;
  const hasOpened = useRef(false);
  const firstPlace = useRef(opening.lastPlace);

  useLayoutEffect(() => {
    if (page === null || scroller === null) return;
    const top = returned?.takeTextTop(articleId) ?? null;
    if (top !== null) scroller.scrollTop = top;
    else if (target !== null && target.passage !== null) scrollToPassage(page, scroller, target.passage);
    else if (!hasOpened.current) scrollToLeft(page, scroller, firstPlace.current);
    const hasArrived = !hasOpened.current || target !== null || top !== null;
    if (hasArrived && takesFocus) scroller.focus({ preventScroll: true });
    hasOpened.current = true;
  }, [articleId, page, scroller, target, returned, takesFocus]);
}

function scrollToPassage(page: HTMLElement, scroller: HTMLElement, passage: BlockRange): void {
  const place = toDomRange(page, passage) ?? findBlock(page, passage.blockId);
  if (place !== null) bringTo(place, scroller);
}

/** An article that was left at its first words opens with its title. */
function scrollToLeft(page: HTMLElement, scroller: HTMLElement, place: TextPlace | null): void {
  if (place === null) return;
  const isFirst = page.querySelector<HTMLElement>('[data-block-id]')?.dataset.blockId === place.blockId;
  if (!isFirst || place.offset > 0) scrollToPlace(page, scroller, place);
}
