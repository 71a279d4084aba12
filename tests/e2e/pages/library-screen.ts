import type { Locator, Page } from '@playwright/test';

/** The list of articles, with its import and its messages, as an English reader sees it. */
export class LibraryScreen {
  readonly cards: Locator;
  readonly empty: Locator;
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
    this.cards = window.getByRole('grid', { name: 'Articles, newest first' }).getByRole('article');
    this.empty = window.getByText('Nothing to read yet');
  }

  card(title: string): Locator {
    return this.cards.filter({ hasText: title });
  }

  /** Opens an article in the reader. */
  async open(title: string): Promise<void> {
    await this.card(title).dblclick();
  }

  async importByDialog(): Promise<void> {
    await this.#window.getByRole('button', { name: /^Import( files…)?$/ }).click();
  }

  async trySample(): Promise<void> {
    await this.#window.getByRole('button', { name: 'Try the sample article' }).click();
  }

  /** Removes an article by its menu. */
  async remove(title: string): Promise<void> {
    await this.card(title).hover();
    await this.card(title)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await this.#window.getByRole('menuitem', { name: 'Remove' }).click();
  }

  /** A message at the window's foot. */
  message(text: string | RegExp): Locator {
    return this.#window.getByText(text).first();
  }

  /** Opens the details of the last import; answers its lines. */
  async reportLines(): Promise<readonly string[]> {
    // A message about a problem is announced as an alert; its box is hidden from screen readers until it has the focus.
    await this.#window.getByRole('button', { name: 'Details', includeHidden: true }).click();
    const lines = this.#window.getByRole('list', { name: 'Files of this import' }).getByRole('listitem');
    await lines.first().waitFor();
    return lines.allTextContents();
  }
}
