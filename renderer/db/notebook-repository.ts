import type { AnnotationKey } from './annotation-queries.ts';
import type { LecternDatabase } from './database.ts';
import { distinctTags } from './distinct-tags.ts';
import { EditLog, type EditRecorder } from './edit-log.ts';
import { foldedName } from './folded-name.ts';
import type { EditRow, HighlightRow, NoteRow } from './rows.ts';

/**
 * Changes of any number of highlights and notes at once. Each method answers the one edit by which all of it can be taken
 * back (`EditLog`), null when nothing changed.
 */
export class NotebookRepository {
  readonly #db: LecternDatabase;
  readonly #edits: EditLog;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#edits = new EditLog(db, now);
    this.#now = now;
  }

  /** Moves them to the bin; what is there already stays as it is. */
  async remove(keys: readonly AnnotationKey[]): Promise<EditRow | null> {
    return this.#change(keys, ({ deletedAt }) => (deletedAt > 0 ? {} : { deletedAt: this.#now() }));
  }

  /** Fetches them back from the bin. */
  async restore(keys: readonly AnnotationKey[]): Promise<EditRow | null> {
    return this.#change(keys, () => ({ deletedAt: 0 }));
  }

  /** Adds tags, and takes others away. */
  async changeTags(
    keys: readonly AnnotationKey[],
    added: readonly string[],
    removed: readonly string[] = [],
  ): Promise<EditRow | null> {
    const gone = new Set(removed.map(foldedName));
    return this.#change(keys, ({ tags }) => ({
      tags: distinctTags([...tags.filter((tag) => !gone.has(foldedName(tag))), ...added]),
    }));
  }

  async #change(
    keys: readonly AnnotationKey[],
    changesOf: (row: HighlightRow | NoteRow) => Partial<HighlightRow | NoteRow>,
  ): Promise<EditRow | null> {
    const articleId = await this.#articleOf(keys);
    return this.#edits.record(articleId, async (recorder: EditRecorder) => {
      for (const { id, kind } of keys) {
        const table = kind === 'highlight' ? 'highlights' : 'notes';
        const row: HighlightRow | NoteRow | undefined = await this.#db.table(table).get(id);
        if (row !== undefined) await recorder.update(table, id, changesOf(row));
      }
    });
  }

  /** The article that all of them are in, or null: undoing says where it happened. */
  async #articleOf(keys: readonly AnnotationKey[]): Promise<string | null> {
    const rows = await Promise.all(
      keys.map(({ id, kind }) => (kind === 'highlight' ? this.#db.highlights : this.#db.notes).get(id)),
    );
    const ids = new Set(rows.flatMap((row) => (row === undefined ? [] : [row.articleId])));
    const [only] = ids;
    return ids.size === 1 && only !== undefined ? only : null;
  }
}
