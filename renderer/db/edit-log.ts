import type { LecternDatabase } from './database.ts';
import { markPending } from './pending.ts';
import type { EditRow, RowChange } from './rows.ts';
import { settleCounts } from './settle-counts.ts';

/** How many things done can be taken back. */
const DEPTH = 200;

type EditedTable = RowChange['table'];

/** The fields of a row, before and after. */
type Fields = Readonly<Record<string, unknown>>;

/** Writes rows and notes down what they held before. */
export class EditRecorder {
  readonly changes: RowChange[] = [];
  readonly #db: LecternDatabase;

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  /** Adds a new row; taking that back moves it to the bin. */
  async add(table: EditedTable, key: string, row: object): Promise<void> {
    await this.#db.table(table).add(row);
    this.changes.push({ table, key, before: null, after: { ...row } });
  }

  /** Changes fields of a row that exists; those that hold the value already are left out. Answers whether it changed. */
  async update(table: EditedTable, key: string, fields: object): Promise<boolean> {
    const row: Fields | undefined = await this.#db.table(table).get(key);
    if (row === undefined) return false;
    const changed = Object.entries(fields).filter(([name, value]) => !isSame(row[name], value));
    if (changed.length === 0) return false;
    const after = Object.fromEntries(changed);
    const before = Object.fromEntries(changed.map(([name]) => [name, row[name]]));
    await this.#db.table(table).update(key, after);
    this.changes.push({ table, key, before, after });
    return true;
  }
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
      await edits.filter(({ isUndone }) => isUndone).delete();
      const edit = { articleId, at: this.#now(), changes, isUndone: false };
      const seq = await edits.add(edit);
      await edits
        .where('seq')
        .belowOrEqual(seq - DEPTH)
        .delete();
      await this.#follow(changes);
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
      if (edit === undefined || edit.isUndone === isUndone) return false;
      const changes = isUndone ? edit.changes.toReversed() : edit.changes;
      for (const { table, key, before, after } of changes) {
        const fields = isUndone ? (before ?? { deletedAt: this.#now() }) : after;
        await this.#db.table(table).update(key, fields);
      }
      await this.#db.edits.update(seq, { isUndone });
      await this.#follow(changes);
      return true;
    });
  }

  /** Brings counts and the marks of the search index in step with what was changed. */
  async #follow(changes: readonly RowChange[]): Promise<void> {
    const annotated = new Set<string>();
    for (const { table, key, before, after } of changes) {
      if (table === 'articles') {
        const isMoved = 'deletedAt' in after || (before !== null && 'deletedAt' in before);
        await markPending(this.#db, key, isMoved ? 'article' : 'facts');
      } else if (table === 'highlights' || table === 'notes') {
        const row = await this.#db.table(table).get(key);
        if (row !== undefined) annotated.add(row.articleId);
      }
    }
    for (const articleId of annotated) await settleCounts(this.#db, articleId);
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    const { articles, highlights, notes, noteDrafts, tags, edits, pending } = this.#db;
    return this.#db.transaction('rw', [articles, highlights, notes, noteDrafts, tags, edits, pending], work);
  }
}

/** Fields hold plain values, and lists and objects of them. */
function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (isObject(a) && isObject(b) && JSON.stringify(a) === JSON.stringify(b));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
