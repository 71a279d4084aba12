import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Lectern } from './lectern.ts';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { MatchBar } from './pages/match-bar.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SearchScreen } from './pages/search-screen.ts';
import { FIXTURES, SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

test.use({ launchArgs: [SAMPLE_FILE] });

const QUERIES = [
  { query: 'coree', mark: 'Corée' },
  { query: 'Corée', mark: 'Corée' },
  { query: 'otan', mark: 'OTAN' },
  { query: 'l’OTAN', mark: 'OTAN' },
  { query: 'manoeuvres', mark: 'manœuvres' },
  { query: '3000', mark: '3 000' },
  { query: 'nord coréen', mark: 'nord' },
];

for (const { query, mark } of QUERIES) {
  test(`“${query}” finds the sample and marks “${mark}”`, async ({ lectern }) => {
    const search = new SearchScreen(lectern.window);
    await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
    await search.open();
    await search.type(query);
    await expect(search.articles).toHaveCount(1);
    await expect(search.marks.filter({ hasText: plain(mark) }).first()).toBeVisible();
  });
}

test('results follow each key, and Enter opens the article at the match', async ({ lectern }) => {
  const search = new SearchScreen(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
  await search.open();
  await search.type('bydgo');
  await expect(search.passages).toHaveCount(1);
  await search.type('bydgoszcz');
  await lectern.window.keyboard.press('Enter');
  await expect(search.field).toBeHidden();
  await expect(reader.paragraph('Bydgoszcz')).toBeInViewport();
  await expect.poll(() => reader.painted('match')).toEqual(['Bydgoszcz']);
});

test('a hit opens with all matches marked and its own as the current one, to be stepped through', async ({
  lectern,
}) => {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  const bar = new MatchBar(window);
  await openFound(window, 'bydgoszcz coree', 'Bydgoszcz');
  await expect(bar.count).toHaveText(/^\d+ of \d\d$/);
  const [at, total] = (await bar.count.innerText()).split(' of ').map(Number);
  await expect.poll(() => reader.painted('match')).toHaveLength(total ?? 0);
  const current = (await reader.painted('match-current'))[0] ?? '';
  await expect(bar.bar).toContainText('bydgoszcz coree');
  const steps = ['n', 'F3', 'ControlOrMeta+g', 'Shift+N', 'Shift+F3', 'ControlOrMeta+Shift+g'];
  for (const [index, key] of steps.entries()) {
    await window.keyboard.press(key);
    const moved = (at ?? 0) + (index < 3 ? index + 1 : 5 - index);
    await expect(bar.count).toHaveText(`${((moved - 1) % (total ?? 1)) + 1} of ${total}`);
  }
  expect(await reader.painted('match-current')).toEqual([current]);
  // The key of notes is another one meanwhile.
  await window.keyboard.press('m');
  await expect(reader.noteField).toBeFocused();
});

test('Escape goes back to the library as it was, also after steps', async ({ lectern }, testInfo) => {
  const { window } = lectern;
  const library = new LibraryScreen(window);
  await library.card(SAMPLE_TITLE).waitFor();
  await importMany(lectern, testInfo.outputPath('carnet'));
  const list = window.getByRole('grid');
  await list.focus();
  await window.keyboard.press('End');
  await expect(window.getByRole('row', { selected: true })).toBeInViewport();
  await window.keyboard.press('ArrowUp');
  const scrollTop = (): Promise<number> => list.evaluate((element) => element.scrollTop);
  await expect.poll(scrollTop).toBeGreaterThan(500);
  const selected = await window.getByRole('row', { selected: true }).innerText();
  const top = await scrollTop();
  await openFound(window, 'pouces', 'pouces');
  await window.keyboard.press('F3');
  await window.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await expect(window.getByRole('row', { selected: true })).toHaveText(selected, { useInnerText: true });
  await expect(window.getByRole('row', { selected: true })).toBeInViewport();
  // To a card: heights of those above are estimates until they are seen.
  await expect.poll(scrollTop).toBeGreaterThan(top - 200);
});

test('Escape goes back to the article and the place read before, search after search', async ({
  lectern,
}, testInfo) => {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  const bar = new MatchBar(window);
  await new LibraryScreen(window).card(SAMPLE_TITLE).waitFor();
  await importMany(lectern, testInfo.outputPath('carnet'));
  await window.getByRole('grid').press('End');
  await new LibraryScreen(window).open(SAMPLE_TITLE);
  const text = window.locator('[data-reader-text]');
  await text.evaluate((element) => element.scrollTo(0, 333));
  // Another place of the same article, then another article.
  await openFound(window, 'bydgoszcz', 'Bydgoszcz');
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).not.toBe(333);
  await openFound(window, 'pouces', 'pouces');
  await expect(reader.title).not.toHaveText(SAMPLE_TITLE);
  await bar.back.click();
  await expect(reader.title).toHaveText(SAMPLE_TITLE);
  await expect(bar.count).toHaveText('1 of 1');
  await expect(reader.paragraph('Bydgoszcz')).toBeInViewport();
  await window.keyboard.press('Escape');
  await expect(bar.bar).toBeHidden();
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBe(333);
  expect(await reader.painted('match')).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(new LibraryScreen(window).card(SAMPLE_TITLE)).toBeVisible();
});

test('who reads on from a hit stays there at Escape, and Alt and Left go back', async ({ lectern }) => {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  const bar = new MatchBar(window);
  await openFound(window, 'coree', 'Corée');
  await window.keyboard.press('h');
  await expect(bar.back).toContainText('Alt');
  await window.keyboard.press('Escape');
  await expect(bar.bar).toBeHidden();
  await expect(reader.title).toBeVisible();
  expect(await reader.painted('match')).toEqual([]);
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(new LibraryScreen(window).card(SAMPLE_TITLE)).toBeVisible();
  await expect(window.locator('main [role="grid"]')).toBeVisible();
});

test('the same hit can be opened again', async ({ lectern }) => {
  const { window } = lectern;
  const reader = new ReaderScreen(window);
  await openFound(window, 'bydgoszcz', 'Bydgoszcz');
  await expect(reader.paragraph('Bydgoszcz')).toBeInViewport();
  await window.locator('[data-reader-text]').evaluate((element) => element.scrollTo(0, 0));
  await expect(reader.paragraph('Bydgoszcz')).not.toBeInViewport();
  await openFound(window, 'bydgoszcz', 'Bydgoszcz');
  await expect(reader.paragraph('Bydgoszcz')).toBeInViewport();
});

test('words of a title are marked in it', async ({ lectern }) => {
  const { window } = lectern;
  const library = new LibraryScreen(window);
  await library.card(SAMPLE_TITLE).waitFor();
  await lectern.dropFiles([join(FIXTURES, 'articles/simple-html/source.html')]);
  await library.card('How bread rises').waitFor();
  await openFound(window, 'rises', 'How bread rises');
  await expect.poll(() => new ReaderScreen(window).painted('match')).toEqual(['rises']);
  await expect(new MatchBar(window).count).toHaveText('1 of 1');
});

test('Enter pressed before the answer comes opens what the words in the field find', async ({ lectern }) => {
  const search = new SearchScreen(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
  await search.open();
  await search.field.fill('koksan');
  await expect(search.passages.first()).toBeVisible();
  // One turn of the page: no answer can come between the two keys.
  await search.field.evaluate((field: HTMLInputElement) => {
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    setValue?.call(field, 'bydgoszcz');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(search.field).toBeHidden();
  await expect(reader.paragraph('Bydgoszcz')).toBeInViewport();
});

test('the arrow keys choose a passage, and it is the one that opens', async ({ lectern }) => {
  const search = new SearchScreen(lectern.window);
  const reader = new ReaderScreen(lectern.window);
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
  await search.open();
  await search.field.fill('otan');
  await expect(search.passages.nth(1)).toBeVisible();
  await lectern.window.keyboard.press('ArrowDown');
  await expect(search.passages.nth(1)).toHaveAttribute('aria-selected', 'true');
  const place = Number((await search.passages.nth(1).innerText()).match(/¶\s*(\d+)/)?.[1]);
  await lectern.window.keyboard.press('Enter');
  await expect(reader.page.locator('[data-block-id]').nth(place - 1)).toBeInViewport();
  // Every place of the article that the query finds is marked.
  await expect.poll(async () => (await reader.painted('match')).length).toBeGreaterThan(2);
});

test('nothing found says so, and Escape leaves everything as it was', async ({ lectern }) => {
  const search = new SearchScreen(lectern.window);
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
  await search.open();
  await search.type('ornithorynque');
  await expect(lectern.window.getByText('Nothing found for “ornithorynque”')).toBeVisible();
  await search.close();
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
});

test('a removed article is not found, and is again after undo', async ({ lectern }) => {
  const search = new SearchScreen(lectern.window);
  const library = new LibraryScreen(lectern.window);
  await library.remove(SAMPLE_TITLE);
  await expect(library.cards).toHaveCount(0);
  await search.open();
  await search.type('otan');
  await expect(lectern.window.getByText('Nothing found for “otan”')).toBeVisible();
  await search.close();
  await lectern.window.keyboard.press('ControlOrMeta+z');
  await expect(library.cards).toHaveCount(1);
  await search.open();
  await search.type('otan');
  await expect(search.articles).toHaveCount(1);
});

test('after a restart the index answers without being rebuilt', async ({ lectern }) => {
  await expect(new LibraryScreen(lectern.window).card(SAMPLE_TITLE)).toBeVisible();
  // The index is on disk once nothing is pending.
  await expect.poll(() => countRows(lectern.window, 'pending'), { timeout: 20_000 }).toBe(0);
  await lectern.close();
  await lectern.launch();
  // Without its text the article could not be indexed again.
  await clearRows(lectern.window, 'contents');
  await lectern.close();
  await lectern.launch();
  const search = new SearchScreen(lectern.window);
  await search.open();
  await search.type('otan');
  await expect(search.articles).toHaveCount(1);
});

/** Searches, and opens the first hit that holds some words. */
async function openFound(window: Page, query: string, words: string): Promise<void> {
  const search = new SearchScreen(window);
  await search.open();
  await search.field.fill(query);
  const hit = search.passages.filter({ hasText: words }).first();
  // Articles may still be on their way into the index.
  await hit.click();
  await expect(search.field).toBeHidden();
  await new MatchBar(window).bar.waitFor();
}

/** Enough articles for the list to scroll. */
async function importMany(lectern: Lectern, folder: string): Promise<void> {
  await mkdir(folder);
  const pages = Array.from({ length: 40 }, (_, page) => page);
  const text = (page: number) =>
    `Carnet, page ${page}.\n\nLa Loire monte de ${page} pouces.\n\n${'Rien.\n\n'.repeat(40)}`;
  await Promise.all(pages.map((page) => writeFile(join(folder, `${page}.txt`), text(page))));
  await lectern.dropFiles([folder]);
  await expect(lectern.window.getByRole('link', { name: 'Library' })).toContainText('41');
  await expect(lectern.window.getByRole('grid')).toHaveAttribute('aria-rowcount', '41');
}

/** Any white space of a mark may be one of the narrow, unbreakable ones. */
function plain(mark: string): RegExp {
  return new RegExp(mark.replace(/ /g, '\\s'));
}

function countRows(window: Page, table: string): Promise<number> {
  return window.evaluate(inTable, { table, clear: false });
}

function clearRows(window: Page, table: string): Promise<number> {
  return window.evaluate(inTable, { table, clear: true });
}

/** Runs in the window: how many rows a table has, after it was cleared if that is asked. */
function inTable({ table, clear }: { table: string; clear: boolean }): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const store = opening.result.transaction(table, 'readwrite').objectStore(table);
      if (clear) store.clear();
      const counting = store.count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
