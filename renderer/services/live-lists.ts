import { restAfter } from '../db/paced-query.ts';
import type { SearchClient } from '../search/protocol.ts';

/** What is known of the articles that have all of a query. */
export type QueryList =
  | { readonly kind: 'loading' }
  /** Ids, best first. */
  | { readonly kind: 'listed'; readonly articleIds: readonly string[] }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Followed {
  readonly query: string;
  readonly listeners: Set<() => void>;
  list: QueryList;
  /** The index has changed since the list was asked for, or it never was. */
  isStale: boolean;
}

const LOADING: QueryList = { kind: 'loading' };

/**
 * Lists of what queries find, asked for again when the index changes, for as long as someone looks at them. All stale
 * lists are asked for in one round, after which they rest (`restAfter`): an import changes the index many times a
 * second. The first change after a rest is seen at once, and the last one always.
 */
export class LiveLists {
  readonly #search: Pick<SearchClient, 'list' | 'onStatus'>;
  readonly #followed = new Map<string, Followed>();
  #isAsking = false;
  #restsUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(search: Pick<SearchClient, 'list' | 'onStatus'>) {
    this.#search = search;
    search.onStatus(() => {
      for (const followed of this.#followed.values()) followed.isStale = true;
      void this.#refresh();
    });
  }

  /** The newest answer; the same object until another one comes. */
  get(query: string): QueryList {
    return this.#followed.get(query)?.list ?? LOADING;
  }

  /** Keeps the list of a query true, and calls `listener` when it changes, until the returned function is called. */
  follow(query: string, listener: () => void): () => void {
    const known = this.#followed.get(query);
    const followed = known ?? { query, listeners: new Set(), list: LOADING, isStale: true };
    if (known === undefined) this.#followed.set(query, followed);
    followed.listeners.add(listener);
    void this.#refresh();
    return () => {
      followed.listeners.delete(listener);
      if (followed.listeners.size === 0) this.#followed.delete(query);
    };
  }

  /** Asks for a list that failed once more. */
  retry(query: string): void {
    const followed = this.#followed.get(query);
    if (followed?.list.kind !== 'failed') return;
    followed.isStale = true;
    replace(followed, LOADING);
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    for (let due = this.#due(); due.length > 0; due = this.#due()) {
      const start = performance.now();
      for (const followed of due) await this.#ask(followed);
      const end = performance.now();
      this.#restsUntil = end + restAfter(end - start);
    }
    this.#isAsking = false;
    if (this.#stale().length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), this.#restsUntil - performance.now());
  }

  /** Lists of which nothing is known are not made to wait. */
  #due(): readonly Followed[] {
    const stale = this.#stale();
    const unknown = stale.filter(({ list }) => list.kind === 'loading');
    if (unknown.length > 0) return unknown;
    return performance.now() < this.#restsUntil ? [] : stale;
  }

  #stale(): readonly Followed[] {
    return [...this.#followed.values()].filter(({ isStale }) => isStale);
  }

  async #ask(followed: Followed): Promise<void> {
    followed.isStale = false;
    const list = await this.#list(followed.query);
    if (!areSame(followed.list, list)) replace(followed, list);
  }

  async #list(query: string): Promise<QueryList> {
    try {
      return { kind: 'listed', articleIds: await this.#search.list(query) };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }
}

function replace(followed: Followed, list: QueryList): void {
  followed.list = list;
  for (const listener of followed.listeners) listener();
}

function areSame(a: QueryList, b: QueryList): boolean {
  if (a.kind !== 'listed' || b.kind !== 'listed') return false;
  const before = a.articleIds;
  return before.length === b.articleIds.length && b.articleIds.every((id, index) => id === before[index]);
}
