import type { Locator, Page } from '@playwright/test';
import { ReaderScreen } from './reader-screen.ts';

/** The list of articles, with its import and its messages, as an English reader sees it. */
export class LibraryScreen {
  /** Articles of the list that shows, whatever its order. */
  readonly cards: Locator;
  readonly empty: Locator;
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
    this.cards = window.getByRole('grid', { name: /^Articles, / }).getByRole('article');
    this.empty = window.getByText('Nothing to read yet');
  }

  card(title: string): Locator {
    return this.cards.filter({ hasText: title });
  }

  /** Opens an article and waits until the reader shows it, as a person does before the next key. */
  async open(title: string): Promise<void> {
    await this.card(title).dblclick();
    await new ReaderScreen(this.#window).title.waitFor();
  }

  async importByDialog(): Promise<void> {
    await this.#window.getByRole('button', { name: /^Import( files…)?$/ }).click();
  }

  async trySample(): Promise<void> {
    await this.#window.getByRole('button', { name: 'Try the sample article' }).click();
  }

  /** Moves an article to the bin by its menu. */
  async remove(title: string): Promise<void> {
    await this.choose(title, 'Move to the bin');
  }

  /** Runs a command of an article's own menu. */
  async choose(title: string, command: string): Promise<void> {
    await this.card(title).hover();
    await this.card(title)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await this.#window.getByRole('menuitem', { name: command }).click();
  }

  /** Titles of the cards in view, from top to bottom. */
  titles(): Promise<readonly string[]> {
    return this.cards.getByRole('heading').allTextContents();
  }

  /** Goes to a section or a tag by the sidebar. */
  async show(name: string): Promise<void> {
    await this.place(name).click();
  }

  /** A link of the sidebar. */
  place(name: string): Locator {
    return this.#window
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${name}\\s*[\\d,]*$`) });
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
