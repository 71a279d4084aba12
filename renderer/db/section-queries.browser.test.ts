import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';
import type { LibraryOrder, LibrarySection } from './library-view.ts';
import { countSections, listArticleIds } from './section-queries.ts';
import { addTestArticle, testArticle } from './test-articles.ts';

let db: LecternDatabase;
let articles: ArticleRepository;
let clock: number;
const titles = new Map<string, string>();

beforeEach(() => {
  clock = 1000;
  db = new LecternDatabase('section-queries-test');
  articles = new ArticleRepository(db, () => ++clock);
});

afterEach(() => db.delete());

async function addArticle(title: string, publishedAt: string | null = null, words = 3): Promise<string> {
  const text = 'mot '.repeat(words).trim();
  const { id } = await addTestArticle(db, { ...testArticle(title, text), publishedAt }, ++clock);
  titles.set(id, title);
  return id;
}

async function list(section: LibrarySection, by: LibraryOrder['by'], isReversed = false) {
  const ids = await listArticleIds(db, { kind: 'section', section }, { by, isReversed });
  return ids.map((id) => titles.get(id));
}

test('sections: the archive and the bin are apart, a favourite stays one in the archive', async () => {
  const [a, b, c, d] = [
    await addArticle('a'),
    await addArticle('b'),
    await addArticle('c'),
    await addArticle('d'),
  ];
  await articles.setFavourite([a, b], true);
  await articles.setArchived([b], true);
  await articles.setState([c], 'read');
  await articles.moveToBin([d]);
  expect(await countSections(db)).toEqual({
    ...{ all: 2, unread: 1, reading: 0, read: 1 },
    ...{ favourites: 2, archive: 1, bin: 1 },
  });
  expect(await list('all', 'importedAt')).toEqual(['c', 'a']);
  expect(await list('archive', 'movedAt')).toEqual(['b']);
  expect(await list('bin', 'movedAt')).toEqual(['d']);
});

test('what came to a section last stands first', async () => {
  const [a, b, c] = [await addArticle('a'), await addArticle('b'), await addArticle('c')];
  for (const id of [b, c, a]) {
    await articles.setFavourite([id], true);
    await articles.moveToBin([id]);
  }
  expect(await list('bin', 'movedAt')).toEqual(['a', 'c', 'b']);
  expect(await list('bin', 'importedAt')).toEqual(['c', 'b', 'a']);
  expect(await list('bin', 'sortTitle', true)).toEqual(['c', 'b', 'a']);
  await articles.restore([a, b, c]);
  expect(await list('favourites', 'movedAt')).toEqual(['a', 'c', 'b']);
  expect(await list('favourites', 'movedAt', true)).toEqual(['b', 'c', 'a']);
});

test('titles are sorted as people sort them, and lengths from short to long', async () => {
  await addArticle('Zèbres', null, 2);
  await addArticle('« Écume »', null, 9);
  await addArticle('10 phares', null, 5);
  await addArticle('9 phares', null, 7);
  expect(await list('all', 'sortTitle')).toEqual(['9 phares', '10 phares', '« Écume »', 'Zèbres']);
  expect(await list('all', 'wordCount')).toEqual(['Zèbres', '10 phares', '9 phares', '« Écume »']);
});

test('articles without a date stand last, whichever way the others are sorted', async () => {
  await addArticle('sans');
  await addArticle('vieux', '1999-01-01');
  await addArticle('sans non plus');
  await addArticle('neuf', '2024-05-01');
  expect(await list('all', 'publishedAt')).toEqual(['neuf', 'vieux', 'sans non plus', 'sans']);
  expect(await list('all', 'publishedAt', true)).toEqual(['vieux', 'neuf', 'sans non plus', 'sans']);
});
