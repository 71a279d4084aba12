import type { BlockTarget } from '../../shared/annotation.ts';
import { inChunks } from './chunks.ts';
import { mendParts, type WholeText } from './content-parts.ts';
import type { LecternDatabase } from './database.ts';
import { distinctTags } from './distinct-tags.ts';
import { EditLog } from './edit-log.ts';
import { foldedName } from './folded-name.ts';
import { markPending } from './pending.ts';
import type { ArticleRow, ContentRow, EditRow, ReadingState } from './rows.ts';

/** Where the person is in an article. */
export interface ReadingPosition {
  /** Share read, 0 to 1. */
  readonly progress: number;
  readonly blockId: string | null;
  /** The words there, if there are any. */
  readonly place?: BlockTarget | null;
}

/** From this share on an article counts as read: few people scroll to the very last line. */
const READ_FROM = 0.98;

/** Articles in the library and what a reader does with them as a whole; importing adds them (`import-repository.ts`). */
export class ArticleRepository {
  readonly #db: LecternDatabase;
  readonly #edits: EditLog;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#edits = new EditLog(db, now);
    this.#now = now;
  }

  async get(id: string): Promise<ArticleRow | undefined> {
    return this.#db.articles.get(id);
  }

  /** Rows of those that exist, in the order of the ids. */
  async getAll(ids: readonly string[]): Promise<readonly ArticleRow[]> {
    const rows: ArticleRow[] = [];
    await inChunks(ids, async (chunk) => {
      const found = await this.#db.articles.bulkGet([...chunk]);
      rows.push(...found.filter((row) => row !== undefined));
    });
    return rows;
  }

  async getContent(id: string): Promise<ContentRow | undefined> {
    return this.#db.contents.get(id);
  }

  /** Makes the parts in which a long article opens, where it has none of this text; it does not matter if that fails. */
  async mendParts(text: WholeText): Promise<void> {
    await mendParts(this.#db, text);
  }

  /** Remembers the place; an unread article becomes one being read, and then read. */
  async savePosition(id: string, position: ReadingPosition): Promise<void> {
    await this.#change(id, (row) => {
      const progress = Math.max(row.progress, Math.min(1, position.progress));
      const state = nextState(row.state, progress);
      const { blockId: lastBlockId, place: lastPlace = null } = position;
      return { progress, lastBlockId, lastPlace, lastReadAt: this.#now(), state };
    });
  }

  /** The person has looked at an article for a while: it is no longer unread. */
  async markOpened(id: string): Promise<void> {
    await this.#change(id, ({ state }) => ({ state: state === 'unread' ? 'reading' : state }));
  }

  /**
   * The person's own changes, of any number of articles at once; each answers the edit by which it can be taken back
   * (`EditLog`), null when nothing changed.
   */
  async setFavourite(ids: readonly string[], isFavourite: boolean): Promise<EditRow | null> {
    return this.#edit(ids, () => ({ favouriteAt: isFavourite ? this.#now() : 0 }), 'favouriteAt');
  }

  async setArchived(ids: readonly string[], isArchived: boolean): Promise<EditRow | null> {
    return this.#edit(ids, () => ({ archivedAt: isArchived ? this.#now() : 0 }), 'archivedAt');
  }

  /** Puts these tags in the place of those that an article has, trimmed, each once however it is written. */
  async setTags(id: string, tags: readonly string[]): Promise<EditRow | null> {
    return this.#edit([id], () => ({ tags: distinctTags(tags) }));
  }

  /** Adds tags to articles and takes others away. */
  async changeTags(
    ids: readonly string[],
    added: readonly string[],
    removed: readonly string[] = [],
  ): Promise<EditRow | null> {
    const gone = new Set(removed.map(foldedName));
    return this.#edit(ids, ({ tags }) => ({
      tags: distinctTags([...tags.filter((tag) => !gone.has(foldedName(tag))), ...added]),
    }));
  }

  /** Says by hand how far the person is. An article that becomes unread begins anew: else the first look at it would make it read again. */
  async setState(ids: readonly string[], state: ReadingState): Promise<EditRow | null> {
    return this.#edit(ids, (row) => ({ state, progress: state === 'unread' ? 0 : row.progress }));
  }

  /** Moves articles to the bin; their annotations stay with them. */
  async moveToBin(ids: readonly string[]): Promise<EditRow | null> {
    return this.#edit(ids, () => ({ deletedAt: this.#now() }), 'deletedAt');
  }

  /** Fetches articles back from the bin. */
  async restore(ids: readonly string[]): Promise<EditRow | null> {
    return this.#edit(ids, () => ({ deletedAt: 0 }));
  }

  /** `once` names a moment that stays as it is where it is set already. */
  async #edit(
    ids: readonly string[],
    changesOf: (row: ArticleRow) => Partial<ArticleRow>,
    once?: 'favouriteAt' | 'archivedAt' | 'deletedAt',
  ): Promise<EditRow | null> {
    const [id] = ids;
    return this.#edits.record(ids.length === 1 && id !== undefined ? id : null, async (recorder) => {
      await recorder.updateAll<ArticleRow>('articles', ids, (row) => {
        const changes = changesOf(row);
        return once !== undefined && row[once] > 0 && Number(changes[once]) > 0 ? null : changes;
      });
    });
  }

  /** Changes an article that exists, and marks its index entry as stale when that holds what has changed. */
  async #change(id: string, changesOf: (row: ArticleRow) => Partial<ArticleRow>): Promise<void> {
    const { articles, pending } = this.#db;
    await this.#db.transaction('rw', [articles, pending], async () => {
      const row = await articles.get(id);
      if (row === undefined) return;
      const changes = changesOf(row);
      await articles.update(id, changes);
      if ('state' in changes && changes.state !== row.state) await markPending(this.#db, id, 'facts');
    });
  }
}

function nextState(state: ReadingState, progress: number): ReadingState {
  if (state === 'read' || progress >= READ_FROM) return 'read';
  return progress > 0 ? 'reading' : state;
}
