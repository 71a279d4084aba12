import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';
import { SearchScreen } from './pages/search-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from './sample.ts';

/** The whole way in one test; also run on the packed app. */
test('import, find, highlight, note, restart: all is still there, and nothing left the machine', async ({
  lectern,
}) => {
  let library = new LibraryScreen(lectern.window);
  await lectern.chooseInDialog([SAMPLE_FILE]);
  await library.importByDialog();
  await expect(library.card(SAMPLE_TITLE)).toBeVisible();

  const search = new SearchScreen(lectern.window);
  await search.open();
  await search.type('manoeuvres');
  await expect(search.marks.first()).toHaveText('manœuvres');
  await lectern.window.keyboard.press('Enter');

  let reader = new ReaderScreen(lectern.window);
  await expect(reader.paragraph('Ces manœuvres incluent')).toBeInViewport();
  await reader.highlight('la lutte contre les tunnels de guerre', 'sage');
  await expect.poll(() => reader.painted('sage')).toHaveLength(1);
  await reader.startNote('la lutte contre les tunnels de guerre');
  await lectern.window.keyboard.type('Depuis quand ?');
  await lectern.window.keyboard.press('Escape');
  await expect(reader.notes).toContainText('Depuis quand ?');

  expect(await lectern.foreignRequests()).toEqual([]);
  await lectern.restart([]);
  library = new LibraryScreen(lectern.window);
  await expect(library.card(SAMPLE_TITLE).getByRole('img', { name: '1 note' })).toBeVisible();
  await library.open(SAMPLE_TITLE);
  reader = new ReaderScreen(lectern.window);
  await expect.poll(() => reader.painted('sage')).toEqual(['la lutte contre les tunnels de guerre']);
  await expect(reader.notes).toContainText('Depuis quand ?');
  expect(await lectern.foreignRequests()).toEqual([]);
});
