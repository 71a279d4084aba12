import { writeFile } from 'node:fs/promises';
import type { TestInfo } from '@playwright/test';
import { keepSearches } from './keep-searches.ts';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { SavedSearchesScreen } from './pages/saved-searches-screen.ts';
import { SearchScreen } from './pages/search-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

const OTHER_TITLE = 'De l’usage des notes marginales';

/** A second article about Korea, for counts that change. */
async function dropOther(lectern: Lectern, testInfo: TestInfo): Promise<void> {
  const path = testInfo.outputPath('notes.txt');
  await writeFile(path, `${OTHER_TITLE}\n\nOn annotait pour soi, puis pour l’ami, jusqu’en Corée.\n`);
  await lectern.dropFiles([path]);
}

async function keep(
  lectern: Lectern,
  ...searches: Parameters<typeof keepSearches>[1][]
): Promise<SavedSearchesScreen> {
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
  await keepSearches(lectern, ...searches);
  return new SavedSearchesScreen(lectern.window);
}

test('a search lists its articles with a count that follows the library', async ({ lectern }, testInfo) => {
  const saved = await keep(lectern, { query: 'corée', name: 'La Corée' }, { query: 'xyzzy' });
  await expect.poll(() => saved.read()).toEqual(['La Corée · 1', 'xyzzy · 0']);
  await saved.link('La Corée').click();
  await expect(saved.link('La Corée')).toHaveAttribute('aria-current', 'page');
  await expect(lectern.window.getByRole('heading', { name: 'La Corée' })).toBeVisible();
  await expect(lectern.window.getByRole('button', { name: 'Edit the query: corée' })).toBeVisible();
  await expect(saved.cards).toHaveCount(1);

  await dropOther(lectern, testInfo);
  await expect(saved.cards).toHaveCount(2);
  await expect.poll(() => saved.read()).toEqual(['La Corée · 2', 'xyzzy · 0']);

  const card = saved.cards.filter({ hasText: OTHER_TITLE });
  await card.hover();
  await card.getByRole('button', { name: /^Actions for/ }).click();
  await lectern.window.getByRole('menuitem', { name: 'Move to the bin' }).click();
  await expect(saved.cards).toHaveCount(1);
  await expect.poll(() => saved.read()).toEqual(['La Corée · 1', 'xyzzy · 0']);
  await lectern.window.getByRole('button', { name: 'Undo' }).click();
  await expect(saved.cards).toHaveCount(2);

  await lectern.restart();
  const again = new SavedSearchesScreen(lectern.window);
  await expect.poll(() => again.read()).toEqual(['La Corée · 2', 'xyzzy · 0']);
  await again.link('La Corée').click();
  await expect(again.cards).toHaveCount(2);
});

test('a search that finds nothing says so, and offers its query for another try', async ({ lectern }) => {
  const saved = await keep(lectern, { query: 'xyzzy', name: 'Rien' });
  const search = new SearchScreen(lectern.window);
  await saved.link('Rien').click();
  await expect(lectern.window.getByRole('heading', { name: 'No article has all of this' })).toBeVisible();
  await lectern.window.getByRole('button', { name: 'Edit the query', exact: true }).click();
  await expect(search.field).toHaveValue('xyzzy');
  await search.type('corée');
  await search.close();
  await lectern.window.getByRole('button', { name: 'Use it' }).click();
  await expect(saved.cards).toHaveCount(1);
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect(lectern.window.getByRole('heading', { name: 'No article has all of this' })).toBeVisible();
});

test('a search is renamed at its place, by menu and by keyboard', async ({ lectern }) => {
  const saved = await keep(lectern, { query: 'corée' });
  await saved.choose('corée', 'Rename');
  await expect(saved.nameField).toBeFocused();
  await saved.nameField.fill('La Corée');
  await lectern.window.keyboard.press('Enter');
  await expect(saved.link('La Corée')).toBeFocused();

  await lectern.window.keyboard.press('F2');
  await saved.nameField.fill('Autre');
  await lectern.window.keyboard.press('Escape');
  await expect(saved.link('La Corée')).toBeFocused();

  await saved.link('La Corée').click();
  await saved.column.getByRole('button', { name: 'Actions for the search “La Corée”' }).click();
  await lectern.window.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(saved.nameField).toBeFocused();
  await saved.nameField.fill('');
  await lectern.window.keyboard.press('Enter');
  await expect.poll(() => saved.read()).toEqual(['corée · 1']);
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => saved.read()).toEqual(['La Corée · 1']);
});

test('searches are chosen, moved and removed by keyboard, and each step taken back', async ({ lectern }) => {
  const saved = await keep(lectern, { query: 'corée' }, { query: 'otan' }, { query: 'xyzzy' });
  const { keyboard } = lectern.window;
  await expect(saved.links).toHaveCount(3);
  await saved.link('corée').focus();
  await keyboard.press('ArrowDown');
  await expect(saved.link('otan')).toBeFocused();
  await keyboard.press('Enter');
  await expect(saved.cards).toHaveCount(1);

  await keyboard.press('Alt+ArrowUp');
  await expect.poll(() => saved.read()).toEqual(['otan · 1', 'corée · 1', 'xyzzy · 0']);
  await expect(saved.link('otan')).toBeFocused();
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Alt+ArrowDown');
  await expect.poll(() => saved.read()).toEqual(['corée · 1', 'xyzzy · 0', 'otan · 1']);
  await keyboard.press('ControlOrMeta+z');
  await expect.poll(() => saved.read()).toEqual(['corée · 1', 'otan · 1', 'xyzzy · 0']);

  await saved.link('otan').focus();
  await keyboard.press('Delete');
  await expect.poll(() => saved.read()).toEqual(['corée · 1', 'xyzzy · 0']);
  await expect(saved.link('xyzzy')).toBeFocused();
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
  await lectern.window.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => saved.read()).toEqual(['corée · 1', 'otan · 1', 'xyzzy · 0']);
});

test('with the last search its keys go to the section above, and no article is removed', async ({
  lectern,
}) => {
  const saved = await keep(lectern, { query: 'corée' });
  const { keyboard } = lectern.window;
  const library = new LibraryScreen(lectern.window);
  await library.card(SAMPLE_TITLE).click();
  await saved.link('corée').focus();
  await keyboard.press('Delete');
  await expect(saved.links).toHaveCount(0);
  await expect(lectern.window.getByRole('link', { name: 'Bin' })).toBeFocused();
  await keyboard.press('Delete');
  await lectern.window.getByRole('button', { name: 'Undo' }).click();
  await expect(saved.links).toHaveCount(1);
  await expect(library.cards).toHaveCount(1);
});

test('an address of a search that is not there leads to the library', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await expect(library.card(SAMPLE_TITLE)).toBeVisible();
  await lectern.window.evaluate(() => {
    location.hash = '#/?search=nothing';
  });
  await expect.poll(() => lectern.window.evaluate(() => location.hash)).toBe('#/');
  await expect(library.card(SAMPLE_TITLE)).toBeVisible();
});
