import { inChunks } from './chunks.ts';
import type { LecternDatabase } from './database.ts';
import { markAllPending } from './pending.ts';
import type { EditRow, PendingScope, RowChange } from './rows.ts';
import { markAnnotated, settleCounts } from './settle-counts.ts';

/** How many things done can be taken back. */
const DEPTH = 200;

const EDITED_TABLES = [
  'articles',
  'highlights',
  'notes',
  'tags',
] as const satisfies readonly RowChange['table'][];

type EditedTable = (typeof EDITED_TABLES)[number];

/** The fields of a row, before and after. */
type Fields = Readonly<Record<string, unknown>>;

interface Binnable {
  readonly deletedAt: number;
}

/** Writes rows and notes down what they held before. */
export class EditRecorder {
  readonly changes: RowChange[] = [];
  readonly #db: LecternDatabase;

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  /** Adds a new row; taking that back moves it to the bin, but for a tag, which has none. */
  async add(table: EditedTable, key: string, row: object): Promise<void> {
    await this.#db.table(table).add(row);
    this.changes.push({ table, key, before: null, after: { ...row } });
  }

  /** Moves rows to the bin, but for those that are there already. */
  async bin(table: Exclude<EditedTable, 'tags'>, keys: readonly string[], deletedAt: number): Promise<void> {
    await this.updateAll<Binnable>(table, keys, (row) => (row.deletedAt > 0 ? null : { deletedAt }));
  }

  /** Changes fields of a row that exists; those that hold the value already are left out. Answers whether it changed. */
  async update(table: EditedTable, key: string, fields: object): Promise<boolean> {
    return (await this.updateAll(table, [key], () => fields)) > 0;
  }

  /**
   * Changes fields of any number of rows, each by what `fieldsOf` says of it; null leaves it as it is. Rows are read and
   * written many at a time, so that thousands do not hold up the window. Answers how many changed.
   */
  async updateAll<Row extends object>(
    table: EditedTable,
    keys: readonly string[],
    fieldsOf: (row: Row) => object | null,
  ): Promise<number> {
    const start = this.changes.length;
    await inChunks(keys, async (chunk) => {
      const rows: readonly (Row | undefined)[] = await this.#db.table(table).bulkGet([...chunk]);
      const written = rows.flatMap((row, i) => {
        const fields = row === undefined ? null : fieldsOf(row);
        const change = row && fields && changeOf(row, fields);
        if (!change) return [];
        this.changes.push({ table, key: chunk[i] ?? '', ...change });
        return [{ ...row, ...change.after }];
      });
      if (written.length > 0) await this.#db.table(table).bulkPut(written);
    });
    return this.changes.length - start;
  }
}

/** What of a row `fields` change, before and after; null when that is nothing. */
function changeOf(row: object, fields: object): { readonly before: Fields; readonly after: Fields } | null {
  const present: Fields = { ...row };
  const changed = Object.entries(fields).filter(([name, value]) => !isSame(present[name], value));
  if (changed.length === 0) return null;
  const before = Object.fromEntries(changed.map(([name]) => [name, present[name]]));
  return { before, after: Object.fromEntries(changed) };
}

/**
 * What the person did, as data in the database: taken back and done again in the order of doing, also after a restart, and
 * by any window. An edit changes back the fields that it had changed and no others.
 */
export class EditLog {
  readonly #db: LecternDatabase;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /**
   * Carries out `work` in one transaction and remembers what it changed; what was undone before can no longer be done
   * again. Answers the edit, or null when nothing changed.
   */
  async record(
    articleId: string | null,
    work: (recorder: EditRecorder) => Promise<void>,
  ): Promise<EditRow | null> {
    return this.#write(async () => {
      const recorder = new EditRecorder(this.#db);
      await work(recorder);
      const { changes } = recorder;
      if (changes.length === 0) return null;
      const { edits } = this.#db;
      await edits.where('undoneAt').above(0).delete();
      const edit = { articleId, at: this.#now(), changes, undoneAt: 0 };
      const seq = await edits.add(edit);
      await edits
        .where('seq')
        .belowOrEqual(seq - DEPTH)
        .delete();
      await this.#follow(changes);
      const made = changes.filter(({ table, before }) => before === null && table !== 'tags');
      const annotated = new Set(made.map(({ after }) => String(after.articleId)));
      for (const id of annotated) await markAnnotated(this.#db, id);
      return { ...edit, seq };
    });
  }

  /** Takes an edit back; false when that was done before, or it is no longer known. */
  async undo(seq: number): Promise<boolean> {
    return this.#turn(seq, true);
  }

  /** Does again what was taken back; false when it stands, or is no longer known. */
  async redo(seq: number): Promise<boolean> {
    return this.#turn(seq, false);
  }

  /** All that is remembered, the oldest first. */
  async list(): Promise<readonly EditRow[]> {
    return this.#db.edits.orderBy('seq').toArray();
  }

  async #turn(seq: number, isUndone: boolean): Promise<boolean> {
    return this.#write(async () => {
      const edit = await this.#db.edits.get(seq);
      if (edit === undefined || edit.undoneAt > 0 === isUndone) return false;
      const changes = isUndone ? edit.changes.toReversed() : edit.changes;
      for (const table of EDITED_TABLES) {
        const own = changes.filter((change) => change.table === table);
        await inChunks(own, (chunk) => this.#apply(table, chunk, isUndone));
      }
      await this.#db.edits.update(seq, { undoneAt: isUndone ? this.#now() : 0 });
      await this.#follow(changes);
      return true;
    });
  }

  /**
   * Changes rows of one table back, or forth again; rows that are gone stay gone. One that was new goes to the bin, and
   * comes out of it with all that was written in it since.
   */
  async #apply(table: EditedTable, changes: readonly RowChange[], isUndone: boolean): Promise<void> {
    const keys = [...new Set(changes.map(({ key }) => key))];
    const found: readonly (Fields | undefined)[] = await this.#db.table(table).bulkGet(keys);
    const rows = new Map(found.flatMap((row, i) => (row === undefined ? [] : [[keys[i], row]])));
    for (const { key, before, after } of changes) {
      const row = rows.get(key);
      if (table === 'tags' && before === null) {
        if (!isUndone) rows.set(key, after);
        else if (rows.delete(key)) await this.#db.tags.delete(key);
      } else if (row !== undefined) {
        const binned = before ?? { deletedAt: this.#now() };
        const present = before === null ? { deletedAt: 0 } : after;
        rows.set(key, { ...row, ...(isUndone ? binned : present) });
      }
    }
    await this.#db.table(table).bulkPut([...rows.values()]);
  }

  /** Brings counts and the marks of the search index in step with what was changed. */
  async #follow(changes: readonly RowChange[]): Promise<void> {
    const scopes = new Map<string, PendingScope>();
    const recounted = new Set<string>();
    for (const { table, key, before, after } of changes) {
      const isMoved = before === null || 'deletedAt' in after;
      if (table === 'articles') scopes.set(key, isMoved ? 'article' : (scopes.get(key) ?? 'facts'));
      if (table !== 'highlights' && table !== 'notes') continue;
      const row = await this.#db.table(table).get(key);
      if (row === undefined) continue;
      // Tags are changed in the whole library at once: that is no sign that the article is read.
      if (Object.keys(after).some((field) => field !== 'tags')) recounted.add(row.articleId);
      else if (scopes.get(row.articleId) !== 'article') scopes.set(row.articleId, 'annotations');
    }
    await markAllPending(this.#db, scopes);
    for (const articleId of recounted) await settleCounts(this.#db, articleId);
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    const { articles, highlights, notes, noteDrafts, tags, edits, pending } = this.#db;
    const tables = [articles, highlights, notes, noteDrafts, tags, edits, pending];
    // Dexie follows what is awaited in a function that is declared `async`; out of others the rest would be no part of it.
    return this.#db.transaction('rw', tables, async () => work());
  }
}

/** Fields hold plain values, and lists and objects of them. */
function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (isObject(a) && isObject(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
