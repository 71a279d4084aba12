import { useCallback, useSyncExternalStore } from 'react';
import { Listeners } from '../../shared/listeners.ts';
import type { LecternDatabase } from './database.ts';
import { useDatabase } from './database-context.ts';
import { pacedQuery } from './paced-query.ts';
import { watch } from './watch.ts';

/** A query over the whole library that is asked once, however many components look at its answer. */
export class SharedQuery<T> {
  readonly #query: (db: LecternDatabase) => Promise<T>;
  readonly #answers = new WeakMap<LecternDatabase, SharedAnswer<T>>();

  constructor(query: (db: LecternDatabase) => Promise<T>) {
    this.#query = query;
  }

  answerOf(db: LecternDatabase): SharedAnswer<T> {
    const known = this.#answers.get(db);
    if (known !== undefined) return known;
    const answer = new SharedAnswer(pacedQuery(() => this.#query(db)));
    this.#answers.set(db, answer);
    return answer;
  }
}

/** The newest answer, kept true while someone listens; the last one is remembered for whoever comes next. */
class SharedAnswer<T> {
  readonly #query: () => Promise<T>;
  readonly #listeners = new Listeners();
  #value: T | undefined;
  #stop: (() => void) | null = null;

  constructor(query: () => Promise<T>) {
    this.#query = query;
  }

  get(): T | undefined {
    return this.#value;
  }

  follow(listener: () => void): () => void {
    const leave = this.#listeners.add(listener);
    this.#stop ??= watch(this.#query, (value) => this.#take(value), reportError);
    return () => {
      leave();
      if (!this.#listeners.isEmpty) return;
      this.#stop?.();
      this.#stop = null;
    };
  }

  #take(value: T): void {
    this.#value = value;
    this.#listeners.tell();
  }
}

/** Undefined while loading. */
export function useSharedQuery<T>(query: SharedQuery<T>): T | undefined {
  const answer = query.answerOf(useDatabase());
  const follow = useCallback((listener: () => void) => answer.follow(listener), [answer]);
  return useSyncExternalStore(follow, () => answer.get());
}
