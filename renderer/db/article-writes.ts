/** Writes of a whole article, to be called inside a transaction over `ARTICLE_TABLES`. */
import type { ArticleImage, ParsedArticle } from '../../shared/article.ts';
import type { ImportSource } from '../../shared/importing.ts';
import type { LecternDatabase } from './database.ts';
import { markPending } from './pending.ts';
import type { ArticleRow, Picture } from './rows.ts';

/** The tables that one article is spread over. */
export function articleTables(db: LecternDatabase) {
  return [db.articles, db.contents, db.assets, db.sources, db.pending];
}

/** An article on its way into the library. */
export interface NewArticle {
  readonly article: DescribedArticle & Pick<ParsedArticle, 'blocks'>;
  readonly pictures: readonly Picture[];
  readonly source: ImportSource;
  /** The original file. */
  readonly bytes: Uint8Array;
  /** Id of an article of the same file that keeps the bytes already, or null. */
  readonly sharedWith: string | null;
  readonly contentHash: string;
}

/** Adds an article to all its tables; answers its row. */
export async function addArticle(
  db: LecternDatabase,
  { article, pictures, source, bytes, sharedWith, contentHash }: NewArticle,
  importedAt: number,
): Promise<ArticleRow> {
  const row: ArticleRow = {
    id: crypto.randomUUID(),
    ...describeArticle(article, source),
    contentHash,
    importedAt,
    state: 'unread',
    progress: 0,
    lastBlockId: null,
    lastReadAt: null,
    highlightCount: 0,
    noteCount: 0,
    deletedAt: 0,
  };
  await db.articles.add(row);
  await db.contents.add({ articleId: row.id, blocks: article.blocks });
  const kept = sharedWith === null ? { bytes } : { bytes: null, sharedWith };
  await db.sources.add({ articleId: row.id, ...kept });
  await db.assets.bulkAdd(pictures.map((picture) => ({ articleId: row.id, ...picture })));
  await markPending(db, row.id);
  return row;
}

/** What a document says about itself. */
export type DescribedArticle = Omit<ParsedArticle, 'blocks' | 'images' | 'text'>;

/** A picture as it is stored. */
export function pictureOf({ bytes, ...image }: ArticleImage): Picture {
  return { ...image, blob: new Blob([new Uint8Array(bytes)], { type: image.mediaType }) };
}

/** The part of an article's row that its document tells; the rest is about the reader. */
export function describeArticle(article: DescribedArticle, source: ImportSource) {
  return {
    title: article.title,
    byline: article.byline,
    siteName: article.siteName,
    language: article.language,
    publishedAt: article.publishedAt,
    excerpt: article.excerpt,
    format: article.format,
    sourceName: source.name,
    sourcePath: source.path,
    sourceUrl: article.sourceUrl,
    wordCount: article.wordCount,
  };
}

/** Puts pictures in the place of those that an article has. */
export async function replacePictures(
  db: LecternDatabase,
  articleId: string,
  pictures: readonly Picture[],
): Promise<void> {
  await db.assets.where('articleId').equals(articleId).delete();
  await db.assets.bulkAdd(pictures.map((picture) => ({ articleId, ...picture })));
}
