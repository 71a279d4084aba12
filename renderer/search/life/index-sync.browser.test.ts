import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LecternDatabase, openDatabase } from '../../db/database.ts';
import { markPending } from '../../db/pending.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { SearchIndex } from '../index/search-index.ts';
import { SMALL_LIBRARY, textOf } from '../test-articles.ts';
import type { IndexStore } from './index-store.ts';
import { openIndexStore } from './index-sync.ts';

let db: LecternDatabase;
let store: IndexStore;

beforeEach(async () => {
  db = await openDatabase(`sync-${crypto.randomUUID()}`);
  store = await openIndexStore(db.name);
});

afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

function packedLibrary() {
  const index = new SearchIndex();
  for (const article of SMALL_LIBRARY) index.add(textOf(article));
  return index.pack();
}

test('a saved index is loaded as it was', async () => {
  const packed = packedLibrary();
  const revision = await store.saveIndex(packed, new Map());
  expect(await store.loadIndex()).toEqual({ revision, packed });
});

test('saving deletes the marks that were taken in, not those set since', async () => {
  await markPending(db, 'settled');
  await markPending(db, 'changed');
  const takenIn = new Map((await db.pending.toArray()).map((mark) => [mark.articleId, mark.revision]));
  await markPending(db, 'changed');
  await markPending(db, 'new');
  await store.saveIndex(packedLibrary(), takenIn.set('gone', 'x'));
  expect(await db.pending.toCollection().primaryKeys()).toEqual(['changed', 'new']);
});

test('an index that cannot be stored leaves the marks and the older index', async () => {
  await markPending(db, 'a');
  const marks = await db.pending.toArray();
  const revision = await store.saveIndex(packedLibrary(), new Map());
  const takenIn = new Map(marks.map((mark) => [mark.articleId, mark.revision]));
  const failing = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  await expect(store.saveIndex(new SearchIndex().pack(), takenIn)).rejects.toThrow();
  failing.mockRestore();
  expect(await db.pending.toArray()).toEqual(marks);
  expect((await store.loadIndex()).revision).toBe(revision);
});

test('a stored state without its parts is no index', async () => {
  const revision = await store.saveIndex(packedLibrary(), new Map());
  await db.indexParts.clear();
  expect(await store.loadIndex()).toEqual({ revision, packed: null });
  await store.forgetIndex();
  expect(await store.loadIndex()).toEqual({ revision: null, packed: null });
});

/** What Chromium does when the file that holds a large record is gone: the read ends its whole transaction. */
function loseRecord(table: string, lostKey: string): void {
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name !== table || key !== lostKey) return get.call(this, key);
    this.transaction.abort();
    throw new DOMException('Data lost due to missing file', 'NotReadableError');
  });
}

test('an index whose record cannot be read is one that cannot be trusted', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const revision = await store.saveIndex(packedLibrary(), new Map());
  loseRecord('indexParts', 'base');
  expect(await store.loadIndex()).toEqual({ revision, packed: null });
  expect(logged).toHaveBeenCalledOnce();
});

test('an article whose content cannot be read keeps no other from being indexed and shown', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const articles = SMALL_LIBRARY.slice(0, 3);
  for (const { articleId, title, blocks } of articles) {
    // All that the index reads of a row.
    await db.articles.add({ id: articleId, title, contentHash: articleId, deletedAt: 0 } as ArticleRow);
    await db.contents.add({ articleId, blocks });
  }
  loseRecord('contents', 'fr1');
  const ids = articles.map(({ articleId }) => articleId);
  const counts = [1, 0, 1];
  expect((await store.readTexts(ids)).map((text) => text?.blocks.length)).toEqual(counts);
  expect((await store.loadArticles(ids)).map((article) => article?.blocks.length)).toEqual(counts);
  expect(logged).toHaveBeenCalled();
});
