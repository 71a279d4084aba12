import { useLayoutEffect, useRef } from 'react';
import { findBlock, toDomRange } from '../../anchoring/dom-range.ts';
import type { ReaderTarget } from './reader-target.ts';

/** Where in the window a found passage comes to stand, as a share of its height. */
const PASSAGE_HEIGHT = 0.35;

/**
 * Scrolls to the passage that was asked for, else, once, to where the person left, and takes the focus once unless the
 * keys belong to the list beside it.
 */
export function useOpeningPlace(
  page: HTMLElement | null,
  scroller: HTMLElement | null,
  target: ReaderTarget | null,
  lastBlockId: string | null,
  takesFocus: boolean,
): void {
  const hasOpened = useRef(false);
  const firstBlockId = useRef(lastBlockId);

  useLayoutEffect(() => {
    if (page === null || scroller === null) return;
    if (target !== null) scrollToPassage(page, scroller, target);
    else if (!hasOpened.current && firstBlockId.current !== null)
      scrollToBlock(page, scroller, firstBlockId.current);
    if (!hasOpened.current && takesFocus) scroller.focus({ preventScroll: true });
    hasOpened.current = true;
  }, [page, scroller, target, takesFocus]);
}

function scrollToPassage(page: HTMLElement, scroller: HTMLElement, target: ReaderTarget): void {
  const place = toDomRange(page, target) ?? findBlock(page, target.blockId);
  if (place === null) return;
  const top = place.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += top - scroller.clientHeight * PASSAGE_HEIGHT;
}

function scrollToBlock(page: HTMLElement, scroller: HTMLElement, blockId: string): void {
  const isFirst = page.querySelector<HTMLElement>('[data-block-id]')?.dataset.blockId === blockId;
  const block = isFirst ? null : findBlock(page, blockId);
  if (block === null) return;
  scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
