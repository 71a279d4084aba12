import type { LecternDatabase } from './database.ts';
import { foldedName } from './folded-name.ts';
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

/** What searches ask for besides words. */
const INDEXED_FACTS = ['state', 'isFavourite', 'isArchived', 'tags'] as const;

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
    await this.#change(id, (row) => {
      const progress = Math.max(row.progress, Math.min(1, position.progress));
      const state = nextState(row.state, progress);
      return { progress, lastBlockId: position.blockId, lastReadAt: this.#now(), state };
    });
  }

  /** The person has looked at an article for a while: it is no longer unread. */
  async markOpened(id: string): Promise<void> {
    await this.#change(id, ({ state }) => ({ state: state === 'unread' ? 'reading' : state }));
  }

  async setFavourite(id: string, isFavourite: boolean): Promise<void> {
    await this.#change(id, () => ({ isFavourite }));
  }

  async setArchived(id: string, isArchived: boolean): Promise<void> {
    await this.#change(id, () => ({ isArchived }));
  }

  /** Puts these tags in the place of those that the article has, trimmed, each once however it is written. */
  async setTags(id: string, tags: readonly string[]): Promise<void> {
    await this.#change(id, () => ({ tags: distinctTags(tags) }));
  }

  /**
   * Says by hand how far the person is. An article that becomes unread begins anew, unless `progress` (0 to 1) says
   * otherwise: else the first look at it would make it read again.
   */
  async setState(id: string, state: ReadingState, progress?: number): Promise<void> {
    await this.#change(id, (row) => ({
      state,
      progress: progress ?? (state === 'unread' ? 0 : row.progress),
    }));
  }

  async #setDeletedAt(id: string, deletedAt: number): Promise<void> {
    await this.#change(id, () => ({ deletedAt }));
  }

  /** Changes an article that exists, and marks its index entry as stale when that holds what has changed. */
  async #change(id: string, changesOf: (row: ArticleRow) => Partial<ArticleRow>): Promise<void> {
    const { articles, pending } = this.#db;
    await this.#db.transaction('rw', [articles, pending], async () => {
      const row = await articles.get(id);
      if (row === undefined) return;
      const changes = changesOf(row);
      await articles.update(id, changes);
      const isChanged = (fact: keyof ArticleRow) => fact in changes && changes[fact] !== row[fact];
      if (isChanged('deletedAt')) await markPending(this.#db, id, 'article');
      else if (INDEXED_FACTS.some(isChanged)) await markPending(this.#db, id, 'facts');
    });
  }
}

function nextState(state: ReadingState, progress: number): ReadingState {
  if (state === 'read' || progress >= READ_FROM) return 'read';
  return progress > 0 ? 'reading' : state;
}

function distinctTags(tags: readonly string[]): readonly string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags.map((typed) => typed.trim())) {
    const key = foldedName(tag);
    if (key !== '' && !byFold.has(key)) byFold.set(key, tag);
  }
  return [...byFold.values()];
}
