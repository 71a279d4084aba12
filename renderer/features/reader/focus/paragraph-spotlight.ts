import { findBlock } from '../../../anchoring/dom-range.ts';
import { placeAtHeight } from '../place/place-on-screen.ts';

/** Where the eye rests while scrolling, as a share of the window's height. */
const EYE_HEIGHT = 0.42;

/** Marks the paragraph being read (`data-spot`): the one at the cursor while that is in sight, else the one at eye height. */
export class ParagraphSpotlight {
  readonly #page: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #cursorId: string | null;
  #spot: HTMLElement | null = null;
  #frame = 0;

  constructor(page: HTMLElement, scroller: HTMLElement, cursorId: string | null) {
    this.#page = page;
    this.#scroller = scroller;
    this.#cursorId = cursorId;
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
    this.#move();
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#scroller.removeEventListener('scroll', this.#onScroll);
    this.#mark(null);
  }

  readonly #onScroll = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#move());
  };

  #move(): void {
    const view = this.#scroller.getBoundingClientRect();
    const cursor = this.#cursorId === null ? null : findBlock(this.#page, this.#cursorId);
    const box = cursor?.getBoundingClientRect();
    const isSeen = box !== undefined && box.bottom > view.top && box.top < view.bottom;
    const place = isSeen ? null : placeAtHeight(this.#page, view.top + view.height * EYE_HEIGHT);
    this.#mark(isSeen ? cursor : place === null ? null : findBlock(this.#page, place.blockId));
  }

  #mark(next: HTMLElement | null): void {
    if (next === this.#spot) return;
    delete this.#spot?.dataset.spot;
    if (next !== null) next.dataset.spot = '';
    this.#spot = next;
  }
}
