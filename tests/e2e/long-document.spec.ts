import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SAMPLE_FILE } from './sample.ts';

/** About two thousand pages: 1.2 million words. */
const PARAGRAPHS = 16_000;
const TITLE = 'Deux mille pages';

test('a document of two thousand pages is read, marked at its end and opened there again', async ({
  lectern,
}, testInfo) => {
  test.setTimeout(180_000);
  const sample = (await readFile(SAMPLE_FILE, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(1);
  const text = Array.from({ length: PARAGRAPHS }, (_, i) => `${i + 1}. ${sample[i % sample.length]}`);
  const file = join(testInfo.outputPath(), 'long.txt');
  await writeFile(file, `${TITLE}\n\n${text.join('\n\n')}\n`);
  const { window } = lectern;
  const library = new LibraryScreen(window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([file]);
  await expect(library.card(TITLE)).toBeVisible({ timeout: 60_000 });
  await library.open(TITLE);
  const reader = new ReaderScreen(window);
  await expect(reader.title).toHaveText(TITLE);
  await expect(reader.page.locator('[data-block-id]')).toHaveCount(PARAGRAPHS);

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
  await expect
    .poll(async () => {
      const [note, paragraph] = [await reader.notes.boundingBox(), await last.boundingBox()];
      return Math.abs((note?.y ?? 0) - (paragraph?.y ?? Number.NaN));
    })
    .toBeLessThan(8);

  await lectern.restart([]);
  await new LibraryScreen(lectern.window).open(TITLE);
  const again = new ReaderScreen(lectern.window);
  await expect(again.page.locator('[data-block-id]').last()).toBeInViewport();
  await expect.poll(() => again.painted('sky')).toEqual([passage.trim()]);
  await lectern.window.keyboard.press('ControlOrMeta+f');
  await lectern.window.keyboard.type('8000. ');
  await expect(again.paragraph('8000. ').first()).toBeInViewport();
});
