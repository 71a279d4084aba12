/** The page of a library whose search worker is killed: what the test asks of it, over the real worker and database. */
import { type LecternDatabase, openDatabase } from '../../../renderer/db/database.ts';
import { createSearchClient } from '../../../renderer/search/client.ts';
import { openIndexStore } from '../../../renderer/search/life/index-sync.ts';
import type { SearchClient, SearchResult } from '../../../renderer/search/protocol.ts';
import { storedContents } from './index-contents.ts';
import type { Moment } from './moment.ts';
import { chanceOf, RandomChanges, randomWord } from './random-changes.ts';

const NAME = 'lectern';
const POLL_MS = 5;
const OPTIONS = { limit: 1_000, isVerbatim: true };
/** All that the index and its results are made of. */
const TRUTH = ['articles', 'contents', 'highlights', 'notes'] as const;

export interface Comparison {
  /** Whether what was stored can be read, so that nothing has to be made anew. */
  readonly isReadable: boolean;
  /** Articles whose marks had outlived the kill. */
  readonly pendingCount: number;
  readonly articleCount: number;
  readonly lineCount: number;
  /** What one of the two indexes holds or answers and the other does not; empty when they are equal. */
  readonly differences: readonly string[];
}

/** Lets the worker recover, and compares its index with one that is made from the same library. */
async function compare(seed: number): Promise<Comparison> {
  const db = await openDatabase(NAME);
  const pendingCount = await db.pending.count();
  const { parts } = await (await openIndexStore(NAME)).loadIndex([]);
  const fresh = await copyOf(db);
  const [recovered, made] = await Promise.all([indexOf(db, seed), indexOf(fresh, seed)]);
  const articleCount = await db.articles.filter(({ deletedAt }) => deletedAt === 0).count();
  await fresh.delete();
  db.close();
  const differences = [...difference(recovered, made), ...difference(made, recovered)].slice(0, 10);
  return { isReadable: parts !== null, pendingCount, articleCount, lineCount: made.length, differences };
}

/** Starts a worker that tells the server of a moment, and changes the library until it is killed. */
async function changeUntilKilled(seed: number, moment: Moment, count: number): Promise<void> {
  const db = await openDatabase(NAME);
  const client = startClient(db.name, `?moment=${encodeURIComponent(moment)}&count=${count}`);
  await isReady(client);
  const changes = new RandomChanges(db, seed);
  for (;;) {
    await changes.make();
    await isStored(db);
  }
}

function startClient(databaseName: string, search = ''): SearchClient {
  const createWorker = () => new Worker(`/worker.js${search}`, { type: 'module' });
  return createSearchClient({ databaseName, createWorker });
}

/** What a worker's index holds and answers once it has taken in the library. */
async function indexOf(db: LecternDatabase, seed: number): Promise<readonly string[]> {
  const client = startClient(db.name);
  try {
    await isReady(client);
    await isStored(db);
    const answers = await Promise.all(queries(seed).map((query) => answerLine(client, query)));
    return [...answers, ...(await storedContents(db.name))];
  } finally {
    client.close();
  }
}

function queries(seed: number): readonly string[] {
  const chance = chanceOf(seed);
  const words = Array.from({ length: 20 }, () => randomWord(chance));
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return [...words, ...words.map((word) => `${word} `), ...pairs, 'ba', 'qui', '"ba cé"'];
}

/** The answers of one query; equally good articles may come in any order. */
async function answerLine(client: SearchClient, query: string): Promise<string> {
  const [result, listed] = [await client.search(query, OPTIONS), await client.list(query)];
  return JSON.stringify([query, listed.toSorted(), articlesOf(result)]);
}

function articlesOf(result: SearchResult | null): readonly string[] {
  return (result?.articles ?? [])
    .map(({ hits, ...article }) =>
      JSON.stringify([article, hits.map((hit) => JSON.stringify(hit)).toSorted()]),
    )
    .toSorted();
}

function isReady(client: SearchClient): Promise<void> {
  return new Promise((resolve) => {
    client.onStatus(() => resolve());
  });
}

/** Resolves when no article is marked. */
async function isStored(db: LecternDatabase): Promise<void> {
  while ((await db.pending.count()) > 0) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function copyOf(db: LecternDatabase): Promise<LecternDatabase> {
  const copy = await openDatabase(`fresh-${crypto.randomUUID()}`);
  for (const name of TRUTH) await copy.table(name).bulkAdd(await db.table(name).toArray());
  const ids = await copy.articles.toCollection().primaryKeys();
  await copy.pending.bulkAdd(ids.map((articleId) => ({ articleId, revision: 'new' })));
  return copy;
}

function difference(some: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return some.filter((line) => !known.has(line));
}

Object.assign(globalThis, { compare, changeUntilKilled });
