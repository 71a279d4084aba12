import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './expect-accessible.ts';
import { keepSearches } from './keep-searches.ts';
import { test } from './lectern-test.ts';
import { FIXTURES, MARKDOWN_FILE, SAMPLE_FILE } from './sample.ts';

const BROKEN_FILE = join(FIXTURES, 'articles/empty-file/source.txt');

/** Enough for an import to be paused while it is under way. */
const PAGES = 300;

/** Names of what each screen is asked for by, in the languages of the interface. */
const LANGUAGES = [
  {
    locale: 'en-US',
    scheme: 'light',
    details: 'Details',
    find: 'marée',
    imports: 'Imports',
    pause: 'Pause importing',
    forget: 'Delete this report…',
  },
  {
    locale: 'fr',
    scheme: 'dark',
    details: 'Détails',
    find: 'manoeuvres',
    imports: 'Importations',
    pause: 'Suspendre l’importation',
    forget: 'Supprimer ce compte rendu…',
  },
] as const;

for (const { locale, scheme, details, find, imports, pause, forget } of LANGUAGES) {
  test.describe(`in ${locale} and ${scheme}`, () => {
    test.use({ appLocale: locale, colorScheme: scheme });

    test('no screen has what axe objects to', async ({ lectern }) => {
      const { window } = lectern;
      await window.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(window, 'the empty library');

      await lectern.dropFiles([SAMPLE_FILE, MARKDOWN_FILE, BROKEN_FILE]);
      await window.getByRole('article').nth(1).waitFor();
      await window.getByRole('button', { name: details, includeHidden: true }).waitFor();
      await expectAccessible(window, 'the library with a message');
      await window.getByRole('button', { name: details, includeHidden: true }).click();
      await window.getByRole('main').getByRole('listitem').nth(2).waitFor();
      await expectAccessible(window, 'the import report');
      await window.keyboard.press('Escape');

      await window.keyboard.press('Control+k');
      await window.getByRole('combobox').pressSequentially(find);
      await window.getByRole('listbox').getByRole('option').first().waitFor();
      await expectAccessible(window, 'search results');
      await window.getByRole('combobox').fill('xyzzy');
      await window.getByRole('listbox').waitFor({ state: 'detached' });
      await expectAccessible(window, 'a search that finds nothing');
      await window.keyboard.press('Escape');

      await window.getByRole('article').filter({ hasText: 'Bretagne' }).dblclick();
      await window.getByRole('table').waitFor();
      await window.keyboard.press('j');
      await window.keyboard.press('h');
      await window.keyboard.press('n');
      await window.keyboard.type('**Une** note');
      await expectAccessible(window, 'a note being written');
      await window.keyboard.press('Escape');
      await window.getByRole('article').locator('aside strong').waitFor();
      await expectAccessible(window, 'an article with a highlight and a note');

      await window.keyboard.press('Control+f');
      await window.keyboard.type('phare');
      await window.getByRole('search').getByText('1').waitFor();
      await window.keyboard.press('Shift+Enter');
      await expectAccessible(window, 'matches in an article');
      await window.keyboard.type('xyzzy');
      await window.getByRole('search').locator('[aria-invalid="true"]').waitFor();
      await expectAccessible(window, 'words that are not in the article');
    });

    test('axe objects to nothing about commands, settings, the outline and focus mode', async ({
      lectern,
    }) => {
      const { window } = lectern;
      await window.getByRole('heading', { level: 1 }).waitFor();
      await lectern.dropFiles([MARKDOWN_FILE]);
      await window.getByRole('article').filter({ hasText: 'Bretagne' }).dblclick();
      await window.locator('header').getByRole('button').nth(4).waitFor();
      await window.keyboard.press('Control+Shift+p');
      await window.getByRole('listbox').getByRole('option').first().waitFor();
      await expectAccessible(window, 'the command palette');
      await window.getByRole('combobox').fill('xyzzy');
      await window.getByRole('listbox').waitFor({ state: 'detached' });
      await expectAccessible(window, 'a command that does not exist');
      await window.keyboard.press('Escape');
      await window.getByRole('combobox').waitFor({ state: 'detached' });
      await window.keyboard.press('?');
      const group = window.getByRole('dialog').getByRole('heading', { level: 3 }).first();
      await group.waitFor();
      await expectAccessible(window, 'the list of keys');
      await window.keyboard.press('Escape');
      await group.waitFor({ state: 'detached' });
      await window.keyboard.press('o');
      await window.getByRole('option').first().waitFor();
      await expectAccessible(window, 'the outline');
      await window.keyboard.press('Escape');
      await window.keyboard.press('j');
      await window.keyboard.press('f');
      await window.locator('[data-spot]').waitFor();
      await expectAccessible(window, 'focus mode');
      await window.keyboard.press('f');
      await window.keyboard.press('Control+,');
      const row = window.locator('[data-command="highlight"]');
      await row.getByRole('button').last().click();
      await window.keyboard.press('j');
      await expectAccessible(window, 'the settings, with keys that are taken');
    });

    test('axe objects to nothing about imports', async ({ lectern }, testInfo) => {
      const { window } = lectern;
      await window.getByRole('heading', { level: 1 }).waitFor();
      await window.getByRole('link', { name: imports }).click();
      await window.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(window, 'no imports yet');

      const folder = testInfo.outputPath('carnet');
      await writePages(folder);
      await lectern.dropFiles([folder]);
      await window.getByRole('button', { name: pause }).click();
      await expectAccessible(window, 'a paused import');

      await window.evaluate(storeReport);
      await lectern.restart([]);
      await lectern.window.getByRole('link', { name: imports }).click();
      await lectern.window.getByRole('button', { name: 'Tout genre' }).click();
      await lectern.window.getByRole('main').getByRole('listitem').nth(6).waitFor();
      await expectAccessible(lectern.window, 'a report of all kinds');
      await lectern.window.getByRole('button', { name: forget }).click();
      await lectern.window.getByRole('dialog').waitFor();
      await expectAccessible(lectern.window, 'the question before a report is deleted');
    });

    test('axe objects to nothing about saved searches', async ({ lectern }) => {
      await lectern.window.getByRole('heading', { level: 1 }).waitFor();
      await lectern.dropFiles([SAMPLE_FILE]);
      await lectern.window.getByRole('article').waitFor();
      await keepSearches(lectern, { query: 'corée', name: 'La Corée' }, { query: 'xyzzy' });
      const { window } = lectern;
      const links = window.locator('[data-search-id]');
      await links.first().click();
      await window.getByRole('grid').getByRole('article').click();
      await window.getByRole('heading', { level: 1 }).waitFor();
      await window.keyboard.press('s');
      await window.getByRole('button', { pressed: true }).waitFor();
      await expectAccessible(window, 'the list of a search');
      await links.last().press('F2');
      await window.getByRole('textbox').waitFor();
      await expectAccessible(window, 'a search being renamed');
      await window.keyboard.press('Escape');
      await window.keyboard.press('Enter');
      await window.getByRole('main').getByRole('heading', { level: 2 }).nth(1).waitFor();
      await expectAccessible(window, 'a search that finds nothing');
    });

    test('axe objects to nothing about marks, tags and the bin', async ({ lectern }) => {
      const { window } = lectern;
      const { keyboard } = window;
      await window.getByRole('heading', { level: 1 }).waitFor();
      await lectern.dropFiles([SAMPLE_FILE]);
      await window.getByRole('article').click();
      await keyboard.press('x');
      await window.getByRole('toolbar').waitFor();
      await keyboard.press('Shift+T');
      await window.getByRole('combobox').pressSequentially('histoire,');
      await window.getByRole('dialog').getByRole('button', { name: 'histoire' }).waitFor();
      await keyboard.type('géo');
      await window.getByRole('option').waitFor();
      await expectAccessible(window, 'articles being tagged');
      await keyboard.press('Escape');
      await keyboard.press('Escape');
      await window.getByRole('combobox').waitFor({ state: 'hidden' });
      await expectAccessible(window, 'marked articles');
      await window.getByRole('navigation').getByRole('link', { name: 'histoire' }).click();
      await window.getByRole('grid').waitFor();
      await window.getByRole('article').first().click();
      await window.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(window, 'the articles of a tag');
      await window.getByRole('grid').focus();
      await keyboard.press('Delete');
      await window.locator('a[href="#/?show=bin"]').click();
      await window.getByRole('grid').waitFor();
      await expectAccessible(window, 'the bin');
      await window.getByRole('grid').focus();
      await keyboard.press('Home');
      await keyboard.press('Delete');
      await window.getByRole('alertdialog').waitFor();
      await expectAccessible(window, 'the question before articles are deleted');
      await keyboard.press('Escape');
      await window.setViewportSize({ width: 720, height: 700 });
      await window.getByRole('complementary').getByRole('button').first().click();
      const sections = window.getByRole('navigation');
      await window.getByRole('dialog').filter({ has: sections }).waitFor();
      await expectAccessible(window, 'the sidebar as a drawer');
    });

    test('axe objects to nothing about pictures', async ({ lectern }) => {
      const { window } = lectern;
      await window.getByRole('heading', { level: 1 }).waitFor();
      await lectern.dropFiles([join(FIXTURES, 'articles/mhtml-chromium/source.mhtml')]);
      await window.getByRole('article').dblclick();
      await window.locator('figure img').first().waitFor();
      await expectAccessible(window, 'an article with pictures');
      await window.locator('figure').getByRole('button').first().click();
      await window.getByRole('dialog').locator('img').waitFor();
      await expectAccessible(window, 'an enlarged picture');
    });
  });
}

async function writePages(folder: string): Promise<void> {
  await mkdir(folder);
  for (let page = 0; page < PAGES; page += 1) {
    await writeFile(
      join(folder, `${page}.txt`),
      `Carnet, page ${page}.\n\nLa Loire monte de ${page} pouces.\n`,
    );
  }
}

/** Gives the library a report with each kind of entry. Runs in the window. */
function storeReport(): Promise<void> {
  const kinds = ['added', 'updated', 'newVersion', 'restored', 'duplicate', 'failed'];
  const batchId = '8f6f3f0a-6a0c-4b0e-9a53-0d3d3f1d1c11';
  const report = {
    ...{
      id: batchId,
      origin: 'chosen',
      label: 'Tout genre',
      more: 0,
      startedAt: Date.now(),
      finishedAt: Date.now(),
    },
    ...{ isCancelled: true, total: 9, leftOut: 3, skipped: 2, undoneAt: 0 },
    counts: Object.fromEntries(kinds.map((kind) => [kind, 1])),
  };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['importBatches', 'importEntries'], 'readwrite');
      transaction.objectStore('importBatches').put(report);
      for (const [seq, kind] of kinds.entries()) {
        const name = `${kind}.html`;
        const fate =
          kind === 'failed'
            ? { articleId: null, title: null, error: { code: 'encrypted', message: '' } }
            : { articleId: kind, title: 'Le fleuve', error: null };
        const entry = { batchId, seq, part: 0, attempt: 0, kind, name, path: null, ...fate };
        transaction.objectStore('importEntries').put(entry);
      }
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
