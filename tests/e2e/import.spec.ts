import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test('an empty library teaches, and its sample article opens', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await expect(library.empty).toBeVisible();
  await library.trySample();
  await expect(library.card(SAMPLE_TITLE)).toBeVisible();
  await library.open(SAMPLE_TITLE);
  const reader = new ReaderScreen(lectern.window);
  await expect(reader.title).toHaveText(SAMPLE_TITLE);
  // 13 paragraphs, the lead shown once, as the title.
  await expect(reader.page.locator('[data-block-id]')).toHaveCount(13);
  await expect(reader.page.locator('p[data-block-id]')).toHaveCount(12);
  await expect(reader.page).not.toContainText('Commentaires');
  await expect(reader.page).toHaveAttribute('lang', 'fr');
});

test('files chosen in the dialog appear, newest first', async ({ lectern }, testInfo) => {
  const other = testInfo.outputPath('De l’usage des notes.md');
  await writeFile(other, '# De l’usage des notes marginales\n\nOn annotait pour soi, puis pour l’ami.\n');
  const library = new LibraryScreen(lectern.window);
  await lectern.chooseInDialog([SAMPLE_FILE, other]);
  await library.importByDialog();
  await expect(library.cards).toHaveCount(2);
  await expect(library.cards.first()).toContainText('De l’usage des notes marginales');
  await expect(library.card(SAMPLE_TITLE)).toContainText('koursk.txt');
  await expect(library.card(SAMPLE_TITLE)).toContainText('4 min');
  await expect(library.card(SAMPLE_TITLE)).toContainText('La Corée du Nord a franchi une nouvelle étape');
});

test('a file dropped on the window is imported with its path', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([SAMPLE_FILE]);
  await expect(library.card(SAMPLE_TITLE)).toBeVisible();
  expect(await storedPaths(lectern.window)).toEqual([SAMPLE_FILE]);
});

test('bytes dropped without a path are imported too', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await expect(library.empty).toBeVisible();
  const transfer = await lectern.window.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Une page tirée du navigateur.\n\nUn paragraphe.\n'], 'page.txt'));
    return data;
  });
  await lectern.window.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(library.card('Une page tirée du navigateur')).toBeVisible();
  expect(await storedPaths(lectern.window)).toEqual([null]);
});

test.describe('from the command line', () => {
  test.use({ launchArgs: [SAMPLE_FILE] });

  test('the file named is there when the window opens', async ({ lectern }) => {
    await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
  });

  test('a second start hands its file to the open window', async ({ lectern }, testInfo) => {
    const second = testInfo.outputPath('second.txt');
    await writeFile(second, 'Un second article.\n\nSon texte.\n');
    const library = new LibraryScreen(lectern.window);
    await expect(library.cards).toHaveCount(1);
    await lectern.secondInstance([second]);
    await expect(library.cards).toHaveCount(2);
    await expect(library.card('Un second article')).toBeVisible();
  });
});

test('a file opened from the system’s file manager is imported', async ({ lectern }) => {
  await lectern.emitOpenFile(SAMPLE_FILE);
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
});

test('the same content under another name is recognised and said', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await library.trySample();
  await expect(library.cards).toHaveCount(1);
  await lectern.chooseInDialog([SAMPLE_FILE]);
  await library.importByDialog();
  await expect(library.message('1 already there')).toBeVisible();
  await expect(library.cards).toHaveCount(1);
});

test('broken files are reported by name and reason, the others import', async ({ lectern }, testInfo) => {
  const folder = testInfo.outputPath();
  const picture = join(folder, 'photo.txt');
  const empty = join(folder, 'vide.txt');
  await writeFile(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  await writeFile(empty, '');
  const library = new LibraryScreen(lectern.window);
  await lectern.chooseInDialog([picture, join(folder, 'absent.txt'), SAMPLE_FILE, empty]);
  await library.importByDialog();
  await expect(library.message('1 imported, 3 failed')).toBeVisible();
  await expect(library.card(SAMPLE_TITLE)).toBeVisible();
  const lines = await library.reportLines();
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/photo\.txt.*does not read this kind of file/s);
  expect(lines[1]).toMatch(/absent\.txt.*no longer where it was/s);
  expect(lines[2]).toMatch(/koursk\.txt.*Imported as “Aujourd’hui/s);
  expect(lines[3]).toMatch(/vide\.txt.*is empty/s);
});

test('a removed article comes back with undo, by its message and by the keyboard', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await library.trySample();
  await library.remove(SAMPLE_TITLE);
  await expect(library.cards).toHaveCount(0);
  await lectern.window.getByRole('button', { name: 'Undo' }).click();
  await expect(library.card(SAMPLE_TITLE)).toBeVisible();

  await library.card(SAMPLE_TITLE).click();
  await lectern.window.keyboard.press('Delete');
  await expect(library.cards).toHaveCount(0);
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect(library.card(SAMPLE_TITLE)).toBeVisible();
});

test('an article that was removed and is imported again brings its notes back', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await library.trySample();
  await library.open(SAMPLE_TITLE);
  await reader.startNote('Récemment, la Corée du Nord a déployé');
  await lectern.window.keyboard.type('À vérifier');
  await lectern.window.keyboard.press('Escape');
  await expect(reader.notes).toHaveText(/À vérifier/);
  await lectern.window.getByRole('button', { name: 'Back to the library' }).click();
  await library.remove(SAMPLE_TITLE);
  await expect(library.cards).toHaveCount(0);
  await lectern.chooseInDialog([SAMPLE_FILE]);
  await library.importByDialog();
  await expect(library.message('1 back from the bin')).toBeVisible();
  await library.open(SAMPLE_TITLE);
  await expect(reader.notes).toHaveText(/À vérifier/);
});

/** Paths of the stored articles, from the window's own database. */
function storedPaths(window: Page): Promise<readonly (string | null)[]> {
  return window.evaluate(
    () =>
      new Promise<(string | null)[]>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('articles').objectStore('articles').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.map((row: { sourcePath: string | null }) => row.sourcePath));
          };
        };
      }),
  );
}
