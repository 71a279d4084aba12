/**
 * The life of the index in its worker: it answers from the stored index at once, takes in what the library has marked,
 * and stores itself when the library is quiet. One worker at a time writes; the others follow what it stores.
 */
import { ArticleCache } from '../article-cache.ts';
import { matchesIn, search } from '../engine.ts';
import { SearchIndex } from '../index/search-index.ts';
import type { BlockMatches, IndexStatus, SearchResult } from '../protocol.ts';
import type { IndexStore, PendingArticle } from './index-store.ts';

/** The library is quiet when nothing has changed for this long. */
const QUIET_MS = 1_000;
const RETRY_SAVE_MS = 30_000;
/** While a long import goes on, the index is stored after this many articles, or this share of the library. */
const MAX_UNSAVED = 500;
const MAX_UNSAVED_SHARE = 0.2;
/** Articles read from the library at a time, and how long indexing goes on before requests get their turn. */
const BATCH_SIZE = 8;
const SLICE_MS = 8;

export class IndexKeeper {
  readonly #store: IndexStore;
  readonly #cache: ArticleCache;
  readonly #onStatus: (status: IndexStatus) => void;
  #index = new SearchIndex();
  #loading = Promise.resolve();
  #revision: string | null = null;
  #isTrusted = false;
  #isWriter = false;
  /** Marked articles that the index in memory has not taken in, and the marks that it has, by article. */
  #queue = new Map<string, string>();
  readonly #takenIn = new Map<string, string>();
  #unsavedCount = 0;
  #mustSave = false;
  #hasFailedToSave = false;
  #isWorking = false;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: IndexStore, onStatus: (status: IndexStatus) => void) {
    this.#store = store;
    this.#cache = new ArticleCache(store.loadArticles);
    this.#onStatus = onStatus;
  }

  /** Loads the stored index; from then on it answers and follows the library. Resolves when ready to answer. */
  async start(): Promise<void> {
    await this.#load();
    this.#onStatus({
      articleCount: this.#index.articleCount,
      pendingCount: await this.#store.countPending(),
    });
    this.#store.watchRevision((revision) => {
      if (!this.#isWriter && revision !== this.#revision) this.#load().then(this.#sendStatus, reportError);
    });
    navigator.locks.request(this.#store.lockName, () => this.#write()).catch(reportError);
  }

  search(query: string, limit: number): Promise<SearchResult> {
    return search(this.#index, this.#cache, query, limit);
  }

  async list(query: string): Promise<readonly string[]> {
    const { articles } = await this.search(query, this.#index.articleCount);
    return articles.map((article) => article.articleId);
  }

  matchesIn(articleId: string, query: string): Promise<readonly BlockMatches[]> {
    return matchesIn(this.#cache, articleId, query);
  }

  readonly #sendStatus = (): void => {
    this.#onStatus({ articleCount: this.#index.articleCount, pendingCount: this.#queue.size });
  };

  /** Loads one after the other: a late one must not replace an index that has taken in articles. */
  #load(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#loadStored());
    return this.#loading;
  }

  async #loadStored(): Promise<void> {
    const { revision, packed } = await this.#store.loadIndex();
    this.#revision = revision;
    this.#isTrusted = packed !== null;
    this.#index = packed === null ? new SearchIndex() : SearchIndex.unpacked(packed);
    this.#cache.clear();
  }

  /** Writes the index until the worker ends, which frees the lock. */
  async #write(): Promise<never> {
    this.#isWriter = true;
    await this.#loading;
    // Another writer may have stored the index since it was loaded.
    if ((await this.#store.loadRevision()) !== this.#revision) await this.#load();
    if (!this.#isTrusted) await this.#store.forgetIndex();
    this.#store.watchPending((pending) => this.#follow(pending));
    return new Promise<never>(() => {});
  }

  #follow(pending: readonly PendingArticle[]): void {
    const marks = new Map(pending.map(({ articleId, revision }) => [articleId, revision]));
    for (const articleId of this.#takenIn.keys()) {
      if (!marks.has(articleId)) this.#takenIn.delete(articleId);
    }
    for (const [articleId, revision] of this.#takenIn) {
      if (marks.get(articleId) === revision) marks.delete(articleId);
    }
    this.#queue = marks;
    this.#work().catch(reportError);
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      while (this.#isSaveDue() || this.#queue.size > 0) {
        await (this.#isSaveDue() ? this.#save() : this.#takeInSome());
      }
    } finally {
      this.#isWorking = false;
    }
    if (this.#unsavedCount > 0) this.#saveLater();
  }

  async #takeInSome(): Promise<void> {
    const batch = firstEntries(this.#queue, BATCH_SIZE);
    const texts = await this.#store.readTexts(batch.map(([articleId]) => articleId));
    let sliceStart = performance.now();
    for (const [i, [articleId, revision]] of batch.entries()) {
      const text = texts[i] ?? null;
      if (text === null) this.#index.remove(articleId);
      else this.#index.add(text);
      this.#cache.forget(articleId);
      this.#takenIn.set(articleId, revision);
      if (this.#queue.get(articleId) === revision) this.#queue.delete(articleId);
      this.#unsavedCount += 1;
      if (performance.now() - sliceStart > SLICE_MS) {
        await requestsHadTheirTurn();
        sliceStart = performance.now();
      }
    }
    this.#sendStatus();
    await requestsHadTheirTurn();
  }

  #isSaveDue(): boolean {
    if (this.#unsavedCount === 0) return false;
    const limit = Math.max(MAX_UNSAVED, MAX_UNSAVED_SHARE * this.#index.articleCount);
    return this.#mustSave || (this.#unsavedCount >= limit && !this.#hasFailedToSave);
  }

  #saveLater(): void {
    clearTimeout(this.#saveTimer);
    const delayMs = this.#hasFailedToSave ? RETRY_SAVE_MS : QUIET_MS;
    this.#saveTimer = setTimeout(() => {
      this.#mustSave = true;
      this.#work().catch(reportError);
    }, delayMs);
  }

  /** A failure (a full disk, mostly) costs nothing but the next start's time: the marks stay. */
  async #save(): Promise<void> {
    this.#mustSave = false;
    try {
      this.#revision = await this.#store.saveIndex(this.#index.pack(), new Map(this.#takenIn));
      this.#unsavedCount = 0;
      this.#hasFailedToSave = false;
    } catch (error) {
      this.#hasFailedToSave = true;
      console.error('The search index was not stored', error);
    }
  }
}

function firstEntries(map: ReadonlyMap<string, string>, count: number): readonly [string, string][] {
  const entries: [string, string][] = [];
  for (const entry of map) {
    if (entries.length === count) break;
    entries.push(entry);
  }
  return entries;
}

/** Resolves after the messages that wait have been handled. */
function requestsHadTheirTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
