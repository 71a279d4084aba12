/**
 * The life of the index in its worker: it answers from the stored index at once, takes in what the library has marked,
 * stores it as a new part when the library is quiet, and merges parts when there is nothing else to do. One worker at a
 * time writes; the others follow what it stores.
 */
import { ArticleCache } from '../article-cache.ts';
import {
  findIn,
  listAnnotations,
  listArticles,
  matchesIn,
  matchTexts,
  search,
  warmUpSearch,
} from '../engine.ts';
import type { IndexPart } from '../index/index-part.ts';
import { SearchIndex } from '../index/search-index.ts';
import type {
  BlockMatches,
  IndexStatus,
  SearchOptions,
  SearchResult,
  TextOf,
  TextRange,
} from '../protocol.ts';
import type { IndexStore, Mark } from './index-store.ts';
import { IndexWriter } from './index-writer.ts';
import { PartList } from './part-list.ts';

/** Between the searches that make the engine ready: the start of the window goes first. */
const WARM_UP_REST_MS = 20;

export class IndexKeeper {
  readonly #store: IndexStore;
  readonly #cache: ArticleCache;
  readonly #onStatus: (status: IndexStatus) => void;
  #index = SearchIndex.of([]);
  /** The parts of the index, while it may have to be loaded again. */
  #parts: readonly IndexPart[] = [];
  #loading = Promise.resolve();
  #revision: string | null = null;
  #condition: 'lost' | 'outdated' | 'current' = 'lost';
  #writer: IndexWriter | null = null;
  #stopWatching = (): void => {};

  constructor(store: IndexStore, onStatus: (status: IndexStatus) => void) {
    this.#store = store;
    this.#cache = new ArticleCache(store.loadArticles);
    this.#onStatus = onStatus;
  }

  /** Loads the stored index; from then on it answers and follows the library. Resolves when ready to answer. */
  async start(): Promise<void> {
    await this.#load();
    await this.#sendStoredStatus();
    this.#store.watchRevision((revision) => {
      if (this.#writer !== null || revision === this.#revision) return;
      this.#load()
        .then(() => this.#sendStoredStatus())
        .catch(reportError);
    });
    this.#watchMarks();
    navigator.locks.request(this.#store.lockName, () => this.#write()).catch(reportError);
    this.#warmUp().catch(reportError);
  }

  /** Requests get their turn after each step. */
  async #warmUp(): Promise<void> {
    for (const _ of warmUpSearch(this.#index)) {
      await new Promise((resolve) => setTimeout(resolve, WARM_UP_REST_MS));
    }
  }

  search(query: string, options: SearchOptions): Promise<SearchResult> {
    return search(this.#index, this.#cache, query, options);
  }

  async list(query: string): Promise<readonly string[]> {
    return listArticles(this.#index, query);
  }

  matchesIn(articleId: string, query: string): Promise<readonly BlockMatches[]> {
    return matchesIn(this.#index, this.#cache, articleId, query);
  }

  findIn(articleId: string, text: string): Promise<readonly BlockMatches[]> {
    return findIn(this.#index, this.#cache, articleId, text);
  }

  async annotations(query: string): Promise<readonly string[]> {
    return listAnnotations(this.#index, query);
  }

  async matchTexts(query: string, texts: readonly TextOf[]): Promise<readonly (readonly TextRange[])[]> {
    return matchTexts(this.#index, query, texts);
  }

  /** Loads one after the other: a late one must not replace an index that has taken in articles. */
  #load(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#loadStored());
    return this.#loading;
  }

  async #loadStored(): Promise<void> {
    if (this.#writer !== null) return;
    const { revision, parts, isCurrent } = await this.#store.loadIndex(this.#parts);
    this.#revision = revision;
    this.#parts = parts ?? [];
    this.#index = SearchIndex.of(this.#parts);
    if (parts === null) this.#condition = 'lost';
    else this.#condition = isCurrent ? 'current' : 'outdated';
  }

  /** Writes the index until the worker ends, which frees the lock. */
  async #write(): Promise<never> {
    await this.#loading;
    // Another writer may have stored the index since it was loaded.
    if ((await this.#store.loadRevision()) !== this.#revision) await this.#load();
    // What another analyzer has made of the articles answers until they are all indexed again.
    if (this.#condition === 'lost') await this.#store.forgetIndex();
    if (this.#condition === 'outdated') await this.#store.renewIndex();
    const stored = new PartList(this.#parts.map(({ id }) => id));
    this.#parts = [];
    this.#writer = new IndexWriter(this.#store, this.#index, stored, this.#onStatus);
    this.#watchMarks();
    return new Promise<never>(() => {});
  }

  /** Follows the marks, beginning with those that are there. */
  #watchMarks(): void {
    this.#stopWatching();
    this.#stopWatching = this.#store.watchMarks((marks) => this.#follow(marks));
  }

  #follow(marks: readonly Mark[]): void {
    for (const { articleId } of marks) this.#cache.forget(articleId);
    this.#writer?.add(marks);
  }

  async #sendStoredStatus(): Promise<void> {
    this.#onStatus({
      articleCount: this.#index.documents.articleCount,
      pendingCount: await this.#store.countPending(),
    });
  }
}
