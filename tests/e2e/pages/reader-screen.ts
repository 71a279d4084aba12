import type { Locator, Page } from '@playwright/test';

/** An open article, as an English reader sees it. */
export class ReaderScreen {
  readonly page: Locator;
  readonly title: Locator;
  readonly notes: Locator;
  readonly noteField: Locator;
  readonly toolbar: Locator;
  readonly #window: Page;

  constructor(window: Page) {
    this.#window = window;
    this.page = window.getByRole('region', { name: 'Article', exact: true }).getByRole('article');
    this.title = this.page.getByRole('heading', { level: 1 });
    this.notes = this.page.getByRole('note', { name: 'Note' });
    this.noteField = window.getByRole('textbox', { name: 'Note' });
    this.toolbar = window.getByRole('toolbar');
  }

  paragraph(text: string): Locator {
    return this.page.locator('[data-block-id]').filter({ hasText: text });
  }

  /** Selects words of the article with the mouse's result: a selection. */
  async select(words: string): Promise<void> {
    await this.paragraph(words).scrollIntoViewIfNeeded();
    await this.page.evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = (node as Text).data.indexOf(wanted);
        if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      }
    }, words);
  }

  async highlight(words: string, color = 'honey'): Promise<void> {
    await this.select(words);
    await this.toolbar.getByRole('button', { name: `Highlight in ${color}` }).click();
  }

  /** Texts that are painted in a colour (or as `match`), as the browser's highlight registry holds them. */
  painted(color: string): Promise<readonly string[]> {
    return this.#window.evaluate(
      (name) => Array.from(CSS.highlights.get(name) ?? [], (range) => String(range)),
      `lectern-${color}`,
    );
  }

  /** Clicks into painted words. */
  async clickOn(words: string): Promise<void> {
    const box = await this.page.evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = (node as Text).data.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, top, height } = range.getClientRects()[0] ?? new DOMRect();
        return { x: left + 5, y: top + height / 2 };
      }
      throw new Error(`Not in the article: ${wanted}`);
    }, words);
    await this.#window.mouse.click(box.x, box.y);
  }

  /** Starts a note beside the paragraph that holds the words. */
  async startNote(words: string): Promise<void> {
    await this.select(words);
    await this.toolbar.getByRole('button', { name: 'Note' }).click();
    await this.noteField.waitFor();
  }
}
