import { addArticles, articleTables, describeArticle, replacePictures, rowsOf } from './article-writes.ts';
import type { LecternDatabase } from './database.ts';
import { CountChanges } from './import-counts.ts';
import type { ArticleVersionRow, ImportEntryKey, ImportEntryKind } from './import-rows.ts';
import { markPending } from './pending.ts';

/** What a person does with a report: takes a new version or the old one again, keeps both, takes a whole batch back. */
export class ImportHistory {
  readonly #db: LecternDatabase;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /**
   * Puts the offered version in the article's place, or, when that was done, the version that stood there before.
   * Highlights and notes stay: they find their places in the other text by their quotes, or show as lost with them.
   */
  async exchangeVersion(key: ImportEntryKey): Promise<void> {
    await this.#inTransaction(() => this.#exchange(key));
  }

  /** Makes the offered version an article of its own; answers its id, or null when there is no offer. */
  async keepBoth(key: ImportEntryKey): Promise<string | null> {
    return this.#inTransaction(async () => {
      const version = await this.#db.articleVersions.get(key);
      if (version === undefined) return null;
      const rows = rowsOf(version, this.#now());
      await addArticles(this.#db, [rows]);
      await this.#db.articleVersions.delete(key);
      await this.#setKind(key, 'added', { articleId: rows.article.id, title: rows.article.title });
      return rows.article.id;
    });
  }

  /** Moves what a batch brought to the bin, and brings articles that it gave a new version back to their old one. */
  async undoBatch(batchId: string): Promise<void> {
    await this.#inTransaction(async () => {
      const undoneAt = this.#now();
      for (const articleId of await this.#articlesBrought(batchId)) {
        await this.#setDeletedAt(articleId, 0, undoneAt);
      }
      for (const key of await this.#keysOf(batchId, 'updated')) await this.#exchange(key);
      await this.#db.importBatches.update(batchId, { undoneAt });
    });
  }

  /** Fetches back what `undoBatch` moved to the bin. */
  async redoBatch(batchId: string): Promise<void> {
    await this.#inTransaction(async () => {
      const undoneAt = (await this.#db.importBatches.get(batchId))?.undoneAt ?? 0;
      if (undoneAt === 0) return;
      for (const articleId of await this.#articlesBrought(batchId)) {
        await this.#setDeletedAt(articleId, undoneAt, 0);
      }
      await this.#db.importBatches.update(batchId, { undoneAt: 0 });
    });
  }

  async #exchange(key: ImportEntryKey): Promise<void> {
    const version = await this.#db.articleVersions.get(key);
    if (version === undefined) return;
    const present = await this.#presentVersion(version);
    if (present === null) return;
    const { articleId, article, pictures, source, contentHash, originalId } = version;
    const described = describeArticle(article, source);
    await this.#db.articles.update(articleId, { ...described, contentHash, lastBlockId: null });
    await this.#db.contents.put({ articleId, blocks: article.blocks });
    await this.#db.sources.put({ articleId, originalId });
    await replacePictures(this.#db, articleId, pictures);
    await markPending(this.#db, articleId, 'article');
    await this.#db.articleVersions.put(present);
    const entry = await this.#db.importEntries.get(key);
    await this.#setKind(key, entry?.kind === 'updated' ? 'newVersion' : 'updated', { title: article.title });
  }

  /** The article as it stands, as a version to come back to. */
  async #presentVersion(version: ArticleVersionRow): Promise<ArticleVersionRow | null> {
    const { batchId, seq, part, articleId } = version;
    const row = await this.#db.articles.get(articleId);
    const content = await this.#db.contents.get(articleId);
    if (row === undefined || content === undefined) return null;
    const { title, byline, siteName, language, publishedAt, sourceUrl, wordCount, excerpt, format } = row;
    const facts = { title, byline, siteName, language, publishedAt, sourceUrl, wordCount, excerpt, format };
    const originalId = (await this.#db.sources.get(articleId))?.originalId ?? '';
    return {
      ...{ batchId, seq, part, articleId },
      article: { ...facts, blocks: content.blocks },
      pictures: await this.#db.assets.where('articleId').equals(articleId).toArray(),
      contentHash: row.contentHash,
      source: { name: row.sourceName, path: row.sourcePath, sizeBytes: 0 },
      originalId,
    };
  }

  async #setKind(
    key: ImportEntryKey,
    kind: ImportEntryKind,
    article: { readonly articleId?: string; readonly title: string },
  ): Promise<void> {
    const { importEntries, importBatches } = this.#db;
    const before = await importEntries.get(key);
    if (before === undefined) return;
    await importEntries.put({ ...before, kind, ...article });
    const batch = await importBatches.get(before.batchId);
    if (batch === undefined) return;
    const changes = new CountChanges();
    changes.add([before], -1);
    changes.add([{ kind }], 1);
    await importBatches.put({ ...batch, counts: changes.applyTo(batch.counts) });
  }

  async #articlesBrought(batchId: string): Promise<readonly string[]> {
    const brought = await this.#db.importEntries
      .where('[batchId+kind]')
      .anyOf([
        [batchId, 'added'],
        [batchId, 'restored'],
      ])
      .toArray();
    return brought.flatMap(({ articleId }) => articleId ?? []);
  }

  async #keysOf(batchId: string, kind: ImportEntryKind): Promise<readonly ImportEntryKey[]> {
    const entries = await this.#db.importEntries.where('[batchId+kind]').equals([batchId, kind]).toArray();
    return entries.map(({ seq, part }) => [batchId, seq, part]);
  }

  /** Changes the mark only where it is the expected one: what the person removed or fetched back since stays so. */
  async #setDeletedAt(articleId: string, from: number, to: number): Promise<void> {
    const row = await this.#db.articles.get(articleId);
    if (row?.deletedAt !== from) return;
    await this.#db.articles.update(articleId, { deletedAt: to });
    await markPending(this.#db, articleId, 'article');
  }

  async #inTransaction<T>(work: () => Promise<T>): Promise<T> {
    const { importBatches, importEntries, articleVersions } = this.#db;
    const tables = [...articleTables(this.#db), importBatches, importEntries, articleVersions];
    // Dexie follows what is awaited in a function that is declared `async`; out of others the rest would be no part of it.
    return this.#db.transaction('rw', tables, async () => work());
  }
}
