import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { AnchorState, HighlightColor, HighlightStyle } from '../../shared/annotation.ts';
import { Listeners } from '../../shared/listeners.ts';
import type { LecternDatabase } from './database.ts';
import { pacedQuery } from './paced-query.ts';
import type { HighlightRow, NoteRow } from './rows.ts';

/** What lists need of a highlight or note: all but its texts. */
export interface AnnotationEntry {
  readonly id: string;
  readonly kind: 'highlight' | 'note';
  readonly articleId: string;
  /** Where it stands, or began; empty for a note on the whole article. */
  readonly blockId: string;
  /** The highlight that a note is about, or null. */
  readonly highlightId: string | null;
  /** Null for a note. */
  readonly color: HighlightColor | null;
  readonly style: HighlightStyle | null;
  readonly tags: readonly string[];
  readonly state: AnchorState;
  readonly createdAt: number;
  /** 0, or when it went to the bin. */
  readonly deletedAt: number;
}

/** All annotations of the library, those in the bin too, the newest first. */
export type Catalog =
  | { readonly kind: 'loading' }
  | { readonly kind: 'listed'; readonly entries: readonly AnnotationEntry[] }
  | { readonly kind: 'failed'; readonly error: unknown };

const ROWS_AT_A_TIME = 2000;
const TABLES = ['highlights', 'notes'] as const;
type AnnotationTable = (typeof TABLES)[number];

/**
 * The annotations of the library without their texts, in step with what any window writes. They are read when first
 * asked for, some at a time, and after that only those that were written; from then on filters and groups of tens of
 * thousands ask the database nothing.
 */
export class AnnotationCatalog {
  readonly #db: LecternDatabase;
  readonly #listeners = new Listeners();
  readonly #entries = new Map<string, AnnotationEntry>();
  readonly #readAll: () => Promise<void>;
  #catalog: Catalog = { kind: 'loading' };
  #written: Record<AnnotationTable, Set<string>> = nothingWritten();
  #isAllStale = true;
  #isReading = false;
  #isFollowing = false;

  constructor(db: LecternDatabase) {
    this.#db = db;
    this.#readAll = pacedQuery(() => this.#loadAll());
  }

  /** The newest answer; the same object until another one comes. */
  readonly get = (): Catalog => this.#catalog;

  /** Calls `listener` when the catalogue changes, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const leave = this.#listeners.add(listener);
    if (!this.#isFollowing) {
      this.#isFollowing = true;
      Dexie.on('storagemutated', this.#follow);
    }
    void this.#read();
    return leave;
  };

  /** Notes which rows were written; they are read at once, or when someone looks again. */
  readonly #follow = (parts: ObservabilitySet): void => {
    let isNews = false;
    for (const table of TABLES) {
      const tree = parts[`idb://${this.#db.name}/${table}/`];
      if (tree === undefined) continue;
      isNews = true;
      for (const { from, to } of RangeSet(tree)) {
        if (typeof from === 'string' && from === to) this.#written[table].add(from);
        // Of a write of many at once Dexie does not tell which.
        else this.#isAllStale = true;
      }
    }
    if (isNews && !this.#listeners.isEmpty) void this.#read();
  };

  async #read(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#isAllStale || TABLES.some((table) => this.#written[table].size > 0)) {
        if (this.#isAllStale) await this.#readAll();
        else await this.#loadWritten();
        this.#tell({ kind: 'listed', entries: newestFirst(this.#entries) });
      }
    } catch (error) {
      this.#isAllStale = true;
      this.#tell({ kind: 'failed', error });
    } finally {
      this.#isReading = false;
    }
  }

  async #loadAll(): Promise<void> {
    this.#isAllStale = false;
    this.#written = nothingWritten();
    this.#entries.clear();
    // The database reads for one while the other's rows are taken in.
    await Promise.all(TABLES.map((table) => this.#loadTable(table)));
  }

  async #loadTable(table: AnnotationTable): Promise<void> {
    for (let last = ''; ; ) {
      const rows = await this.#page(table, last);
      for (const row of rows) this.#entries.set(row.id, entryOf(row));
      const end = rows.at(-1);
      if (end === undefined || rows.length < ROWS_AT_A_TIME) return;
      last = end.id;
    }
  }

  async #page(table: AnnotationTable, after: string): Promise<readonly (HighlightRow | NoteRow)[]> {
    return this.#db.table(table).where('id').above(after).limit(ROWS_AT_A_TIME).toArray();
  }

  async #loadWritten(): Promise<void> {
    const written = this.#written;
    this.#written = nothingWritten();
    for (const table of TABLES) {
      const ids = [...written[table]];
      const rows: readonly (HighlightRow | NoteRow | undefined)[] = await this.#db.table(table).bulkGet(ids);
      ids.forEach((id, i) => {
        const row = rows[i];
        if (row === undefined) this.#entries.delete(id);
        else this.#entries.set(id, entryOf(row));
      });
    }
  }

  #tell(catalog: Catalog): void {
    this.#catalog = catalog;
    this.#listeners.tell();
  }
}

function nothingWritten(): Record<AnnotationTable, Set<string>> {
  return { highlights: new Set(), notes: new Set() };
}

function entryOf(row: HighlightRow | NoteRow): AnnotationEntry {
  const { id, articleId, blockId, tags, state, createdAt, deletedAt } = row;
  const common = { id, articleId, blockId, tags, state, createdAt, deletedAt };
  return 'color' in row
    ? { ...common, kind: 'highlight', highlightId: null, color: row.color, style: row.style }
    : { ...common, kind: 'note', highlightId: row.highlightId, color: null, style: null };
}

function newestFirst(entries: ReadonlyMap<string, AnnotationEntry>): readonly AnnotationEntry[] {
  return [...entries.values()].sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1));
}
