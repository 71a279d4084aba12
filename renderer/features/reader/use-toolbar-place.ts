import { type RefObject, useLayoutEffect, useState } from 'react';
import type { PlaceOnPage } from './place-on-page.ts';

/** Distance of the bar from the passage, and from the edges of the text's box, CSS pixels. */
const GAP = 8;

/** Custom properties that the toolbar's style sheet places it by. */
type ToolbarPlace = Readonly<Record<'--center' | '--y' | '--room', string>>;

/**
 * Below the passage; above it where there is no room below; and where the passage fills the window, at the window's foot:
 * in sight in any case.
 */
export function useToolbarPlace(bar: RefObject<HTMLElement | null>, place: PlaceOnPage): ToolbarPlace {
  const { centerX, top, bottom } = place;
  const [box, setBox] = useState({ y: bottom + GAP, halfWidth: 180 });
  useLayoutEffect(() => {
    const page = bar.current?.offsetParent;
    const scroller = bar.current?.closest('[data-reader-text]');
    if (bar.current === null || !(page instanceof HTMLElement) || !scroller) return;
    const { offsetHeight: height, offsetWidth: width } = bar.current;
    const view = scroller.getBoundingClientRect();
    const origin = page.getBoundingClientRect().top;
    const [first, last] = [view.top + GAP - origin, view.bottom - GAP - height - origin];
    const [above, below] = [top - GAP - height, bottom + GAP];
    const fits = (at: number) => at >= first && at <= last;
    const y = fits(below) ? below : fits(above) ? above : Math.max(first, Math.min(last, below));
    setBox({ y, halfWidth: width / 2 });
  }, [bar, top, bottom]);
  return {
    '--center': `${Math.round(centerX)}px`,
    '--y': `${Math.round(box.y)}px`,
    '--room': `${Math.ceil(box.halfWidth) + GAP}px`,
  };
}
