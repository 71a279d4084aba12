import type { Locator, Page } from '@playwright/test';

/** The matches in an open article, as an English reader sees them. */
export class MatchBar {
  readonly bar: Locator;
  readonly field: Locator;
  readonly count: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  readonly back: Locator;
  readonly searchAll: Locator;
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
    this.bar = window.getByRole('search', { name: 'Matches in this article' });
    this.field = this.bar.getByRole('textbox', { name: 'Find in this article' });
    this.count = this.bar.getByRole('status').first();
    this.next = this.bar.getByRole('button', { name: 'Next match' });
    this.previous = this.bar.getByRole('button', { name: 'Previous match' });
    this.back = this.bar.getByRole('button', { name: 'Back' });
    this.searchAll = this.bar.getByRole('button', { name: 'Search all articles' });
  }

  /** Opens the field by its key. */
  async open(): Promise<void> {
    await this.#window.keyboard.press('ControlOrMeta+f');
    await this.field.waitFor();
  }

  async find(text: string): Promise<void> {
    await this.open();
    await this.field.fill(text);
  }

  /** How far down in the article's box the current match stands, 0 to 1; null while there is none. */
  height(): Promise<number | null> {
    return this.#window.evaluate(() => {
      const [range] = CSS.highlights.get('lectern-match-current') ?? [];
      const box = document.querySelector('[data-reader-text]')?.getBoundingClientRect();
      if (!(range instanceof Range) || box === undefined) return null;
      return (range.getBoundingClientRect().top - box.top) / box.height;
    });
  }

  /** Whether the current match stands within the sides of all boxes around it. */
  isBetweenSides(): Promise<boolean> {
    return this.#window.evaluate(() => {
      const [range] = CSS.highlights.get('lectern-match-current') ?? [];
      if (!(range instanceof Range)) return false;
      const { left, right } = range.getBoundingClientRect();
      for (let box = range.startContainer.parentElement; box !== null; box = box.parentElement) {
        const sides = box.getBoundingClientRect();
        if (getComputedStyle(box).overflowX === 'auto' && (left < sides.left || right > sides.right))
          return false;
      }
      return true;
    });
  }
}
