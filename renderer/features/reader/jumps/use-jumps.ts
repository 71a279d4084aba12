import { useCallback, useEffect, useState } from 'react';
import { findBlock } from '../../../anchoring/dom-range.ts';
import { useStableCallback } from '../../../ui/use-stable-callback.ts';

/** Where in the window the block that was jumped to comes to stand, as a share of its height. */
const LANDING_HEIGHT = 0.25;

/** More places than anyone goes back to. */
const MOST_PLACES = 100;

/** A place that was left by a jump. */
interface LeftPlace {
  /** The link or label that was followed. */
  readonly element: HTMLElement;
  /** Its distance from the top of the window's text. */
  readonly top: number;
  /** The block that the jump led to. */
  readonly to: string;
}

export interface Jumps {
  /** Whether the way back is offered: after a jump, until the person has read on. */
  readonly isReturnOffered: boolean;
  readonly jump: (blockId: string, link: HTMLElement) => void;
  /** From a note back to the reference that was followed, else to the first one. */
  readonly jumpToReference: (noteId: string) => void;
  readonly goBack: () => void;
}

/**
 * Jumps within the article, each with a way back, like a browser's: also by Alt+Left (on a Mac ⌘[). Where no jump is left
 * to go back from, the keys lead to before the search that led here, if one did; an `arrival` by another begins anew.
 */
export function useJumps(
  page: HTMLElement | null,
  scroller: HTMLElement | null,
  arrival: unknown,
  leaveArticle: (() => void) | null,
): Jumps {
  const [trail, setTrail] = useState<readonly LeftPlace[]>([]);
  const [landedAt, setLandedAt] = useState<number | null>(null);

  const jump = useStableCallback((blockId: string, link: HTMLElement): void => {
    const target = page === null ? null : findBlock(page, blockId);
    if (target === null || scroller === null) return;
    setTrail([...trail, { element: link, top: topOf(link, scroller), to: blockId }].slice(-MOST_PLACES));
    arrive(target, scroller, scroller.clientHeight * LANDING_HEIGHT);
    setLandedAt(scroller.scrollTop);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    setTrail([]);
    setLandedAt(null);
  }, [arrival]);

  const goBack = useStableCallback((): void => {
    if (trail.length === 0) {
      leaveArticle?.();
      return;
    }
    const place = trail.at(-1);
    setTrail(trail.slice(0, -1));
    setLandedAt(null);
    if (place === undefined || scroller === null || !place.element.isConnected) return;
    arrive(place.element, scroller, place.top);
  });

  const jumpToReference = useStableCallback((noteId: string): void => {
    if (trail.at(-1)?.to === noteId) {
      goBack();
      return;
    }
    const links = page?.querySelectorAll<HTMLElement>('a[data-jump="to"]') ?? [];
    const reference = [...links].find((link) => link.getAttribute('href') === `#${noteId}`);
    if (reference === undefined || scroller === null) return;
    arrive(reference, scroller, scroller.clientHeight * LANDING_HEIGHT);
  });

  useBackKeys(trail.length > 0 || leaveArticle !== null, goBack);
  useLeaving(
    scroller,
    landedAt,
    useCallback(() => setLandedAt(null), []),
  );

  return { isReturnOffered: landedAt !== null, jump, jumpToReference, goBack };
}

/** Brings an element to a height in the window, and shows which one it is. */
function arrive(element: HTMLElement, scroller: HTMLElement, top: number): void {
  scroller.scrollTop += topOf(element, scroller) - top;
  pointOut(element);
}

/** Shows which element is meant, and gives it the focus. */
export function pointOut(element: HTMLElement): void {
  if (!element.matches('a, button')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.dataset.flash = '';
  element.addEventListener('animationend', () => delete element.dataset.flash, { once: true });
}

function topOf(element: HTMLElement, scroller: HTMLElement): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}

function useBackKeys(isActive: boolean, goBack: () => void): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isBack = (event.altKey && event.key === 'ArrowLeft') || (event.metaKey && event.key === '[');
      if (!isBack || isTyping(event.target)) return;
      event.preventDefault();
      goBack();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isActive, goBack]);
}

/** In a field the same keys move by words. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]') !== null;
}

/** Calls `onLeave` when the person has scrolled a window's height away from where a jump landed. */
function useLeaving(scroller: HTMLElement | null, landedAt: number | null, onLeave: () => void): void {
  useEffect(() => {
    if (scroller === null || landedAt === null) return undefined;
    const onScroll = (): void => {
      if (Math.abs(scroller.scrollTop - landedAt) > scroller.clientHeight) onLeave();
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [scroller, landedAt, onLeave]);
}
