import { useEffect } from 'react';
import { heightOfPlace, placeAtHeight, scrollToPlace } from './place-on-screen.ts';
import type { TextPlace } from './text-measure.ts';

/** Where the person reads: a place in the text, and how far below the window's upper edge it stands. */
interface Reading {
  readonly place: TextPlace;
  readonly below: number;
}

/** Keeps the line being read where it is when the window or the type changes its size. */
export function useKeptPlace(page: HTMLElement | null, scroller: HTMLElement | null): void {
  useEffect(() => {
    if (page === null || scroller === null) return undefined;
    let measures = measuresOf(page);
    let reading: Reading | null = null;
    /** Where the last change left the text: until the person scrolls on, what they read stays what it was. */
    let keptAt: number | null = null;
    let frame = 0;
    const remember = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        // Scrolling that comes of the change itself is not the person's.
        const isOwn = keptAt !== null && Math.abs(scroller.scrollTop - keptAt) < 2;
        if (isOwn || measuresOf(page) !== measures) return;
        keptAt = null;
        reading = readingNow(page, scroller);
      });
    };
    const observer = new ResizeObserver(() => {
      const now = measuresOf(page);
      // Text that grows as pictures load or notes open is kept in place by the browser.
      if (now === measures) return;
      measures = now;
      if (reading === null) return;
      scrollToPlace(page, scroller, reading.place, reading.below);
      keptAt = scroller.scrollTop;
    });
    remember();
    observer.observe(page);
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', remember);
      cancelAnimationFrame(frame);
    };
  }, [page, scroller]);
}

/** What lines depend on. */
function measuresOf(page: HTMLElement): string {
  const { font, lineHeight } = getComputedStyle(page);
  return `${page.clientWidth} ${font} ${lineHeight}`;
}

function readingNow(page: HTMLElement, scroller: HTMLElement): Reading | null {
  // At the beginning the title stays in sight, whatever its size.
  if (scroller.scrollTop === 0) return null;
  const { top } = scroller.getBoundingClientRect();
  const place = placeAtHeight(page, top);
  const height = place === null ? null : heightOfPlace(page, place);
  return place === null || height === null ? null : { place, below: height - top };
}
