/** Where in the window a passage comes to stand, as a share of the height of the text's box. */
const PASSAGE_HEIGHT = 0.35;

/** A passage between these shares of the height is seen well where it is. */
const COMFORT = { top: 0.1, bottom: 0.8 };

/** Distance that a match keeps from the edge of a box that scrolls sideways, CSS pixels. */
const SIDE_ROOM = 48;

/** Scrolls to a passage: what scrolls sideways around it (a table, code), then the text, to about a third of its height. */
export function bringTo(passage: Range | HTMLElement, scroller: HTMLElement): void {
  scrollSideways(passage, scroller);
  scroller.scrollTop += startOf(passage).top - scroller.getBoundingClientRect().top - landingHeight(scroller);
}

/** The same for a passage that is not seen well; one that is stays where it is, at once and without any motion. */
export function bringIntoView(passage: Range | HTMLElement, scroller: HTMLElement): void {
  const { top, bottom } = startOf(passage);
  const view = scroller.getBoundingClientRect();
  const isSeen =
    top >= view.top + view.height * COMFORT.top && bottom <= view.top + view.height * COMFORT.bottom;
  if (isSeen) scrollSideways(passage, scroller);
  else bringTo(passage, scroller);
}

/** The box of a passage's first line: where reading it starts. */
export function startOf(passage: Range | HTMLElement): DOMRect {
  return passage.getClientRects()[0] ?? passage.getBoundingClientRect();
}

function landingHeight(scroller: HTMLElement): number {
  return scroller.clientHeight * PASSAGE_HEIGHT;
}

function scrollSideways(passage: Range | HTMLElement, scroller: HTMLElement): void {
  const place = passage instanceof Range ? passage.startContainer.parentElement : passage.parentElement;
  for (let box = place; box !== null && box !== scroller; box = box.parentElement) {
    if (box.scrollWidth <= box.clientWidth || !/auto|scroll/.test(getComputedStyle(box).overflowX)) continue;
    const { left, right } = startOf(passage);
    const inside = box.getBoundingClientRect();
    const room = Math.min(SIDE_ROOM, inside.width / 4);
    if (left < inside.left + room) box.scrollLeft += left - inside.left - room;
    else if (right > inside.right - room)
      box.scrollLeft += Math.min(right - inside.right + room, left - inside.left - room);
  }
}
