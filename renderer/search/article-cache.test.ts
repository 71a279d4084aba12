import { expect, test, vi } from 'vitest';
import { ArticleCache, type LoadArticles, type StoredArticle } from './article-cache.ts';

const article = (title: string): StoredArticle => ({
  title,
  sourceName: '',
  blocks: [],
  notes: [],
  highlights: [],
});

const titles = (articles: readonly (StoredArticle | null)[]) => articles.map((one) => one?.title ?? null);

function countingCache() {
  const load = vi.fn<LoadArticles>(async (ids) => ids.map((id) => (id === 'none' ? null : article(id))));
  return { load, cache: new ArticleCache(load) };
}

test('only what is not at hand is loaded, and all comes in the order asked', async () => {
  const { load, cache } = countingCache();
  expect(titles(await cache.get(['b', 'none', 'a']))).toEqual(['b', null, 'a']);
  expect(titles(await cache.get(['a', 'c', 'b']))).toEqual(['a', 'c', 'b']);
  expect(load.mock.calls).toEqual([[['b', 'none', 'a']], [['c']]]);
  await cache.get(['a', 'b']);
  expect(load).toHaveBeenCalledTimes(2);
});

test('what has not been shown for longest is dropped first', async () => {
  const { load, cache } = countingCache();
  await cache.get(['old', 'kept']);
  await cache.get(Array.from({ length: 40 }, (_, i) => `x${i}`));
  await cache.get(['kept']);
  await cache.get(Array.from({ length: 30 }, (_, i) => `y${i}`));
  load.mockClear();
  await cache.get(['kept']);
  expect(load).not.toHaveBeenCalled();
  await cache.get(['old']);
  expect(load).toHaveBeenCalledExactlyOnceWith(['old']);
});

test('an article forgotten while it was being loaded is loaded again', async () => {
  const first = Promise.withResolvers<readonly StoredArticle[]>();
  const load = vi
    .fn<LoadArticles>()
    .mockReturnValueOnce(first.promise)
    .mockResolvedValueOnce([article('new')]);
  const cache = new ArticleCache(load);
  const stale = cache.get(['a']);
  cache.forget('a');
  first.resolve([article('old')]);
  expect(titles(await stale)).toEqual(['old']);
  expect(titles(await cache.get(['a']))).toEqual(['new']);
});

test('an article is kept while others are forgotten, as during an import', async () => {
  const { load, cache } = countingCache();
  const loading = cache.get(['a', 'b']);
  cache.forget('b');
  cache.forget('c');
  await loading;
  await cache.get(['a', 'b']);
  expect(load.mock.calls).toEqual([[['a', 'b']], [['b']]]);
});
