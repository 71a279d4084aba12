import type { LecternDatabase } from './database.ts';
import { markPending } from './pending.ts';
import type { ArticleRow, ContentRow, ReadingState } from './rows.ts';

/** Where the person is in an article. */
export interface ReadingPosition {
  /** Share read, 0 to 1. */
  readonly progress: number;
  readonly blockId: string | null;
}

/** From this share on an article counts as read: few people scroll to the very last line. */
const READ_FROM = 0.98;

/** Articles in the library and what a reader does with them as a whole; importing adds them (`import-repository.ts`). */
export class ArticleRepository {
  readonly #db: LecternDatabase;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  async get(id: string): Promise<ArticleRow | undefined> {
    return this.#db.articles.get(id);
  }

  async getContent(id: string): Promise<ContentRow | undefined> {
    return this.#db.contents.get(id);
  }

  /** Moves an article to the bin; its annotations stay with it. */
  async moveToBin(id: string): Promise<void> {
    await this.#setDeletedAt(id, this.#now());
  }

  /** Fetches an article back from the bin. */
  async restore(id: string): Promise<void> {
    await this.#setDeletedAt(id, 0);
  }

  /** Remembers the place; an unread article becomes one being read, and then read. */
  async savePosition(id: string, position: ReadingPosition): Promise<void> {
    await this.#db.transaction('rw', this.#db.articles, async () => {
      const row = await this.#db.articles.get(id);
      if (row === undefined) return;
      const progress = Math.max(row.progress, Math.min(1, position.progress));
      await this.#db.articles.update(id, {
        progress,
        lastBlockId: position.blockId,
        lastReadAt: this.#now(),
        state: nextState(row.state, progress),
      });
    });
  }

  /** The person has looked at an article for a while: it is no longer unread. */
  async markOpened(id: string): Promise<void> {
    await this.#db.transaction('rw', this.#db.articles, async () => {
      const row = await this.#db.articles.get(id);
      if (row?.state === 'unread') await this.#db.articles.update(id, { state: 'reading' });
    });
  }

  async #setDeletedAt(id: string, deletedAt: number): Promise<void> {
    const { articles, pending } = this.#db;
    await this.#db.transaction('rw', [articles, pending], async () => {
      await articles.update(id, { deletedAt });
      await markPending(this.#db, id);
    });
  }
}

function nextState(state: ReadingState, progress: number): ReadingState {
  if (state === 'read' || progress >= READ_FROM) return 'read';
  return progress > 0 ? 'reading' : state;
}
