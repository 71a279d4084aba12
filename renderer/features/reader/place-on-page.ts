/** A box relative to the page's top left corner, CSS pixels: what stands there scrolls with the text. */
export interface PlaceOnPage {
  readonly centerX: number;
  readonly top: number;
  readonly bottom: number;
}

export function placeOnPage(box: DOMRect, page: HTMLElement): PlaceOnPage {
  const origin = page.getBoundingClientRect();
  return {
    centerX: (box.left + box.right) / 2 - origin.left,
    top: box.top - origin.top,
    bottom: box.bottom - origin.top,
  };
}
