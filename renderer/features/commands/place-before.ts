/** How long the browser may take to tell of a selection; it tells nothing of one that is as it was. */
const SELECTION_MS = 60;

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
    // What took the focus keeps it until it has closed.
    await later();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (this.#element instanceof HTMLElement) this.#element.focus({ preventScroll: true });
    if (this.#ranges.length === 0) return;
    const selection = getSelection();
    selection?.removeAllRanges();
    for (const range of this.#ranges) selection?.addRange(range);
    await later(SELECTION_MS);
  }
}

function later(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
