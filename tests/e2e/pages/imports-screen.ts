import type { Locator, Page } from '@playwright/test';

/** The import under way, the reports of past ones and the watched folder, as an English reader sees them. */
export class ImportsScreen {
  /** What the import under way is doing. */
  readonly progress: Locator;
  /** The files of the report that shows, those of them that are in view. */
  readonly lines: Locator;
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
    this.progress = window.getByRole('region', { name: 'Import progress' });
    this.lines = window.getByRole('list', { name: 'Files of this import' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.#window.getByRole('link', { name: 'Imports' }).click();
  }

  /** Chooses a past import; `label` is its folder or file. */
  async openReport(label: string | RegExp): Promise<void> {
    await this.#window.getByRole('button', { name: label }).first().click();
  }

  /** Presses a button of the report, of one of its lines, or of the import under way. */
  async press(name: string | RegExp): Promise<void> {
    await this.#window.getByRole('button', { name, exact: true }).first().click();
  }

  /** Files done so far; 0 when no import is under way. */
  async doneCount(): Promise<number> {
    const text = await this.progress.textContent({ timeout: 1000 }).catch(() => '');
    return Number(/Importing ([\d,]+) of/.exec(text ?? '')?.[1]?.replaceAll(',', '') ?? 0);
  }
}
