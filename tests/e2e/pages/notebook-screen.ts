import type { Locator, Page } from '@playwright/test';

/** The notebook, as an English reader sees it. */
export class NotebookScreen {
  readonly list: Locator;
  readonly field: Locator;
  /** Highlights and notes that show, each with what stands with it. */
  readonly items: Locator;
  readonly groups: Locator;
  readonly count: Locator;
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
    this.list = window.getByRole('grid', { name: 'Highlights and notes' });
    this.field = window.getByRole('searchbox', { name: 'Search the notebook' });
    this.items = this.list.locator('[data-annotation-id]');
    this.groups = this.list.getByRole('heading', { level: 2 });
    this.count = window.getByRole('main').locator('header').getByRole('status').first();
  }

  async open(): Promise<void> {
    await this.#window.getByRole('link', { name: 'Notebook' }).click();
    await this.field.waitFor();
  }

  item(text: string): Locator {
    return this.items.filter({ hasText: text });
  }

  chip(name: string): Locator {
    return this.#window.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name });
  }

  async choose(menu: string, choice: string): Promise<void> {
    await this.#window.getByRole('button', { name: menu }).first().click();
    await this.#window.getByRole('menuitemcheckbox', { name: choice }).click();
    await this.#window.keyboard.press('Escape');
  }

  async groupBy(choice: string): Promise<void> {
    await this.#window.getByRole('button', { name: /^Group/ }).click();
    await this.#window.getByRole('menuitemradio', { name: choice }).click();
  }

  /** Words of the search that are marked, as the browser's highlight registry holds them. */
  marked(): Promise<readonly string[]> {
    return this.#window.evaluate(() =>
      Array.from(CSS.highlights.get('lectern-notebook-match') ?? [], (range) => String(range)),
    );
  }
}
