/** The stored index and the library as the keeper sees them, over a real database. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LecternDatabase, openDatabase } from '../../db/database.ts';
import { markPending } from '../../db/pending.ts';
import type { IndexPart } from '../index/index-part.ts';
import { SMALL_LIBRARY } from '../test-articles.ts';
import type { IndexStore, Mark, TakenIn } from './index-store.ts';
import { openIndexStore } from './index-sync.ts';
import { packed, storeArticles } from './test-library.ts';

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

const ONE = packed(SMALL_LIBRARY.slice(0, 5));
const TWO = packed(SMALL_LIBRARY.slice(5, 10));
const THREE = packed(SMALL_LIBRARY.slice(10, 15));

const NOTHING: TakenIn = new Map();

function saved(...parts: readonly IndexPart[]): Promise<string> {
  return store.saveParts({ added: parts, order: parts.map(({ id }) => id) }, NOTHING);
}

async function partRows(): Promise<readonly string[]> {
  return db.indexParts.toCollection().primaryKeys();
}

test('parts are loaded as they were, in their order', async () => {
  const revision = await saved(TWO, ONE);
  expect(await store.loadIndex([])).toEqual({ revision, parts: [TWO, ONE], isCurrent: true });
});

test('a new part leaves the rows of the others alone, and a merged one takes their place', async () => {
  await saved(ONE, TWO);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await store.saveParts({ added: [THREE], order: [ONE.id, TWO.id, THREE.id] }, NOTHING);
  expect(put.mock.calls.filter(([row]) => 'buffers' in row)).toHaveLength(1);
  const merged = packed(SMALL_LIBRARY.slice(0, 10));
  await store.saveParts({ added: [merged], order: [merged.id, THREE.id] }, NOTHING);
  expect((await partRows()).toSorted()).toEqual([merged.id, THREE.id].toSorted());
  expect((await store.loadIndex([])).parts).toEqual([merged, THREE]);
});

test('parts that are at hand are not read again', async () => {
  await saved(ONE, TWO);
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  const { parts } = await store.loadIndex([ONE]);
  expect(parts?.[0]).toBe(ONE);
  expect(parts?.[1]).toEqual(TWO);
  expect(get.mock.calls.map(([key]) => key)).toEqual(['base', TWO.id]);
});

test('saving deletes the marks that were taken in, not those set since', async () => {
  await markPending(db, 'settled', 'article');
  await markPending(db, 'changed', 'facts');
  const takenIn = new Map((await db.pending.toArray()).map((mark) => [mark.articleId, mark.revision]));
  await markPending(db, 'changed', 'facts');
  await markPending(db, 'new', 'article');
  await store.saveParts({ added: [ONE], order: [ONE.id] }, takenIn.set('gone', 'x'));
  expect(await db.pending.toCollection().primaryKeys()).toEqual(['changed', 'new']);
});

test('parts that cannot be stored leave the marks and what was stored before', async () => {
  await markPending(db, 'a', 'article');
  const marks = await db.pending.toArray();
  const revision = await saved(ONE, TWO);
  const takenIn = new Map(marks.map((mark) => [mark.articleId, mark.revision]));
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'indexState') throw new DOMException('Full', 'QuotaExceededError');
    return put.apply(this, row);
  });
  await expect(store.saveParts({ added: [THREE], order: [THREE.id] }, takenIn)).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await db.pending.toArray()).toEqual(marks);
  expect(await store.loadIndex([])).toEqual({ revision, parts: [ONE, TWO], isCurrent: true });
});

test('an index that lacks a part is none, and is forgotten with every article marked', async () => {
  await storeArticles(db, ...SMALL_LIBRARY);
  const revision = await saved(ONE, TWO, THREE);
  await db.pending.clear();
  await db.indexParts.delete(TWO.id);
  expect(await store.loadIndex([])).toEqual({ revision, parts: null, isCurrent: true });
  await store.forgetIndex();
  expect(await store.loadIndex([])).toEqual({ revision: null, parts: null, isCurrent: false });
  expect(await partRows()).toEqual([]);
  expect(await db.pending.count()).toBe(SMALL_LIBRARY.length);
});

test.each(['terms', 'postings', 'entries'])(
  'a part with damaged %s is one that cannot be trusted',
  async (name) => {
    const revision = await saved(ONE, TWO);
    const row = await db.indexParts.get(TWO.id);
    const bytes = row?.buffers[name]?.slice() ?? new Uint8Array();
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0x10;
    await db.indexParts.put({ key: TWO.id, ...row, buffers: { ...row?.buffers, [name]: bytes } });
    expect(await store.loadIndex([])).toEqual({ revision, parts: null, isCurrent: true });
  },
);

test('a part of another format cannot be read, one of another analyzer can until it is renewed', async () => {
  await storeArticles(db, ...SMALL_LIBRARY.slice(0, 5));
  await db.pending.clear();
  await saved(ONE);
  const row = await db.indexParts.get(ONE.id);
  const state = await db.indexState.get('base');
  const change = (manifest: object) =>
    db.indexParts.put({
      key: ONE.id,
      buffers: {},
      ...row,
      manifest: { ...Object(row?.manifest), ...manifest },
    });
  await db.indexState.put({ key: 'base', value: { ...Object(state?.value), analyzerVersion: 0 } });
  expect(await store.loadIndex([])).toMatchObject({ parts: [ONE], isCurrent: false });
  await store.renewIndex();
  expect(await store.loadIndex([])).toMatchObject({ parts: [ONE], isCurrent: true });
  expect((await db.pending.toArray()).map(({ scope }) => scope)).toEqual(Array(5).fill('article'));
  await change({ formatVersion: 0 });
  expect((await store.loadIndex([])).parts).toBeNull();
});

test('an index as it was stored before there were parts is none', async () => {
  await db.indexState.put({ key: 'base', value: { revision: 'r', formatVersion: 2, analyzerVersion: 5 } });
  await db.indexParts.put({ key: 'base', buffers: { terms: new Uint8Array(8) } });
  expect((await store.loadIndex([])).parts).toBeNull();
  await store.forgetIndex();
  expect(await partRows()).toEqual([]);
});

function isTable(source: unknown, name: string): boolean {
  return source instanceof IDBObjectStore && source.name === name;
}

/** What Chromium does when the file that holds a large record is gone: the read ends its whole transaction. */
function loseRecord(table: string, lostKey: string): void {
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name !== table || key !== lostKey) return get.call(this, key);
    this.transaction.abort();
    throw new DOMException('Data lost due to missing file', 'NotReadableError');
  });
}

test('an index with a part that cannot be read is one that cannot be trusted', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const revision = await saved(ONE, TWO);
  loseRecord('indexParts', TWO.id);
  expect(await store.loadIndex([])).toEqual({ revision, parts: null, isCurrent: false });
  expect(logged).toHaveBeenCalledOnce();
});

test('an article whose content cannot be read keeps no other from being indexed and shown', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const articles = SMALL_LIBRARY.slice(0, 3);
  await storeArticles(db, ...articles);
  loseRecord('contents', 'fr1');
  const states = await store.readArticles(articles.map(({ articleId }) => ({ articleId, scope: 'article' })));
  expect(states.map((state) => state.kind === 'article' && state.article.text.blocks.length)).toEqual([
    1, 0, 1,
  ]);
  const shown = await store.loadArticles(articles.map(({ articleId }) => articleId));
  expect(shown.map((article) => article?.blocks.length)).toEqual([1, 0, 1]);
  expect(logged).toHaveBeenCalled();
});

test('of an article only what its mark asks for is read', async () => {
  await storeArticles(db, ...SMALL_LIBRARY.slice(0, 3));
  await db.articles.update('fr2', { deletedAt: 4 });
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  const states = await store.readArticles([
    { articleId: 'fr0', scope: 'facts' },
    { articleId: 'fr1', scope: 'annotations' },
    { articleId: 'fr2', scope: 'facts' },
    { articleId: 'none', scope: 'article' },
  ]);
  expect(states.map(({ kind }) => kind)).toEqual(['facts', 'annotations', 'gone', 'gone']);
  const contents = get.mock.calls.filter((_, i) => isTable(get.mock.contexts[i], 'contents'));
  expect(contents).toEqual([['fr1'], ['none']]);
});

test('marks are told with what they ask for, old ones ask for all', async () => {
  await markPending(db, 'a', 'facts');
  await db.pending.put({ articleId: 'b', revision: 'old' });
  const told: Mark[] = [];
  const stop = store.watchMarks((marks) => told.push(...marks));
  await vi.waitFor(() => expect(told.map(({ scope }) => scope)).toEqual(['facts', 'article']));
  stop();
});
