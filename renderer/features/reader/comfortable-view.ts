/** The band of the window in which a paragraph is read at ease, as shares of its height. */
const BAND = { top: 0.14, bottom: 0.78 };

/** Where a paragraph is put that is not in the band. */
const REST = 0.28;

/** Scrolls so that a block stands away from the window's edges; what stands there already does not move. */
export function bringToComfort(block: HTMLElement, scroller: HTMLElement): void {
  const view = scroller.getBoundingClientRect();
  const box = block.getBoundingClientRect();
  const top = box.top - view.top;
  const bottom = box.bottom - view.top;
  const isAtEase = top >= view.height * BAND.top && bottom <= view.height * BAND.bottom;
  if (isAtEase) return;
  // A block higher than the band begins at its top.
  const room = view.height * (BAND.bottom - BAND.top);
  const wanted = box.height > room ? BAND.top : REST;
  const lowest = view.height * BAND.bottom - box.height;
  scroller.scrollTop += top - Math.min(view.height * wanted, Math.max(view.height * BAND.top, lowest));
}
