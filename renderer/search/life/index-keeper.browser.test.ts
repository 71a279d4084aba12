/** The keeper over a library in memory, for what a real database does not do on demand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchIndex } from '../index/search-index.ts';
import { SMALL_LIBRARY, type TestArticle, testArticle } from '../test-articles.ts';
import { IndexKeeper } from './index-keeper.ts';
import {
  addedParts,
  MARKS,
  MemoryStore,
  marksOf,
  OPTIONS,
  pass,
  settled,
  startedKeeper,
  writes,
} from './test-keeper.ts';
import { packed } from './test-library.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('the first status says how much waits, the last that nothing does', async () => {
  const { store, statuses } = await startedKeeper();
  store.mark(MARKS);
  await settled();
  expect(statuses[0]).toEqual({ articleCount: 0, pendingCount: MARKS.length });
  expect(statuses.at(-1)).toEqual({ articleCount: MARKS.length, pendingCount: 0 });
});

test('the index is stored once the library has been quiet for a second, and answers before', async () => {
  const { store, find } = await startedKeeper();
  store.mark(MARKS.slice(0, 4));
  await pass(900);
  expect(await find('brebis')).toEqual(['fr2']);
  store.mark(MARKS);
  await pass(900);
  expect(store.saveParts).not.toHaveBeenCalled();
  await pass(200);
  expect(store.saveParts).toHaveBeenCalledOnce();
  const [change, takenIn] = store.saveParts.mock.calls[0] ?? [];
  expect(change?.order).toEqual(change?.added.map(({ id }) => id));
  expect([...(takenIn ?? [])]).toEqual(MARKS.map(({ articleId, revision }) => [articleId, revision]));
});

test('marks that were taken in are not taken in again, changed ones are', async () => {
  const { store, statuses } = await startedKeeper();
  store.mark(MARKS);
  await settled();
  const before = statuses.length;
  store.mark(MARKS);
  await settled();
  expect(statuses.length).toBe(before);
  store.mark(MARKS.map((mark, i) => (i === 0 ? { ...mark, revision: 'r2' } : mark)));
  await pass(1_100);
  expect(statuses.length).toBe(before + 1);
  expect(store.saveParts.mock.calls[0]?.[1].get('fr0')).toBe('r2');
});

test('what a mark asks for in part is read as a whole when the index has nothing of it', async () => {
  const { store, find } = await startedKeeper();
  store.mark([{ articleId: 'fr2', revision: 'r1', scope: 'facts' }]);
  await settled();
  expect(await find('brebis')).toEqual(['fr2']);
  store.mark([{ articleId: 'fr2', revision: 'r2', scope: 'facts' }]);
  await settled();
  expect(store.readArticles.mock.calls.flat(2).map(({ scope }) => scope)).toEqual(['article', 'facts']);
  expect(await find('brebis')).toEqual(['fr2']);
});

test('while the index cannot be stored it still answers, and all of it is stored later', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { store, find } = await startedKeeper();
  store.saveParts.mockRejectedValueOnce(new DOMException('Full', 'QuotaExceededError'));
  store.mark(MARKS.slice(0, 8));
  await pass(2_000);
  expect(store.saveParts).toHaveBeenCalledTimes(1);
  expect(logged).toHaveBeenCalledOnce();
  expect(await find('brebis')).toEqual(['fr2']);
  await pass(20_000);
  expect(store.saveParts).toHaveBeenCalledTimes(1);
  await pass(10_000);
  expect(store.saveParts).toHaveBeenCalledTimes(2);
  const [[failed, marks] = [], [again, marksAgain] = []] = store.saveParts.mock.calls;
  expect(again).toEqual(failed);
  expect(marksAgain).toEqual(marks);
  await pass(60_000);
  expect(store.saveParts).toHaveBeenCalledTimes(2);
});

/** More articles than stay live. */
const MANY = Array.from({ length: 700 }, (_, i) => testArticle(`many${i}`, `Number ${i}`, 'en', ['a lot']));

test('a long import is stored on the way, and the live part stays small', async () => {
  const { store } = await startedKeeper();
  for (const article of MANY) store.articles.set(article.articleId, article);
  store.mark(marksOf(MANY));
  await settled();
  await settled();
  expect(store.saveParts.mock.calls.length).toBeGreaterThanOrEqual(2);
  const sizes = store.saveParts.mock.calls.map(([, takenIn]) => takenIn.size);
  expect(Math.max(...sizes)).toBeLessThan(300);
});

test('on a full disk a long import is not stored again and again, and is found all the same', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { store, find } = await startedKeeper();
  for (const article of MANY) store.articles.set(article.articleId, article);
  store.saveParts.mockRejectedValue(new DOMException('Full', 'QuotaExceededError'));
  store.mark(marksOf(MANY));
  while ((await find('lot')).length < MANY.length) await settled();
  expect(store.saveParts).toHaveBeenCalledTimes(1);
  store.saveParts.mockResolvedValue('saved');
  await pass(30_000);
  await pass(30_000);
  expect(store.saveParts.mock.lastCall?.[1].size).toBe(MANY.length);
});

test('an article that is marked while the index is stored is taken in at once, and stored after', async () => {
  const { store, find } = await startedKeeper();
  const saving = Promise.withResolvers<string>();
  store.saveParts.mockReturnValueOnce(saving.promise);
  store.mark(marksOf(SMALL_LIBRARY.slice(0, 5)));
  await pass(1_100);
  store.mark(marksOf(SMALL_LIBRARY.slice(5)));
  await settled();
  expect(await find('library')).toContain('en5');
  saving.resolve('saved');
  await pass(1_100);
  expect(store.saveParts).toHaveBeenCalledTimes(2);
  expect(store.saveParts.mock.lastCall?.[0].added).toHaveLength(1);
  expect([...(store.saveParts.mock.lastCall?.[1] ?? [])].map(([articleId]) => articleId)).toEqual(
    SMALL_LIBRARY.slice(5).map(({ articleId }) => articleId),
  );
});

/** Stores articles one by one, each as a part, until there are so many parts that a merge is due. */
async function storeOneByOne(store: MemoryStore, articles: readonly TestArticle[]): Promise<void> {
  for (const article of articles) {
    store.mark(marksOf([article]));
    await pass(1_100);
  }
}

test('when it is quiet parts are merged, and the merged part is stored in their place', async () => {
  const { store, find } = await startedKeeper();
  await storeOneByOne(store, SMALL_LIBRARY);
  await pass(1_000);
  const orders = store.saveParts.mock.calls.map(([{ order }]) => order.length);
  expect(Math.max(...orders)).toBeLessThan(SMALL_LIBRARY.length);
  const merges = store.saveParts.mock.calls.filter(([, takenIn]) => takenIn.size === 0);
  expect(merges.length).toBeGreaterThan(0);
  expect(await find('library')).toEqual(expect.arrayContaining(['en4', 'en5', 'en7']));
  const last = store.saveParts.mock.lastCall?.[0];
  const known = new Set(addedParts(store).map(({ id }) => id));
  expect(last?.order.every((id) => known.has(id))).toBe(true);
});

/** Merges take many steps, each of which fills a slice; the first one calls `onBegin`. */
function slowMerges(onBegin: () => void): void {
  const { merge } = SearchIndex.prototype;
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    time += 10;
    return time;
  });
  vi.spyOn(SearchIndex.prototype, 'merge').mockImplementation(function* (this: SearchIndex, plan) {
    onBegin();
    for (let step = 0; step < 30; step += 1) yield;
    return yield* merge.call(this, plan);
  });
}

test('what changes while parts are merged is found at once, and stored after', async () => {
  const { store, find } = await startedKeeper();
  const [changed = testArticle('x', '', null, []), ...rest] = SMALL_LIBRARY;
  const found: (readonly string[])[] = [];
  let isMerging = false;
  store.saveParts.mockImplementation(async (_change, takenIn) => {
    if (takenIn.size === 0) isMerging = false;
    return 'saved';
  });
  slowMerges(() => {
    isMerging = true;
    const { articleId } = changed;
    store.articles.set(articleId, testArticle(articleId, 'Tout neuf', 'fr', ['ornithorynque']));
    store.mark(marksOf([changed], 'r2'));
  });
  for (const article of [changed, ...rest.slice(0, 3)]) {
    store.mark(marksOf([article]));
    await settled();
    vi.advanceTimersByTime(1_100);
    for (let turn = 0; turn < 60; turn += 1) {
      // In turn with the keeper.
      await scheduler.postTask(() => {}, { priority: 'user-visible' });
      if (isMerging) found.push(await find('ornithorynque'));
    }
    await settled();
  }
  expect(found.at(-1)).toEqual([changed.articleId]);
  await pass(1_100);
  const stored = store.saveParts.mock.calls.map(([, takenIn]) => takenIn.get(changed.articleId));
  expect(stored.filter((revision) => revision !== undefined)).toEqual(['r1', 'r2']);
});

test('what another analyzer has made answers until every article is indexed again', async () => {
  const store = new MemoryStore();
  store.stored = { revision: 'old', parts: [packed(SMALL_LIBRARY)], isCurrent: false };
  const { find } = await startedKeeper(store);
  expect(await find('brebis')).toEqual(['fr2']);
  expect(store.renewIndex).toHaveBeenCalledOnce();
  expect(store.forgetIndex).not.toHaveBeenCalled();
  store.mark(marksOf(SMALL_LIBRARY, 'renew'));
  await pass(1_100);
  expect(store.saveParts.mock.calls[0]?.[1].size).toBe(SMALL_LIBRARY.length);
  expect(await find('brebis')).toEqual(['fr2']);
});

test('an index that cannot be trusted is forgotten, and one that can is not', async () => {
  expect((await startedKeeper()).store.forgetIndex).toHaveBeenCalledOnce();
  const sound = new MemoryStore();
  sound.stored = { revision: 'r', parts: [packed(SMALL_LIBRARY)], isCurrent: true };
  await startedKeeper(sound);
  expect(sound.forgetIndex).not.toHaveBeenCalled();
  expect(sound.renewIndex).not.toHaveBeenCalled();
});

test('a reading that fails is tried again later', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { store, find } = await startedKeeper();
  store.readArticles.mockRejectedValueOnce(new Error('busy'));
  store.mark(MARKS);
  await pass(30_000);
  expect(await find('brebis')).toEqual(['fr2']);
});

test('what another worker stored while this one waited to write is kept', async () => {
  const store = new MemoryStore();
  const other = Promise.withResolvers<void>();
  const lock = navigator.locks.request(store.lockName, () => other.promise);
  const keeper = new IndexKeeper(store, () => {});
  await keeper.start();
  store.stored = { revision: 'other', parts: [packed(SMALL_LIBRARY)], isCurrent: true };
  other.resolve();
  await lock;
  await writes(store);
  expect(store.forgetIndex).not.toHaveBeenCalled();
  expect((await keeper.search('brebis', OPTIONS)).articles.map(({ articleId }) => articleId)).toEqual([
    'fr2',
  ]);
});
