/** The worker over a real database: what is imported is found, and what is stored answers after a restart. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import sampleText from '../../resources/sample-article.txt?raw';
import { type LecternDatabase, openDatabase } from '../db/database.ts';
import { markPending } from '../db/pending.ts';
import type { ArticleRow } from '../db/rows.ts';
import { createSearchClient } from './client.ts';
import type { IndexStatus, SearchClient } from './protocol.ts';
import { SMALL_LIBRARY, sampleArticle, type TestArticle } from './test-articles.ts';

const SAMPLE = sampleArticle(sampleText);

let db: LecternDatabase;
let clients: SearchClient[] = [];

beforeEach(async () => {
  db = await openDatabase(`search-${crypto.randomUUID()}`);
});

// The browser's profile is thrown away: deleting would wait for connections of workers that have just ended.
afterEach(() => {
  closeAll();
  db.close();
});

function open(): SearchClient {
  const client = createSearchClient({ databaseName: db.name });
  clients.push(client);
  return client;
}

function closeAll(): void {
  for (const client of clients) client.close();
  clients = [];
}

function rowOf(article: TestArticle): ArticleRow {
  return {
    id: article.articleId,
    title: article.title,
    byline: null,
    siteName: null,
    language: article.language,
    publishedAt: null,
    excerpt: '',
    format: 'text',
    sourceName: `${article.articleId}.txt`,
    sourcePath: null,
    sourceUrl: null,
    contentHash: article.articleId,
    wordCount: 1,
    importedAt: 1,
    state: 'unread',
    progress: 0,
    lastBlockId: null,
    lastReadAt: null,
    highlightCount: 0,
    noteCount: 0,
    deletedAt: 0,
  };
}

async function store(...articles: readonly TestArticle[]): Promise<void> {
  await db.transaction('rw', [db.articles, db.contents, db.pending], async () => {
    for (const article of articles) {
      await db.articles.put(rowOf(article));
      await db.contents.put({ articleId: article.articleId, blocks: article.blocks });
      await markPending(db, article.articleId);
    }
  });
}

async function setDeletedAt(articleId: string, deletedAt: number): Promise<void> {
  await db.transaction('rw', [db.articles, db.pending], async () => {
    await db.articles.update(articleId, { deletedAt });
    await markPending(db, articleId);
  });
}

function ids(client: SearchClient, query: string): Promise<readonly string[]> {
  return client.search(query, 20).then((result) => result.articles.map((article) => article.articleId));
}

/** Resolves with the first status that is as wanted. */
function status(client: SearchClient, isWanted: (status: IndexStatus) => boolean): Promise<IndexStatus> {
  return new Promise((resolve) => {
    const stop = client.onStatus((now) => {
      if (!isWanted(now)) return;
      resolve(now);
      queueMicrotask(() => stop());
    });
  });
}

const holds = (articleCount: number) => (now: IndexStatus) =>
  now.articleCount === articleCount && now.pendingCount === 0;

async function stored(): Promise<void> {
  await vi.waitFor(async () => expect(await db.pending.count()).toBe(0), { timeout: 10_000, interval: 50 });
}

async function storedRevision(): Promise<unknown> {
  const value: unknown = (await db.indexState.get('base'))?.value;
  return typeof value === 'object' && value !== null ? Reflect.get(value, 'revision') : undefined;
}

test('an imported article is found before the index is stored, and its mark stays until then', async () => {
  const client = open();
  await status(client, holds(0));
  const indexed = status(client, holds(1));
  await store(SAMPLE);
  await indexed;
  expect(await db.pending.count()).toBe(1);
  expect(await storedRevision()).toBeUndefined();
  for (const query of ['coree', 'otan', 'manoeuvres', '3000', 'nord coréen']) {
    expect(await ids(client, query)).toEqual(['sample']);
  }
  await stored();
  expect(await storedRevision()).toEqual(expect.any(String));
});

test('what is found says where', async () => {
  await store(SAMPLE);
  const client = open();
  await status(client, holds(1));
  const [found] = (await client.search('manoeuvres', 20)).articles;
  expect(found?.sourceName).toBe('sample.txt');
  const [passage] = found?.passages ?? [];
  const text = SAMPLE.blocks[passage?.blockIndex ?? -1];
  expect(text?.id).toBe(passage?.blockId);
  expect(await client.matchesIn('sample', 'manoeuvres')).toEqual([
    { blockId: passage?.blockId, matches: passage?.matches },
  ]);
});

test('after a restart the stored index answers, without the texts that it was built from', async () => {
  await store(SAMPLE, ...SMALL_LIBRARY);
  await status(open(), holds(SMALL_LIBRARY.length + 1));
  await stored();
  const revision = await storedRevision();
  closeAll();
  await db.contents.clear();

  const client = open();
  expect(await ids(client, 'otan')).toEqual(expect.arrayContaining(['sample', 'fr6']));
  expect(await ids(client, 'brebis ')).toEqual(['fr2']);
  expect(await status(client, () => true)).toEqual({
    articleCount: SMALL_LIBRARY.length + 1,
    pendingCount: 0,
  });
  expect(await storedRevision()).toBe(revision);
});

test('what was marked while no worker ran is taken in at the next start', async () => {
  await store(...SMALL_LIBRARY);
  await status(open(), holds(SMALL_LIBRARY.length));
  await stored();
  closeAll();
  await store(SAMPLE);
  await setDeletedAt('fr6', 2);

  const client = open();
  await status(client, holds(SMALL_LIBRARY.length));
  expect(await ids(client, 'otan')).toEqual(['sample']);
});

test('a worker that ends before it has stored loses nothing', async () => {
  await store(...SMALL_LIBRARY);
  await status(open(), holds(SMALL_LIBRARY.length));
  closeAll();
  expect(await db.pending.count()).toBe(SMALL_LIBRARY.length);
  const client = open();
  await status(client, (now) => now.articleCount === SMALL_LIBRARY.length);
  expect(await ids(client, 'brebis')).toEqual(['fr2']);
});

test('a binned article is not found, and is again when it comes back', async () => {
  await store(SAMPLE, ...SMALL_LIBRARY);
  const client = open();
  const count = SMALL_LIBRARY.length + 1;
  await status(client, holds(count));
  const gone = status(client, holds(count - 1));
  await setDeletedAt('sample', 5);
  await gone;
  expect(await ids(client, 'otan')).toEqual(['fr6']);
  await stored();
  const back = status(client, holds(count));
  await setDeletedAt('sample', 0);
  await back;
  expect(await ids(client, 'otan')).toEqual(expect.arrayContaining(['sample', 'fr6']));
});

test('an article that changes is found by its new text only', async () => {
  await store(SAMPLE);
  const client = open();
  await status(client, holds(1));
  await stored();
  expect(await ids(client, 'otan ')).toEqual(['sample']);
  const changed = SMALL_LIBRARY[0];
  if (changed === undefined) throw new Error('The small library is empty');
  await store({ ...changed, articleId: 'sample' });
  await vi.waitFor(async () => expect(await ids(client, 'nantes')).toEqual(['sample']), { timeout: 5_000 });
  expect((await client.search('nantes', 5)).articles[0]?.title.text).toBe(changed.title);
  expect(await ids(client, 'otan ')).toEqual([]);
});

test.each(['terms', 'postings', 'articleIds'])(
  'a stored index with damaged %s is built again',
  async (name) => {
    await store(SAMPLE, ...SMALL_LIBRARY);
    await status(open(), holds(SMALL_LIBRARY.length + 1));
    await stored();
    const revision = await storedRevision();
    closeAll();
    const part = await db.indexParts.get('base');
    const bytes = part?.buffers[name]?.slice() ?? new Uint8Array();
    bytes[3] = (bytes[3] ?? 0) ^ 0x10;
    await db.indexParts.put({ key: 'base', buffers: { ...part?.buffers, [name]: bytes } });

    const client = open();
    await status(client, holds(SMALL_LIBRARY.length + 1));
    expect(await ids(client, 'otan')).toEqual(expect.arrayContaining(['sample', 'fr6']));
    await stored();
    expect(await storedRevision()).not.toBe(revision);
  },
);

test('an index made by another analyzer is built again', async () => {
  await store(...SMALL_LIBRARY);
  await status(open(), holds(SMALL_LIBRARY.length));
  await stored();
  closeAll();
  const state = await db.indexState.get('base');
  await db.indexState.put({
    key: 'base',
    value: Object.assign({}, state?.value, { analyzerVersion: 0 }),
  });

  const client = open();
  await status(client, holds(SMALL_LIBRARY.length));
  await stored();
  expect((await db.indexState.get('base'))?.value).not.toMatchObject({ analyzerVersion: 0 });
});

test('articles without any index are indexed, those in the bin are not', async () => {
  await store(SAMPLE, ...SMALL_LIBRARY);
  await db.articles.update('fr6', { deletedAt: 4 });
  await db.pending.clear();
  const client = open();
  await status(client, holds(SMALL_LIBRARY.length));
  expect(await ids(client, 'otan')).toEqual(['sample']);
});

test('a second worker follows what the first one stores, and takes over when that one ends', async () => {
  const first = open();
  await status(first, holds(0));
  const second = open();
  await status(second, holds(0));
  const followed = status(second, holds(SMALL_LIBRARY.length));
  await store(...SMALL_LIBRARY);
  await followed;
  expect(await ids(second, 'brebis')).toEqual(['fr2']);
  first.close();
  const tookOver = status(second, holds(SMALL_LIBRARY.length + 1));
  await store(SAMPLE);
  await tookOver;
  expect(await ids(second, 'coree')).toEqual(['sample']);
  await stored();
});

test('a search during a long import is answered from what is indexed so far', async () => {
  const client = open();
  await status(client, holds(0));
  const copies = Array.from({ length: 300 }, (_, i) => ({ ...SAMPLE, articleId: `copy${i}` }));
  const all = status(client, holds(copies.length));
  const some = status(client, (now) => now.articleCount > 0);
  await store(...copies);
  expect((await some).articleCount).toBeLessThan(copies.length);
  expect((await client.search('otan', 5)).articleCount).toBeLessThan(copies.length);
  await all;
  expect((await client.search('otan', 5)).articleCount).toBe(copies.length);
});
