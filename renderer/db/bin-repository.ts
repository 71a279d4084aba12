import { inChunks } from './chunks.ts';
import type { LecternDatabase } from './database.ts';
import { markAllPending } from './pending.ts';
import type { RowChange } from './rows.ts';

/** What would go with articles. */
export interface BinWeight {
  readonly articles: number;
  readonly highlights: number;
  readonly notes: number;
}

/** Articles that go in one transaction: pictures and original files are heavy. */
const AT_ONCE = 50;

/** Deletes for ever what is in the bin. Nothing here can be taken back. */
export class BinRepository {
  readonly #db: LecternDatabase;

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  /** What these articles hold that a person made. */
  async weigh(ids: readonly string[]): Promise<BinWeight> {
    let [articles, highlights, notes] = [0, 0, 0];
    await inChunks(ids, async (chunk) => {
      for (const row of await this.#db.articles.bulkGet([...chunk])) {
        if (row === undefined) continue;
        articles += 1;
        highlights += row.highlightCount;
        notes += row.noteCount;
      }
    });
    return { articles, highlights, notes };
  }

  /**
   * Deletes articles that are in the bin with all that belongs to them, an article wholly or not at all; others are left
   * alone. Tells after each step how many are done. The search index is told to forget them.
   */
  async destroy(
    ids: readonly string[],
    onProgress: (done: number) => void = () => undefined,
  ): Promise<number> {
    let destroyed = 0;
    const step = async (chunk: readonly string[]): Promise<void> => {
      destroyed += await this.#db.transaction('rw', this.#tables(), async () => this.#destroy(chunk));
      onProgress(destroyed);
    };
    await inChunks(ids, step, AT_ONCE);
    return destroyed;
  }

  #tables() {
    const { articles, contents, contentParts, sources, originals, assets, articleVersions } = this.#db;
    const { highlights, notes, noteDrafts, reviews, edits, pending } = this.#db;
    const texts = [articles, contents, contentParts, sources, originals, assets, articleVersions];
    return [...texts, highlights, notes, noteDrafts, reviews, edits, pending];
  }

  async #destroy(chunk: readonly string[]): Promise<number> {
    const { articles, contents, contentParts, sources, assets, articleVersions, noteDrafts } = this.#db;
    const rows = await articles.bulkGet([...chunk]);
    const ids = rows.flatMap((row) => (row !== undefined && row.deletedAt > 0 ? [row.id] : []));
    const versions = articleVersions.where('articleId').anyOf(ids);
    const originalIds = new Set([
      ...(await sources.bulkGet(ids)).flatMap((source) => source?.originalId ?? []),
      ...(await versions.toArray()).map(({ originalId }) => originalId),
    ]);
    const annotationIds = await this.#destroyAnnotations(ids);
    await noteDrafts.filter(({ articleId }) => ids.includes(articleId)).delete();
    await assets.where('articleId').anyOf(ids).delete();
    await versions.delete();
    await contents.bulkDelete(ids);
    await contentParts.where('articleId').anyOf(ids).delete();
    await sources.bulkDelete(ids);
    await articles.bulkDelete(ids);
    await this.#dropUnused([...originalIds]);
    await this.#forgetEdits(new Set([...ids, ...annotationIds]));
    await markAllPending(this.#db, new Map(ids.map((id) => [id, 'article'])));
    return ids.length;
  }

  async #destroyAnnotations(articleIds: readonly string[]): Promise<readonly string[]> {
    const { highlights, notes, reviews } = this.#db;
    const highlightIds = await highlights
      .where('articleId')
      .anyOf([...articleIds])
      .primaryKeys();
    const noteIds = await notes
      .where('articleId')
      .anyOf([...articleIds])
      .primaryKeys();
    await highlights.bulkDelete(highlightIds);
    await notes.bulkDelete(noteIds);
    await reviews.bulkDelete([...highlightIds, ...noteIds]);
    return [...highlightIds, ...noteIds];
  }

  /** A file may hold several articles: it goes with the last of them. */
  async #dropUnused(originalIds: readonly string[]): Promise<void> {
    const { originals, sources, articleVersions } = this.#db;
    for (const originalId of originalIds) {
      const uses = await sources.where({ originalId }).count();
      if (uses === 0 && (await articleVersions.where({ originalId }).count()) === 0)
        await originals.delete(originalId);
    }
  }

  /** What was done to them holds what they said. */
  async #forgetEdits(gone: ReadonlySet<string>): Promise<void> {
    const isGone = ({ key }: RowChange) => gone.has(key);
    const touched = await this.#db.edits.filter(({ changes }) => changes.some(isGone)).toArray();
    for (const { seq, changes } of touched) {
      const rest = changes.filter((change) => !isGone(change));
      if (rest.length === 0) await this.#db.edits.delete(seq);
      else await this.#db.edits.update(seq, { changes: rest });
    }
  }
}
