/** Where a person was before something took the focus: the element and the words selected. */
export class PlaceBefore {
  readonly #element = document.activeElement;
  readonly #ranges: readonly Range[];

  constructor() {
    const selection = getSelection();
    this.#ranges =
      selection === null || selection.isCollapsed
        ? []
        : Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i).cloneRange());
  }

  /** Gives the focus and the selection back; resolves when the window has taken note of them. */
  async restore(): Promise<void> {
    if (this.#element instanceof HTMLElement) this.#element.focus({ preventScroll: true });
    if (this.#ranges.length > 0) await this.#select();
    await new Promise((resolve) => setTimeout(resolve));
  }

  async #select(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    document.addEventListener('selectionchange', resolve, { once: true });
    const selection = getSelection();
    selection?.removeAllRanges();
    for (const range of this.#ranges) selection?.addRange(range);
    await promise;
  }
}
