import { afterEach, beforeEach, expect, test } from 'vitest';
import { LecternDatabase } from '../../db/database.ts';
import type { NoteRow } from '../../db/rows.ts';
import { addTestArticle, testArticle } from '../../db/test-articles.ts';
import { exportedArticles, exportedOf } from './exported-articles.ts';

let db: LecternDatabase;
let ids: readonly string[];

beforeEach(async () => {
  db = new LecternDatabase('exported-articles-test');
  const added = [];
  for (const title of ['Un', 'Deux', 'Trois'])
    added.push(await addTestArticle(db, testArticle(title, title)));
  ids = added.map(({ id }) => id);
  const rows = ids.flatMap((articleId) => [note(articleId, 'a', 0), note(articleId, 'b', 0)]);
  await db.notes.bulkAdd([...rows, note(ids[1] ?? '', 'removed', 1)]);
});

afterEach(() => db.delete());

function note(articleId: string, name: string, deletedAt: number): NoteRow {
  return {
    ...{ id: `${articleId} ${name}`, articleId, blockId: '', target: null, highlightId: null, text: name },
    ...{ tags: [], links: [], linkedIds: [], state: 'exact', createdAt: 1, updatedAt: 1, deletedAt },
  };
}

async function all<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

const key = (articleId = '', name = '') => ({ id: `${articleId} ${name}`, kind: 'note' as const, articleId });

test('articles come in the order of the annotations, with these alone', async () => {
  const exported = exportedOf([key(ids[1], 'b'), key(ids[0], 'a'), key(ids[0], 'b'), key('gone', 'a')]);
  const told: string[] = [];
  const following = {
    onProgress: (done: number, total: number) => told.push(`${done}/${total}`),
    signal: new AbortController().signal,
  };
  const articles = await all(exportedArticles(db, exported, following));
  expect(articles.map(({ article, notes }) => [article.title, ...notes.map(({ text }) => text)])).toEqual([
    ['Deux', 'b'],
    ['Un', 'a', 'b'],
  ]);
  expect(told).toEqual(['0/3', '1/3', '2/3']);
});

test('what is in the bin is not exported, and an article without anything else is passed over', async () => {
  const exported = exportedOf([key(ids[1], 'removed'), key(ids[2], 'a')]);
  const following = { onProgress: () => undefined, signal: new AbortController().signal };
  const articles = await all(exportedArticles(db, exported, following));
  expect(articles.map(({ article }) => article.title)).toEqual(['Trois']);
});

test('it stops when it is asked to', async () => {
  const abort = new AbortController();
  const exported = exportedOf([key(ids[0], 'a'), key(ids[1], 'a')]);
  const following = {
    onProgress: (done: number) => {
      if (done === 1) abort.abort();
    },
    signal: abort.signal,
  };
  const titles: string[] = [];
  const reading = async () => {
    for await (const { article } of exportedArticles(db, exported, following)) titles.push(article.title);
  };
  await expect(reading()).rejects.toThrow();
  expect(titles).toEqual(['Un']);
});
