import { findBlock } from '../../../anchoring/dom-range.ts';
import { TITLE } from '../../../search/protocol.ts';

/** Elements of a page by the block that they show. Looked up once for all: a long article has tens of thousands. */
export class BlockElements {
  readonly #page: HTMLElement;
  #known: Map<string, HTMLElement> | null = null;

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** The page has other blocks than before. */
  forget(): void {
    this.#known = null;
  }

  /** The element of a block or, for `TITLE`, of the title; null when it is not shown. */
  get(blockId: string): HTMLElement | null {
    if (blockId === TITLE) return this.#page.querySelector<HTMLElement>('[data-article-title]');
    this.#known ??= readElements(this.#page);
    const element = this.#known.get(blockId);
    // Other content of the same article has elements of its own.
    return element?.isConnected ? element : findBlock(this.#page, blockId);
  }
}

function readElements(page: HTMLElement): Map<string, HTMLElement> {
  const elements = new Map<string, HTMLElement>();
  for (const element of page.querySelectorAll<HTMLElement>('[data-block-id]')) {
    elements.set(element.getAttribute('data-block-id') ?? '', element);
  }
  return elements;
}
