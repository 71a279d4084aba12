import type { Block, ImportedArticle } from '../../shared/article.ts';
import { carryAnnotations, type PlacesIn } from './annotation-places.ts';
import { addArticles, articleTables, describeArticle, replacePictures, rowsOf } from './article-writes.ts';
import { replaceContent } from './content-parts.ts';
import type { LecternDatabase } from './database.ts';
import { CountChanges } from './import-counts.ts';
import type { ArticleVersionRow, ImportEntryKey, ImportEntryKind } from './import-rows.ts';
import { markPending } from './pending.ts';
import { readOriginal } from './read-original.ts';
import type { ArticleRow, HighlightRow, NoteRow, Picture } from './rows.ts';

/** An article and the version of it that is not the present one. */
export interface ArticleVersions {
  readonly article: ArticleRow;
  readonly blocks: readonly Block[];
  readonly version: ArticleVersionRow;
  /** Also those in the bin. */
  readonly annotations: readonly (HighlightRow | NoteRow)[];
}

/** What an article was made from. */
export interface ArticleOriginal {
  readonly article: ArticleRow;
  readonly bytes: Uint8Array;
  readonly blocks: readonly Block[];
  readonly pictures: readonly Picture[];
}

/** Where what stands in one text of an article stands in the other. */
export interface CarriedOver extends PlacesIn {
  /** `contentHash` of the text from which it was carried over. */
  readonly from: string;
  /** Where the person left, in the other text. */
  readonly lastBlockId: string | null;
}

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
   * Highlights and notes stay as they are, and remember where they stand in the other text. `carried` tells that; where it
   * does not, or is about another text, the reader looks for them.
   */
  async exchangeVersion(key: ImportEntryKey, carried: CarriedOver | null = null): Promise<void> {
    await this.#inTransaction(() => this.#exchange(key, carried));
  }

  /** An article and the other version of it, with all its annotations; null when there is no other version. */
  async loadVersions(key: ImportEntryKey): Promise<ArticleVersions | null> {
    const { articles, contents, articleVersions, highlights, notes } = this.#db;
    const tables = [articles, contents, articleVersions, highlights, notes];
    return this.#db.transaction('r', tables, async () => {
      const version = await articleVersions.get(key);
      const articleId = version?.articleId ?? '';
      const article = await articles.get(articleId);
      const content = await contents.get(articleId);
      if (version === undefined || article === undefined || content === undefined) return null;
      const annotations = [
        ...(await highlights.where({ articleId }).toArray()),
        ...(await notes.where({ articleId }).toArray()),
      ];
      return { article, blocks: content.blocks, version, annotations };
    });
  }

  /** The bytes that an article was made from, with what is needed to make it again; null when they are not kept. */
  async loadOriginal(articleId: string): Promise<ArticleOriginal | null> {
    const article = await this.#db.articles.get(articleId);
    const bytes = await readOriginal(this.#db, articleId);
    if (article === undefined || bytes === null) return null;
    const blocks = (await this.#db.contents.get(articleId))?.blocks ?? [];
    const pictures = await this.#db.assets.where({ articleId }).toArray();
    return { article, bytes, blocks, pictures };
  }

  /** Keeps a version that was made of the article's own original, to be looked at and taken; answers its key. */
  async offerVersion(
    articleId: string,
    { contentHash, ...article }: Omit<ImportedArticle, 'images'>,
    pictures: readonly Picture[],
  ): Promise<ImportEntryKey | null> {
    const key: ImportEntryKey = [`again ${articleId}`, 0, 0];
    return this.#inTransaction(async () => {
      const row = await this.#db.articles.get(articleId);
      const source = await this.#db.sources.get(articleId);
      if (row === undefined || source === undefined) return null;
      await this.#db.articleVersions.put({
        ...{ batchId: key[0], seq: 0, part: 0, articleId, article, contentHash, pictures },
        source: { name: row.sourceName, path: row.sourcePath, sizeBytes: 0 },
        originalId: source.originalId,
      });
      return key;
    });
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

  async #exchange(key: ImportEntryKey, carried: CarriedOver | null = null): Promise<void> {
    const version = await this.#db.articleVersions.get(key);
    if (version === undefined) return;
    const present = await this.#presentVersion(version);
    if (present === null) return;
    const { articleId, article, pictures, source, contentHash, originalId } = version;
    const described = describeArticle(article, source);
    const isAboutThese = carried?.from === present.contentHash && carried.contentHash === contentHash;
    const places = isAboutThese ? carried.places : new Map();
    const lastBlockId = isAboutThese ? carried.lastBlockId : null;
    await this.#db.articles.update(articleId, { ...described, contentHash, lastBlockId });
    await carryAnnotations(this.#db, articleId, present.contentHash, { contentHash, places });
    await replaceContent(this.#db, { articleId, contentHash, blocks: article.blocks });
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
    const { importBatches, importEntries, articleVersions, highlights, notes } = this.#db;
    const reports = [importBatches, importEntries, articleVersions];
    const tables = [...articleTables(this.#db), ...reports, highlights, notes];
    // Dexie follows what is awaited in a function that is declared `async`; out of others the rest would be no part of it.
    return this.#db.transaction('rw', tables, async () => work());
  }
}
