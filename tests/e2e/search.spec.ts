import type { Page } from '@playwright/test';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SearchScreen } from './pages/search-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

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
