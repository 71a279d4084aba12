/** A keeper over a library in memory, for what a real database does not do on demand; for tests with fake timers. */
import { vi } from 'vitest';
import type { IndexPart } from '../index/index-part.ts';
import type { IndexStatus } from '../protocol.ts';
import { SMALL_LIBRARY, type TestArticle } from '../test-articles.ts';
import { IndexKeeper } from './index-keeper.ts';
import type { ArticleState, IndexStore, Mark, PartsChange, StoredIndex, TakenIn } from './index-store.ts';
import { indexed } from './test-library.ts';

export const OPTIONS = { limit: 1_000, isVerbatim: false };
const EMPTY: StoredIndex = { revision: null, parts: null, isCurrent: false };

export function marksOf(articles: readonly TestArticle[], revision = 'r1'): readonly Mark[] {
  return articles.map(({ articleId }) => ({ articleId, revision, scope: 'article' }));
}

export const MARKS = marksOf(SMALL_LIBRARY);

/** All that waits for nothing but its turn is done. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await scheduler.postTask(() => {}, { priority: 'background' });
}

export async function pass(ms: number): Promise<void> {
  await settled();
  await vi.advanceTimersByTimeAsync(ms);
  await settled();
}

export class MemoryStore implements IndexStore {
  readonly lockName = crypto.randomUUID();
  readonly articles = new Map(SMALL_LIBRARY.map((article) => [article.articleId, article]));
  stored = EMPTY;
  mark: (marks: readonly Mark[]) => void = () => {};
  isWriting = false;

  loadArticles: IndexStore['loadArticles'] = async (ids) =>
    ids.map((id) => {
      const article = this.articles.get(id);
      return article
        ? { title: article.title, sourceName: '', blocks: article.blocks, notes: [], highlights: [] }
        : null;
    });

  readArticles = vi.fn<IndexStore['readArticles']>(async (wanted) =>
    wanted.map(({ articleId, scope }): ArticleState => {
      const article = this.articles.get(articleId);
      if (article === undefined) return { kind: 'gone' };
      const state = indexed(article);
      return scope === 'facts' ? { kind: 'facts', facts: state.facts } : { kind: 'article', article: state };
    }),
  );

  saveParts = vi.fn<(change: PartsChange, takenIn: TakenIn) => Promise<string>>(async () => 'saved');
  forgetIndex = vi.fn(async () => {});
  renewIndex = vi.fn(async () => 'renewed');

  async loadIndex(): Promise<StoredIndex> {
    return this.stored;
  }

  async loadRevision(): Promise<string | null> {
    return this.stored.revision;
  }

  async countPending(): Promise<number> {
    return MARKS.length;
  }

  watchMarks(onMarks: (marks: readonly Mark[]) => void): () => void {
    this.mark = onMarks;
    return () => {};
  }

  watchRevision(): () => void {
    return () => {};
  }
}

/** A keeper that writes, since it alone asks for the lock. */
export async function startedKeeper(store = new MemoryStore()) {
  const statuses: IndexStatus[] = [];
  const keeper = new IndexKeeper(store, (status) => statuses.push(status));
  await keeper.start();
  await writes(store);
  const find = async (query: string) =>
    (await keeper.search(query, OPTIONS)).articles.map(({ articleId }) => articleId);
  return { keeper, store, statuses, find };
}

/** The lock is granted in a task of the browser's own; a writer asks for the marks anew. */
export async function writes(store: MemoryStore): Promise<void> {
  await navigator.locks.query();
  while ((await navigator.locks.query()).held?.every(({ name }) => name !== store.lockName)) await settled();
  await settled();
}

export const addedParts = (store: MemoryStore): readonly IndexPart[] =>
  store.saveParts.mock.calls.flatMap(([change]) => change.added);
