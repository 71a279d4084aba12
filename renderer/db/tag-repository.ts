import type { LecternDatabase } from './database.ts';
import { distinctTags } from './distinct-tags.ts';
import { EditLog, type EditRecorder } from './edit-log.ts';
import { foldedName } from './folded-name.ts';
import type { EditRow, TagColor, TagRow } from './rows.ts';

const TAGGED_TABLES = ['articles', 'highlights', 'notes'] as const;

/**
 * What a person does with a tag in the whole library: on articles, highlights and notes at once, those in the bin too. Each
 * method answers the edit by which it can be taken back (`EditLog`), null when nothing changed. Tags are named by their
 * key (`foldedName`): however one is written, it is the same.
 */
export class TagRepository {
  readonly #db: LecternDatabase;
  readonly #edits: EditLog;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#edits = new EditLog(db, now);
  }

  /** `name` is how it is written; null takes its colour away. */
  async setColor(name: string, color: TagColor | null): Promise<EditRow | null> {
    return this.#edits.record(null, (recorder) => this.#setLook(recorder, name, { color }));
  }

  /**
   * Writes a tag otherwise, wherever it stands. Where there is a tag of that name, the two become one, with the colour
   * of the one that was there. A blank name changes nothing.
   */
  async rename(key: string, typed: string): Promise<EditRow | null> {
    const name = typed.trim();
    if (foldedName(name) === '') return null;
    return this.#edits.record(null, async (recorder) => {
      const look = await this.#db.tags.get(key);
      await this.#rewrite(recorder, key, (tags) =>
        distinctTags(tags.map((tag) => (foldedName(tag) === key ? name : tag))),
      );
      const isOther = foldedName(name) !== key;
      const target = isOther ? await this.#db.tags.get(foldedName(name)) : look;
      const color = target?.color ?? look?.color ?? null;
      if (target !== undefined || color !== null) await this.#setLook(recorder, name, { color });
      if (isOther && look !== undefined) await recorder.update('tags', key, { color: null });
    });
  }

  /** Takes a tag away from all that bears it. */
  async remove(key: string): Promise<EditRow | null> {
    return this.#edits.record(null, async (recorder) => {
      await this.#rewrite(recorder, key, (tags) => tags.filter((tag) => foldedName(tag) !== key));
      await recorder.update('tags', key, { color: null });
    });
  }

  /** Articles, and annotations together, that bear a tag, in the bin or not. */
  async countUses(key: string): Promise<{ readonly articles: number; readonly annotations: number }> {
    const [articles, highlights, notes] = await Promise.all(
      TAGGED_TABLES.map(async (table) => (await this.#keysWith(table, key)).length),
    );
    return { articles: articles ?? 0, annotations: (highlights ?? 0) + (notes ?? 0) };
  }

  async #rewrite(
    recorder: EditRecorder,
    key: string,
    change: (tags: readonly string[]) => readonly string[],
  ): Promise<void> {
    for (const table of TAGGED_TABLES) {
      const keys = await this.#keysWith(table, key);
      await recorder.updateAll<{ readonly tags: readonly string[] }>(table, keys, ({ tags }) => ({
        tags: change(tags),
      }));
    }
  }

  async #keysWith(table: (typeof TAGGED_TABLES)[number], key: string): Promise<readonly string[]> {
    const rows = this.#db.table<object, string>(table);
    const written = (await rows.orderBy('tags').uniqueKeys()).map(String);
    const spellings = written.filter((tag) => foldedName(tag) === key);
    return [...new Set(await rows.where('tags').anyOf(spellings).primaryKeys())];
  }

  /** A tag without a look gets a quiet one first: taking the edit back then takes its colour. */
  async #setLook(recorder: EditRecorder, name: string, { color }: Pick<TagRow, 'color'>): Promise<void> {
    const key = foldedName(name);
    if ((await this.#db.tags.get(key)) === undefined) await this.#db.tags.add({ key, name, color: null });
    await recorder.update('tags', key, { name, color });
  }
}
