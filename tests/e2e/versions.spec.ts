import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { ImportsScreen } from './pages/imports-screen.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

const KEPT = 'Cette alliance a provoqué une réponse directe des États-Unis';
const GONE = 'les ont détruits avec des frappes de munitions à fragmentation';

/** The sample with two highlights and a note, and a corrected file of it imported on top. */
async function importCorrected(lectern: Lectern): Promise<ReaderScreen> {
  const { window } = lectern;
  const folder = await mkdtemp(join(tmpdir(), 'lectern-versions-'));
  const file = join(folder, 'koursk.txt');
  const text = await readFile(SAMPLE_FILE, 'utf8');
  await writeFile(file, text);
  const library = new LibraryScreen(window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([file]);
  const reader = new ReaderScreen(window);
  await library.open(SAMPLE_TITLE);
  await reader.highlight(KEPT, 'sky');
  await expect.poll(() => reader.painted('sky')).toEqual([KEPT]);
  await reader.highlight(GONE, 'rose');
  await expect.poll(() => reader.painted('rose')).toEqual([GONE]);
  await reader.startNote('intensifie également son aide');
  await window.keyboard.type('Vérifier');
  await window.keyboard.press('Escape');
  await expect(reader.notes).toHaveCount(1);
  await window.getByRole('button', { name: 'Back to the library' }).click();

  const [title = '', ...paragraphs] = text.split('\n').filter((line) => line.trim() !== '');
  const corrected = [title, 'Un paragraphe tout neuf, ajouté par la rédaction ce matin.', ...paragraphs]
    .filter((paragraph) => !paragraph.includes(GONE))
    .map((paragraph) => paragraph.replace('des tactiques précieuses', 'des tactiques utiles'));
  await writeFile(file, corrected.join('\n\n'));
  await lectern.dropFiles([file]);
  await expect(window.getByText('1 new version to decide on').first()).toBeVisible();
  const imports = new ImportsScreen(window);
  await imports.open();
  await imports.openReport(/1 new version/);
  return reader;
}

test('a changed file shows what differs, and what becomes of the annotations, before it is taken', async ({
  lectern,
}) => {
  const { window } = lectern;
  const reader = await importCorrected(lectern);
  await window.getByRole('button', { name: 'Compare…' }).click();
  const dialog = window.getByRole('dialog', { name: `Versions of “${SAMPLE_TITLE}”` });
  await expect(dialog.locator('ins').first()).toHaveText(
    'Un paragraphe tout neuf, ajouté par la rédaction ce matin.',
  );
  await expect(dialog.locator('ins', { hasText: 'utiles' })).toHaveText('utiles');
  await expect(dialog.locator('del', { hasText: 'précieuses' })).toHaveText('précieuses');
  await expect(dialog.locator('del', { hasText: GONE })).toHaveCount(1);
  await expect(dialog.getByRole('region', { name: 'What becomes of the annotations' })).toContainText(
    '2 go with their passages · 1 loses its passage and is kept',
  );
  await dialog.getByRole('button', { name: 'Take the new version' }).click();
  await expect(dialog).toHaveCount(0);

  await new ImportsScreen(window).press('Open');
  await expect.poll(() => reader.painted('sky')).toEqual([KEPT]);
  expect(await reader.painted('rose')).toEqual([]);
  await expect(reader.notes).toHaveText(/Vérifier/);
  const notice = '1 annotation was not found for sure in the changed text';
  await expect(window.getByRole('button', { name: notice })).toBeVisible();
});

test('an annotation without its passage gets another one, which is undone, or stays as it is', async ({
  lectern,
}) => {
  const { window } = lectern;
  const reader = await importCorrected(lectern);
  const imports = new ImportsScreen(window);
  await imports.press('Update');
  await imports.press('Open');
  await window.getByRole('button', { name: 'Check' }).click();
  const panel = window.getByRole('region', { name: 'Annotations to be checked' });
  await expect(panel.getByRole('blockquote')).toHaveText(GONE);
  await reader.select('Un paragraphe tout neuf');
  await panel.getByRole('button', { name: 'Use the selection' }).click();
  await expect.poll(() => reader.painted('rose')).toEqual(['Un paragraphe tout neuf']);
  await expect(panel).toHaveCount(0);

  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => reader.painted('rose')).toEqual([]);
  await panel.getByRole('button', { name: 'Leave as it is' }).click();
  await expect(panel).toHaveCount(0);
  await lectern.restart([]);
  await new LibraryScreen(lectern.window).open(SAMPLE_TITLE);
  const again = new ReaderScreen(lectern.window);
  await expect.poll(() => again.painted('sky')).toEqual([KEPT]);
  await expect(lectern.window.getByText('was not found for sure')).toHaveCount(0);
});

test('back at the old version everything stands where it was', async ({ lectern }) => {
  const { window } = lectern;
  const reader = await importCorrected(lectern);
  const imports = new ImportsScreen(window);
  await imports.press('Update');
  await imports.press('Back to the old version');
  await imports.press('Open');
  await expect.poll(() => reader.painted('rose')).toEqual([GONE]);
  expect(await reader.painted('sky')).toEqual([KEPT]);
  await expect(window.getByText('was not found for sure')).toHaveCount(0);
});

test('a file is read again: what an older parser had read otherwise is shown, taken and undone', async ({
  lectern,
}) => {
  const { window } = lectern;
  const library = new LibraryScreen(window);
  await expect(library.empty).toBeVisible();
  await lectern.dropFiles([SAMPLE_FILE]);
  await library.open(SAMPLE_TITLE);
  let reader = new ReaderScreen(window);
  await reader.highlight(KEPT, 'sky');
  await expect.poll(() => reader.painted('sky')).toEqual([KEPT]);
  await readAgain(window);
  await expect(window.getByText('The file says what the article says').first()).toBeVisible();

  await window.evaluate(forgetWord, 'nouvelle étape');
  await lectern.restart([]);
  const { window: next } = lectern;
  await new LibraryScreen(next).open(SAMPLE_TITLE);
  reader = new ReaderScreen(next);
  await expect(reader.paragraph('franchi une perdue')).toBeVisible();
  await readAgain(next);
  const dialog = next.getByRole('dialog', { name: `Versions of “${SAMPLE_TITLE}”` });
  await expect(dialog.locator('ins').first()).toContainText('nouvelle');
  await dialog.getByRole('button', { name: 'Take the new version' }).click();
  await expect(reader.paragraph('franchi une nouvelle étape')).toBeVisible();
  await expect.poll(() => reader.painted('sky')).toEqual([KEPT]);
  await next.getByRole('button', { name: 'Undo', includeHidden: true }).click();
  await expect(reader.paragraph('franchi une perdue')).toBeVisible();
});

async function readAgain(window: Lectern['window']): Promise<void> {
  await window.keyboard.press('ControlOrMeta+Shift+p');
  await window.keyboard.type('read the file again');
  await window.keyboard.press('Enter');
}

/** Runs in the window: the library has the article as a parser without these words would have read it. */
function forgetWord(words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('contents', 'readwrite');
      const contents = transaction.objectStore('contents');
      const all = contents.getAll();
      all.onsuccess = () => {
        for (const row of all.result) contents.put(JSON.parse(JSON.stringify(row).replace(words, 'perdue')));
      };
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
