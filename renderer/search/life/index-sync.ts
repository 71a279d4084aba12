/** The library's side of the search index: its articles, its marks of what is stale, and the stored index itself. */
import { currentDatabaseName } from '../../db/current-database.ts';
import { type LecternDatabase, openDatabase } from '../../db/database.ts';
import { scopeOf } from '../../db/pending.ts';
import type { IndexPartRow, PendingRow } from '../../db/rows.ts';
import { watch } from '../../db/watch.ts';
import { watchPending } from '../../db/watch-pending.ts';
import { ANALYZER_VERSION } from '../analysis/analyzer.ts';
import { readPart, writePart } from '../index/index-file.ts';
import type { IndexPart } from '../index/index-part.ts';
import type { IndexStore, Mark, PartsChange, StoredIndex, TakenIn } from './index-store.ts';
import { LibraryReader, reportLost } from './library-reader.ts';

/** Key of the one row in `indexState`. */
const STATE_KEY = 'base';

/** That row's value. Parts are whole rows of their own: to store a new one leaves the others alone. */
interface IndexState {
  readonly revision: string;
  /** The analyzer by which every article is indexed, or marked to be. */
  readonly analyzerVersion: number;
  /** Keys of the parts in `indexParts`, the oldest first. */
  readonly parts: readonly string[];
}

/**
 * Opens the library for the search index.
 * @param databaseName another name than the library's own, or null
 * @throws NewerDatabaseError when a newer Lectern wrote the library
 */
export async function openIndexStore(databaseName: string | null): Promise<IndexStore> {
  return new DatabaseIndexStore(await openDatabase(databaseName ?? (await currentDatabaseName())));
}

class DatabaseIndexStore implements IndexStore {
  readonly loadArticles: IndexStore['loadArticles'];
  readonly readArticles: IndexStore['readArticles'];
  readonly #db: LecternDatabase;

  constructor(db: LecternDatabase) {
    this.#db = db;
    const reader = new LibraryReader(db);
    this.loadArticles = (articleIds) => reader.loadArticles(articleIds);
    this.readArticles = (wanted) => reader.readArticles(wanted);
  }

  get lockName(): string {
    return `${this.#db.name}-search-index`;
  }

  async loadIndex(atHand: readonly IndexPart[]): Promise<StoredIndex> {
    const { indexState, indexParts } = this.#db;
    const known = new Map(atHand.map((part) => [part.id, part]));
    try {
      const [state, rows] = await this.#db.transaction('r', [indexState, indexParts], async () => {
        const stored = await this.#loadState();
        const missing = stored?.parts.filter((id) => !known.has(id)) ?? [];
        return [stored, await indexParts.bulkGet(missing)] as const;
      });
      if (state === null) return { revision: null, parts: null, isCurrent: false };
      for (const row of rows) {
        const part = row === undefined ? null : readPart(row.manifest, row.buffers);
        if (part !== null) known.set(part.id, part);
      }
      const parts = state.parts.flatMap((id) => known.get(id) ?? []);
      return {
        revision: state.revision,
        parts: parts.length === state.parts.length ? parts : null,
        isCurrent: state.analyzerVersion === ANALYZER_VERSION,
      };
    } catch (error) {
      reportLost(error);
      return { revision: await this.loadRevision(), parts: null, isCurrent: false };
    }
  }

  async loadRevision(): Promise<string | null> {
    return (await this.#loadState())?.revision ?? null;
  }

  async saveParts({ added, order }: PartsChange, takenIn: TakenIn): Promise<string> {
    const rows = added.map((part): IndexPartRow => ({ key: part.id, ...writePart(part) }));
    const { indexState, indexParts, pending } = this.#db;
    // Who reads marks waits for a transaction over them: a large part that settles none is stored without.
    const tables = takenIn.size === 0 ? [indexState, indexParts] : [indexState, indexParts, pending];
    return this.#db.transaction('rw', tables, async () => {
      const stored = await indexParts.toCollection().primaryKeys();
      await indexParts.bulkDelete(stored.filter((id) => !order.includes(id)));
      await indexParts.bulkPut(rows);
      if (takenIn.size > 0) await this.#settle(takenIn);
      return this.#putState({ analyzerVersion: ANALYZER_VERSION, parts: order });
    });
  }

  async forgetIndex(): Promise<void> {
    const { articles, indexState, indexParts, pending } = this.#db;
    await this.#db.transaction('rw', [articles, indexState, indexParts, pending], async () => {
      await indexState.clear();
      await indexParts.clear();
      await this.#markAll();
    });
  }

  async renewIndex(): Promise<string> {
    const { articles, indexState, pending } = this.#db;
    return this.#db.transaction('rw', [articles, indexState, pending], async () => {
      const parts = (await this.#loadState())?.parts ?? [];
      await this.#markAll();
      return this.#putState({ analyzerVersion: ANALYZER_VERSION, parts });
    });
  }

  async countPending(): Promise<number> {
    return this.#db.pending.count();
  }

  watchMarks(onMarks: (marks: readonly Mark[]) => void): () => void {
    return watchPending(this.#db, (rows) => onMarks(rows.map(markOf)), reportError);
  }

  watchRevision(onRevision: (revision: string | null) => void): () => void {
    return watch(() => this.loadRevision(), onRevision, reportError);
  }

  /** Null when nothing is stored that this program can read. */
  async #loadState(): Promise<IndexState | null> {
    const value = (await this.#db.indexState.get(STATE_KEY))?.value;
    return isIndexState(value) ? value : null;
  }

  async #putState(state: Omit<IndexState, 'revision'>): Promise<string> {
    const value: IndexState = { ...state, revision: crypto.randomUUID() };
    await this.#db.indexState.put({ key: STATE_KEY, value });
    return value.revision;
  }

  /** A mark with another revision was set after its article had been read: it stays. */
  async #settle(takenIn: TakenIn): Promise<void> {
    const { pending } = this.#db;
    const marks = await pending.bulkGet([...takenIn.keys()]);
    const settled = marks.filter((mark) => mark && takenIn.get(mark.articleId) === mark.revision);
    await pending.bulkDelete(settled.flatMap((mark) => (mark ? [mark.articleId] : [])));
  }

  async #markAll(): Promise<void> {
    const articleIds = await this.#db.articles.toCollection().primaryKeys();
    await this.#db.pending.bulkPut(
      articleIds.map((articleId) => ({ articleId, revision: crypto.randomUUID(), scope: 'article' })),
    );
  }
}

function markOf(row: PendingRow): Mark {
  return { articleId: row.articleId, revision: row.revision, scope: scopeOf(row) };
}

function isIndexState(value: unknown): value is IndexState {
  if (typeof value !== 'object' || value === null) return false;
  const parts: unknown = Reflect.get(value, 'parts');
  const hasParts = Array.isArray(parts) && parts.every((id) => typeof id === 'string');
  const hasVersion = typeof Reflect.get(value, 'analyzerVersion') === 'number';
  return hasParts && hasVersion && typeof Reflect.get(value, 'revision') === 'string';
}
