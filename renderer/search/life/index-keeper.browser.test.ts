/** The keeper over a library in memory, for what a real database does not do on demand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchIndex } from '../index/search-index.ts';
import type { IndexStatus } from '../protocol.ts';
import { SMALL_LIBRARY, textOf } from '../test-articles.ts';
import { IndexKeeper } from './index-keeper.ts';
import type { IndexStore, PendingArticle } from './index-store.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const MARKS = SMALL_LIBRARY.map(({ articleId }): PendingArticle => ({ articleId, revision: 'r1' }));

function memoryStore() {
  const watching = Promise.withResolvers<(pending: readonly PendingArticle[]) => void>();
  const saveIndex = vi.fn<IndexStore['saveIndex']>(async () => 'saved');
  const store: IndexStore = {
    lockName: crypto.randomUUID(),
    loadArticles: async (ids) =>
      ids.map((id) => {
        const article = SMALL_LIBRARY.find((one) => one.articleId === id);
        return article ? { title: article.title, sourceName: '', blocks: article.blocks } : null;
      }),
    readTexts: async (ids) =>
      ids.map((id) => {
        const article = SMALL_LIBRARY.find((one) => one.articleId === id);
        return article ? textOf(article) : null;
      }),
    loadIndex: async () => ({ revision: null, packed: null }),
    loadRevision: async () => null,
    saveIndex,
    forgetIndex: async () => {},
    countPending: async () => MARKS.length,
    watchPending: (onPending) => {
      watching.resolve(onPending);
      return () => {};
    },
    watchRevision: () => () => {},
  };
  return { store, saveIndex, watching: watching.promise };
}

async function startedKeeper() {
  const { store, saveIndex, watching } = memoryStore();
  const statuses: IndexStatus[] = [];
  const keeper = new IndexKeeper(store, (status) => statuses.push(status));
  await keeper.start();
  const mark = await watching;
  return { keeper, saveIndex, statuses, mark };
}

test('the first status says how much waits, the last that nothing does', async () => {
  const { statuses, mark } = await startedKeeper();
  mark(MARKS);
  await vi.advanceTimersByTimeAsync(500);
  expect(statuses[0]).toEqual({ articleCount: 0, pendingCount: MARKS.length });
  expect(statuses.at(-1)).toEqual({ articleCount: MARKS.length, pendingCount: 0 });
});

test('the index is stored once the library has been quiet for a second', async () => {
  const { saveIndex, mark } = await startedKeeper();
  mark(MARKS.slice(0, 4));
  await vi.advanceTimersByTimeAsync(900);
  mark(MARKS);
  await vi.advanceTimersByTimeAsync(900);
  expect(saveIndex).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(saveIndex).toHaveBeenCalledOnce();
  const [packed, takenIn] = saveIndex.mock.calls[0] ?? [];
  expect(packed?.articles).toHaveLength(MARKS.length);
  expect([...(takenIn ?? [])]).toEqual(MARKS.map(({ articleId, revision }) => [articleId, revision]));
});

test('marks that were taken in are not taken in again, changed ones are', async () => {
  const { saveIndex, statuses, mark } = await startedKeeper();
  mark(MARKS);
  await vi.advanceTimersByTimeAsync(500);
  const before = statuses.length;
  mark(MARKS);
  await vi.advanceTimersByTimeAsync(100);
  expect(statuses.length).toBe(before);
  mark(MARKS.map((pending, i) => (i === 0 ? { ...pending, revision: 'r2' } : pending)));
  await vi.advanceTimersByTimeAsync(1_100);
  expect(statuses.length).toBe(before + 1);
  expect(saveIndex.mock.calls[0]?.[1].get('fr0')).toBe('r2');
});

test('while the index cannot be stored it still answers, and it is tried again later', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { keeper, saveIndex, mark } = await startedKeeper();
  saveIndex.mockRejectedValueOnce(new DOMException('Full', 'QuotaExceededError'));
  mark(MARKS);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saveIndex).toHaveBeenCalledTimes(1);
  expect(logged).toHaveBeenCalledOnce();
  expect((await keeper.search('brebis', 5)).articles.map((found) => found.articleId)).toEqual(['fr2']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(saveIndex).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saveIndex).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saveIndex).toHaveBeenCalledTimes(2);
  logged.mockRestore();
});

test('a long import is stored on the way, and one failure does not make it try again and again', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { saveIndex, mark } = await startedKeeper();
  const many = Array.from({ length: 700 }, (_, i) => ({ articleId: `gone${i}`, revision: 'r1' }));
  saveIndex.mockRejectedValue(new DOMException('Full', 'QuotaExceededError'));
  mark(many);
  await vi.advanceTimersByTimeAsync(500);
  expect(saveIndex).toHaveBeenCalledTimes(1);
  expect(saveIndex.mock.calls[0]?.[1].size).toBeGreaterThanOrEqual(500);
  expect(saveIndex.mock.calls[0]?.[1].size).toBeLessThan(700);
  logged.mockRestore();
});

test('what another worker stored while this one waited to write is kept', async () => {
  const { store, watching } = memoryStore();
  const other = Promise.withResolvers<void>();
  const lock = navigator.locks.request(store.lockName, () => other.promise);
  const keeper = new IndexKeeper(store, () => {});
  await keeper.start();
  const stored = new SearchIndex();
  for (const article of SMALL_LIBRARY) stored.add(textOf(article));
  const packed = stored.pack();
  vi.spyOn(store, 'loadIndex').mockResolvedValue({ revision: 'other', packed });
  vi.spyOn(store, 'loadRevision').mockResolvedValue('other');
  const forgetIndex = vi.spyOn(store, 'forgetIndex');
  other.resolve();
  await lock;
  await watching;
  expect(forgetIndex).not.toHaveBeenCalled();
  expect((await keeper.search('brebis', 5)).articles.map((found) => found.articleId)).toEqual(['fr2']);
});
