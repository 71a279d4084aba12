import type { Locator, Page } from '@playwright/test';

/** The dialog in which articles are tagged, as an English reader sees it. */
export class TagDialog {
  readonly box: Locator;
  readonly field: Locator;
  readonly options: Locator;

  constructor(window: Page) {
    this.field = window.getByRole('combobox', { name: 'Tags' });
    this.box = window.getByRole('dialog').filter({ has: this.field });
    this.options = window.getByRole('option');
  }

  /** The button that takes a tag away. */
  chip(name: string): Locator {
    return this.box.getByRole('button', { name: `Remove the tag “${name}”` });
  }

  /** Types tags, each as it is. */
  async add(...names: readonly string[]): Promise<void> {
    await this.field.waitFor();
    for (const name of names) {
      await this.field.pressSequentially(`${name},`);
      await this.chip(name).waitFor();
    }
  }

  async close(): Promise<void> {
    await this.box.getByRole('button', { name: 'Done' }).click();
    await this.box.waitFor({ state: 'hidden' });
  }
}
