import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SAMPLE_FILE } from './sample.ts';

/** About two thousand pages: 1.2 million words. */
const PARAGRAPHS = 16_000;
const TITLE = 'Deux mille pages';

/** Writes the document into a folder. */
async function writeLong(folder: string): Promise<string> {
  const sample = (await readFile(SAMPLE_FILE, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(1);
  const text = Array.from({ length: PARAGRAPHS }, (_, i) => `${i + 1}. ${sample[i % sample.length]}`);
  const file = join(folder, 'long.txt');
  await writeFile(file, `${TITLE}\n\n${text.join('\n\n')}\n`);
  return file;
}

test('a document of two thousand pages is read, marked at its end and opened there again', async ({
  lectern,
}, testInfo) => {
  test.setTimeout(180_000);
  const file = await writeLong(testInfo.outputPath());
  const { window } = lectern;
  const library = new LibraryScreen(window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([file]);
  await expect(library.card(TITLE)).toBeVisible({ timeout: 60_000 });
  await library.open(TITLE);
  const reader = new ReaderScreen(window);
  await expect(reader.title).toHaveText(TITLE);
  await expect(reader.page.locator('[data-block-id]')).toHaveCount(PARAGRAPHS);

  // The text stands under its title, as in a short article.
  const leftOf = async (block: Locator) => (await block.boundingBox())?.x;
  expect(await leftOf(reader.page.locator('[data-block-id]').first())).toBe(await leftOf(reader.title));

  // To the end by the key of every scroller: what is far away has no layout until then.
  await window.locator('[data-reader-text]').focus();
  await window.keyboard.press('End');
  const last = reader.page.locator('[data-block-id]').last();
  await expect(last).toBeInViewport();
  const passage = '16000. ';
  await reader.highlight(passage.trim(), 'sky');
  await expect.poll(() => reader.painted('sky')).toEqual([passage.trim()]);
  await reader.startNote(passage.trim());
  await window.keyboard.type('Tout au bout');
  await window.keyboard.press('Escape');
  await expect(reader.notes).toHaveText(/Tout au bout/);
  const places = async () => {
    const [note, paragraph] = [await reader.notes.boundingBox(), await last.boundingBox()];
    if (note === null || paragraph === null) return null;
    const isBeside = note.x > paragraph.x + paragraph.width;
    return { isBeside, isLevel: Math.abs(note.y - paragraph.y) < 8 };
  };
  await expect.poll(places).toEqual({ isBeside: true, isLevel: true });

  await lectern.restart([]);
  await new LibraryScreen(lectern.window).open(TITLE);
  const again = new ReaderScreen(lectern.window);
  await expect(again.page.locator('[data-block-id]').last()).toBeInViewport();
  await expect.poll(() => again.painted('sky')).toEqual([passage.trim()]);
  await lectern.window.keyboard.press('ControlOrMeta+f');
  await lectern.window.keyboard.type('8000. ');
  await expect(again.paragraph('8000. ').first()).toBeInViewport();
});

interface OpeningFrame {
  /** Only a part of the document has been read. */
  readonly isPart: boolean;
  /** Where the paragraph stands, CSS pixels. */
  readonly top: number;
}

/** Runs in the window: the block at which the only article was left, as the library has it. */
function keptBlock(): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const rows = opening.result.transaction('articles').objectStore('articles').getAll();
      rows.onerror = () => reject(rows.error);
      rows.onsuccess = () => {
        opening.result.close();
        const [article] = rows.result as readonly { readonly lastBlockId: string | null }[];
        resolve(article?.lastBlockId ?? null);
      };
    };
  });
}

/** Runs in the window: from now on each frame tells where a paragraph stands. */
function watchParagraph(words: string): void {
  const place = globalThis as unknown as { openingFrames: OpeningFrame[] };
  place.openingFrames = [];
  const look = (): void => {
    const reader = document.querySelector('[data-reader]');
    const blocks = [...(reader?.querySelectorAll('[data-block-id]') ?? [])];
    const paragraph = blocks.find(({ textContent }) => textContent.startsWith(words));
    if (reader !== null && paragraph !== undefined) {
      const { top } = paragraph.getBoundingClientRect();
      place.openingFrames.push({ isPart: reader.hasAttribute('aria-busy'), top });
    }
    requestAnimationFrame(look);
  };
  look();
}

test('a long document shows the place where it was left before it has been read, and stays there', async ({
  lectern,
}, testInfo) => {
  test.setTimeout(180_000);
  const file = await writeLong(testInfo.outputPath());
  await expect(new LibraryScreen(lectern.window).empty).toBeVisible();
  await lectern.dropFiles([file]);
  await expect(new LibraryScreen(lectern.window).card(TITLE)).toBeVisible({ timeout: 60_000 });
  await new LibraryScreen(lectern.window).open(TITLE);
  const reader = new ReaderScreen(lectern.window);
  await expect(reader.page.locator('[data-block-id]')).toHaveCount(PARAGRAPHS);
  await reader.page
    .locator('[data-block-id]')
    .nth(7999)
    .evaluate((block) => block.scrollIntoView());
  await expect.poll(() => lectern.window.evaluate(keptBlock)).toBe('b8000');

  await lectern.restart([]);
  await lectern.window.evaluate(watchParagraph, '8000. ');
  const again = new ReaderScreen(lectern.window);
  await new LibraryScreen(lectern.window).open(TITLE);
  await expect(again.page.locator('[data-block-id]')).toHaveCount(PARAGRAPHS);
  const frames = await lectern.window.evaluate(
    () => (globalThis as unknown as { openingFrames: OpeningFrame[] }).openingFrames,
  );
  expect(frames[0]).toMatchObject({ isPart: true });
  expect(frames.at(-1)).toMatchObject({ isPart: false });
  const tops = frames.map(({ top }) => top);
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(1);
  expect(tops[0]).toBeGreaterThan(0);
});
