/** The worker over a real database: what is imported is found, and what is stored answers after a restart. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import sampleText from '../../resources/sample-article.txt?raw';
import { AnnotationRepository } from '../db/annotation-repository.ts';
import { ArticleRepository } from '../db/article-repository.ts';
import { type LecternDatabase, openDatabase } from '../db/database.ts';
import { EditLog } from '../db/edit-log.ts';
import { createSearchClient } from './client.ts';
import { storeArticles, targetOf } from './life/test-library.ts';
import type { IndexStatus, SearchClient } from './protocol.ts';
import { SMALL_LIBRARY, sampleArticle, type TestArticle } from './test-articles.ts';

const SAMPLE = sampleArticle(sampleText);
const FRENCH_WOLVES = SMALL_LIBRARY[2] ?? SAMPLE;

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

const store = (...articles: readonly TestArticle[]) => storeArticles(db, ...articles);
const OPTIONS = { limit: 20, isVerbatim: false };

async function ids(client: SearchClient, query: string): Promise<readonly string[]> {
  const result = await client.search(query, OPTIONS);
  return result?.articles.map((article) => article.articleId) ?? [];
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
  const found = (await client.search('manoeuvres', OPTIONS))?.articles[0];
  expect(found?.sourceName).toBe('sample.txt');
  const [hit] = found?.hits ?? [];
  expect(SAMPLE.blocks[hit?.blockIndex ?? -1]?.id).toBe(hit?.blockId);
  const matches = await client.matchesIn('sample', 'manoeuvres');
  expect(matches.map(({ blockId }) => blockId)).toEqual(found?.hits.map(({ blockId }) => blockId));
  expect(await client.findIn('sample', 'manoeuvres')).toEqual(matches);
  expect(await client.list('manoeuvres')).toEqual(['sample']);
});

test('of searches that wait for another one only the newest is answered', async () => {
  await store(SAMPLE, ...SMALL_LIBRARY);
  const client = open();
  await status(client, holds(SMALL_LIBRARY.length + 1));
  const searches = ['b', 'br', 'bre', 'brebis'].map((query) => client.search(query, OPTIONS));
  const [listed, ...results] = await Promise.all([client.list('brebis'), ...searches]);
  expect(results.map((result) => result?.query)).toEqual(['b', undefined, undefined, 'brebis']);
  expect(listed).toEqual(['fr2']);
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
  await new ArticleRepository(db).moveToBin(['fr6']);

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
  await new ArticleRepository(db).moveToBin(['sample']);
  await gone;
  expect(await ids(client, 'otan')).toEqual(['fr6']);
  await stored();
  const back = status(client, holds(count));
  await new ArticleRepository(db).restore(['sample']);
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
  expect((await client.search('nantes', OPTIONS))?.articles[0]?.title.text).toBe(changed.title);
  expect(await ids(client, 'otan ')).toEqual([]);
});

test('a change of notes and highlights is found at once, and after a restart', async () => {
  await store(SAMPLE, ...SMALL_LIBRARY);
  let client = open();
  await status(client, holds(SMALL_LIBRARY.length + 1));
  await stored();
  const annotations = new AnnotationRepository(db);
  const becomes = (query: string, found: readonly string[]) =>
    vi.waitFor(async () => expect(await client.list(query)).toEqual(found), { timeout: 5_000 });
  const target = targetOf(SAMPLE, 3);
  await annotations.saveDraft({ noteId: 'n1', articleId: 'sample', target, text: 'Un ornithorynque ?' });
  await annotations.commitDraft('n1');
  await becomes('ornithorynque', ['sample']);
  await annotations.changeNote('n1', { text: 'Plutôt un échidné.' });
  await becomes('ornithorynque', []);
  const found = (await client.search('échidné', OPTIONS))?.articles[0];
  expect(found?.hits.map(({ place, annotationId }) => [place, annotationId])).toEqual([['note', 'n1']]);
  const removed = await annotations.removeNotes('sample', ['n1']);
  await becomes('échidné', []);
  await new EditLog(db).undo(removed?.seq ?? 0);
  await becomes('échidné', ['sample']);
  expect((await db.pending.toArray()).map(({ scope }) => scope)).toEqual(['annotations']);
  await annotations.addHighlight({
    ...{ articleId: 'fr2', targets: [targetOf(FRENCH_WOLVES, 0)], color: 'rose' },
  });
  const [id] = await db.highlights.toCollection().primaryKeys();
  await vi.waitFor(async () => {
    const [wolves] = (await client.search('brebis', OPTIONS))?.articles ?? [];
    expect(wolves?.hits.some(({ annotationId }) => annotationId === id)).toBe(true);
  });
  await stored();
  closeAll();
  client = open();
  expect(await client.list('échidné')).toEqual(['sample']);
  const [wolves] = (await client.search('brebis', OPTIONS))?.articles ?? [];
  expect(wolves?.hits.map(({ place }) => place)).toContain('highlight');
});

async function storedParts(): Promise<readonly string[]> {
  return db.indexParts.toCollection().primaryKeys();
}

test.each(['terms', 'postings', 'entries'])('a stored index with damaged %s is built again', async (name) => {
  await store(SAMPLE, ...SMALL_LIBRARY);
  await status(open(), holds(SMALL_LIBRARY.length + 1));
  await stored();
  const [key = ''] = await storedParts();
  closeAll();
  const part = await db.indexParts.get(key);
  const bytes = part?.buffers[name]?.slice() ?? new Uint8Array();
  bytes[3] = (bytes[3] ?? 0) ^ 0x10;
  await db.indexParts.put({ key, ...part, buffers: { ...part?.buffers, [name]: bytes } });

  const client = open();
  await status(client, holds(SMALL_LIBRARY.length + 1));
  expect(await ids(client, 'otan')).toEqual(expect.arrayContaining(['sample', 'fr6']));
  await stored();
  expect(await storedParts()).not.toContain(key);
});

test('an index made by another analyzer answers, and each article is indexed again', async () => {
  await store(...SMALL_LIBRARY);
  await status(open(), holds(SMALL_LIBRARY.length));
  await stored();
  const old = await storedParts();
  closeAll();
  const state = await db.indexState.get('base');
  await db.indexState.put({
    key: 'base',
    value: Object.assign({}, state?.value, { analyzerVersion: 0 }),
  });

  const client = open();
  expect(await ids(client, 'brebis')).toEqual(['fr2']);
  await vi.waitFor(async () => {
    expect((await db.indexState.get('base'))?.value).not.toMatchObject({ analyzerVersion: 0 });
  });
  await stored();
  expect(await ids(client, 'brebis')).toEqual(['fr2']);
  // All of the old part is dead, so the first merge leaves it out.
  await vi.waitFor(async () => expect(await storedParts()).not.toContain(old[0]), { timeout: 5_000 });
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
  const all = status(client, holds(300));
  const some = status(client, (now) => now.articleCount > 0);
  await store(...copies);
  expect((await some).articleCount).toBeLessThan(300);
  expect((await client.list('otan')).length).toBeLessThan(300);
  await all;
  expect((await client.list('otan')).length).toBe(300);
});
