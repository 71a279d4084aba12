import type { Locator, Page } from '@playwright/test';

/** The saved searches of the sidebar, and the list of the one that is chosen, as an English reader sees them. */
export class SavedSearchesScreen {
  readonly links: Locator;
  readonly nameField: Locator;
  readonly column: Locator;
  /** Articles of the list that shows. */
  readonly cards: Locator;
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
    this.links = window.getByRole('navigation', { name: 'Searches' }).getByRole('link');
    this.nameField = window.getByRole('textbox', { name: 'Name of the search' });
    const grid = window.getByRole('grid', { name: /^Articles of the search/ });
    this.cards = grid.getByRole('article');
    this.column = window
      .getByRole('region')
      .filter({ has: window.getByRole('button', { name: /^Edit the query:/ }) });
  }

  /** By its name, or its query when it has none. */
  link(name: string): Locator {
    return this.links.filter({ hasText: name });
  }

  /** Names and counts, from top to bottom. */
  read(): Promise<readonly string[]> {
    return this.links.evaluateAll((links) =>
      links.map((link) => Array.from(link.querySelectorAll('span'), (part) => part.textContent).join(' · ')),
    );
  }

  /** Runs a command of a search's own menu. */
  async choose(name: string, command: string): Promise<void> {
    await this.link(name).click({ button: 'right' });
    await this.#window.getByRole('menuitem', { name: command }).click();
  }
}
