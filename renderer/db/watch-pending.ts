import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { LecternDatabase } from './database.ts';
import { pacedQuery } from './paced-query.ts';
import type { PendingRow } from './rows.ts';

/**
 * Calls `onMarks` with all marks, and then with those that a write in any window or worker has set, until the returned
 * function is called. Only marks that were written are read: many stay until the index is stored. A write of so many at
 * once that Dexie does not tell which (50 and more) has all of them read, paced as `pacedQuery` does.
 */
export function watchPending(
  db: LecternDatabase,
  onMarks: (marks: readonly PendingRow[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const reader = new MarkReader(db, onMarks, onError);
  const follow = (parts: ObservabilitySet) => reader.follow(parts);
  Dexie.on('storagemutated', follow);
  reader.readAll();
  return () => {
    Dexie.on.storagemutated.unsubscribe(follow);
    reader.stop();
  };
}

class MarkReader {
  readonly #db: LecternDatabase;
  readonly #onMarks: (marks: readonly PendingRow[]) => void;
  readonly #onError: (error: unknown) => void;
  readonly #tellAll: () => Promise<void>;
  /** Readings go one after the other: what is told of a mark never becomes older. */
  #reading: Promise<void> = Promise.resolve();
  #written = new Set<string>();
  #isAllStale = false;
  #isReadingAll = false;
  #isStopped = false;

  constructor(
    db: LecternDatabase,
    onMarks: (marks: readonly PendingRow[]) => void,
    onError: (error: unknown) => void,
  ) {
    this.#db = db;
    this.#onMarks = onMarks;
    this.#onError = onError;
    this.#tellAll = pacedQuery(() => this.#tell(() => db.pending.toArray()));
  }

  follow(parts: ObservabilitySet): void {
    const tree = parts[`idb://${this.#db.name}/pending/`];
    if (tree === undefined) return;
    const isIdle = this.#written.size === 0;
    let isAllStale = false;
    for (const { from, to } of RangeSet(tree)) {
      if (typeof from === 'string' && from === to) this.#written.add(from);
      else isAllStale = true;
    }
    if (isAllStale) this.readAll();
    if (isIdle && this.#written.size > 0) this.#tell(() => this.#readWritten()).catch(this.#report);
  }

  readAll(): void {
    this.#isAllStale = true;
    if (!this.#isReadingAll) this.#readAll().catch(this.#report);
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #readAll(): Promise<void> {
    this.#isReadingAll = true;
    try {
      while (this.#isAllStale && !this.#isStopped) {
        this.#isAllStale = false;
        await this.#tellAll();
      }
    } finally {
      this.#isReadingAll = false;
    }
  }

  async #readWritten(): Promise<readonly PendingRow[]> {
    const articleIds = [...this.#written];
    this.#written = new Set();
    const marks = await this.#db.pending.bulkGet(articleIds);
    return marks.filter((mark) => mark !== undefined);
  }

  #tell(read: () => Promise<readonly PendingRow[]>): Promise<void> {
    const reading = this.#reading.then(async () => {
      const marks = this.#isStopped ? [] : await read();
      if (!this.#isStopped && marks.length > 0) this.#onMarks(marks);
    });
    // Whoever asked for the reading reports what went wrong.
    this.#reading = reading.catch(() => {});
    return reading;
  }

  readonly #report = (error: unknown): void => {
    if (!this.#isStopped) this.#onError(error);
  };
}
