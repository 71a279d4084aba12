import type { Locator, Page } from '@playwright/test';

/** The search palette, as an English reader sees it. */
export class SearchScreen {
  readonly field: Locator;
  readonly passages: Locator;
  readonly articles: Locator;
  readonly marks: Locator;
  /** Searches that are offered before anything is typed. */
  readonly offered: Locator;
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
    this.field = window.getByRole('combobox', { name: 'Search your articles' });
    const results = window.getByRole('listbox', { name: 'Passages found' });
    this.passages = results.getByRole('option');
    this.articles = results.getByRole('group');
    this.marks = this.passages.locator('mark');
    this.offered = window.getByRole('listbox', { name: 'Searches' }).getByRole('option');
  }

  async open(): Promise<void> {
    await this.#window.getByRole('button', { name: /^Search\b/ }).waitFor();
    await this.#window.keyboard.press('ControlOrMeta+k');
    await this.field.waitFor();
  }

  filter(name: string | RegExp): Locator {
    return this.#window.getByRole('toolbar', { name: 'Filters' }).getByRole('button', { name });
  }

  async close(): Promise<void> {
    await this.#window.keyboard.press('Escape');
    await this.field.waitFor({ state: 'hidden' });
  }

  /** Types a query as a person does, key by key. */
  async type(query: string): Promise<void> {
    await this.field.fill('');
    await this.field.pressSequentially(query);
  }
}
