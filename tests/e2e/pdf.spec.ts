import { join } from 'node:path';
import { expect, test } from './lectern-test.ts';
import { LibraryScreen } from './pages/library-screen.ts';
import { ReaderScreen } from './pages/reader-screen.ts';

const ARTICLES = join(import.meta.dirname, '../fixtures/articles');

test('a PDF of two columns is imported and read', async ({ lectern }) => {
  const library = new LibraryScreen(lectern.window);
  await lectern.chooseInDialog([join(ARTICLES, 'pdf-two-columns-french/source.pdf')]);
  await library.importByDialog();
  await library.open('Les canaux de la plaine');
  const reader = new ReaderScreen(lectern.window);
  await expect(reader.page).toContainText('Peut-être attendent-ils un bateau');
  await expect(reader.page).not.toContainText('Bulletin du Service des eaux');
});
