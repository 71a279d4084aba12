import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { MatchBar } from './pages/match-bar.ts';
import { NotebookScreen } from './pages/notebook-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SearchScreen } from './pages/search-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

async function press(window: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key);
}

/** Imports the sample and opens it; no pointer is used. */
async function importAndOpen(lectern: Lectern): Promise<ReaderScreen> {
  const { window } = lectern;
  const library = new LibraryScreen(window);
  await library.empty.waitFor();
  await lectern.chooseInDialog([SAMPLE_FILE]);
  await press(window, 'ControlOrMeta+o');
  await library.card(SAMPLE_TITLE).waitFor();
  await press(window, 'ControlOrMeta+1', 'ArrowDown', 'Enter');
  const reader = new ReaderScreen(window);
  await reader.title.waitFor();
  return reader;
}

test('an article is imported, read, marked, found, exported and undone by keys alone', async ({
  lectern,
}, testInfo) => {
  const { window } = lectern;
  const { keyboard } = window;
  const reader = await importAndOpen(lectern);

  await press(window, 'j', 'j', 'k', 'j', 'h');
  await expect.poll(async () => (await reader.painted('honey')).length).toBe(1);
  const [passage = ''] = await reader.painted('honey');
  await press(window, '3');
  await expect.poll(() => reader.painted('sky')).toEqual([passage]);

  await press(window, 'j', 'j', 'n');
  await expect(reader.noteField).toBeFocused();
  await keyboard.type('Une **alliance** à suivre #géopolitique');
  await expect(window.getByRole('option', { name: 'géopolitique' })).toBeVisible();
  await press(window, 'Enter');
  await keyboard.type('\n- [ ] relire la carte');
  await press(window, 'Escape');
  await expect(reader.notes.locator('strong')).toHaveText('alliance');
  await expect(reader.notes.getByRole('checkbox')).not.toBeChecked();

  await press(window, 'ControlOrMeta+1');
  const search = new SearchScreen(window);
  await press(window, 'ControlOrMeta+k');
  await expect(search.field).toBeFocused();
  await keyboard.type('alliance suivre');
  await expect(search.passages.first()).toContainText('à suivre');
  await press(window, 'Enter');
  await new MatchBar(window).bar.waitFor();
  const announced = (words: string) => window.getByRole('status').filter({ hasText: words });
  await press(window, ']');
  await expect(announced(passage.slice(0, 20))).toBeAttached();
  await press(window, ']');
  await expect(announced('alliance')).toBeAttached();
  await press(window, '[');
  await expect(announced(passage.slice(0, 20))).toBeAttached();

  await press(window, 'ControlOrMeta+7');
  const notebook = new NotebookScreen(window);
  await expect(notebook.items).toHaveCount(2);
  const path = testInfo.outputPath('annotations.md');
  await lectern.saveInDialog(path);
  await press(window, 'ControlOrMeta+Shift+e');
  await expect(window.getByRole('radio').first()).toBeFocused();
  await press(window, 'Enter');
  await expect(window.getByText(`Exported to ${path}`)).toBeVisible();
  const markdown = await readFile(path, 'utf8');
  expect(markdown).toContain(passage.trim());
  expect(markdown).toContain('Une **alliance** à suivre');
  expect(markdown).toContain('- [ ] relire la carte');
  expect(markdown).toContain('géopolitique');

  await press(window, 'ControlOrMeta+z');
  await expect(notebook.items).toHaveCount(1);
  await press(window, 'ControlOrMeta+Shift+z');
  await expect(notebook.items).toHaveCount(2);
});
