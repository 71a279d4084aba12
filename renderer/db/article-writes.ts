/** Writes of whole articles, to be called inside a transaction over `articleTables`. */
import type { ArticleImage, ImportedArticle } from '../../shared/article.ts';
import type { ImportSource } from '../../shared/importing.ts';
import { partsOf } from './content-parts.ts';
import type { LecternDatabase } from './database.ts';
import type { ArticleRow, AssetRow, ContentRow, PendingRow, Picture, SourceRow } from './rows.ts';
import { sortKey } from './sort-key.ts';

/** The tables that one article is spread over. */
export function articleTables(db: LecternDatabase) {
  return [db.articles, db.contents, db.contentParts, db.assets, db.sources, db.originals, db.pending];
}

/** What a document says about itself. */
export type DescribedArticle = Omit<ImportedArticle, 'blocks' | 'images' | 'contentHash'>;

/** An article on its way into the library. */
export interface NewArticle {
  readonly article: DescribedArticle & Pick<ImportedArticle, 'blocks'>;
  readonly pictures: readonly Picture[];
  readonly source: ImportSource;
  readonly originalId: string;
  readonly contentHash: string;
}

/** One article's rows in all its tables. */
export interface ArticleRows {
  readonly article: ArticleRow;
  readonly content: ContentRow;
  readonly assets: readonly AssetRow[];
  readonly source: SourceRow;
  readonly pending: PendingRow;
}

/** The rows of a new article. */
export function rowsOf(
  { article, pictures, source, originalId, contentHash }: NewArticle,
  importedAt: number,
): ArticleRows {
  const id = crypto.randomUUID();
  return {
    article: {
      id,
      ...describeArticle(article, source),
      contentHash,
      importedAt,
      state: 'unread',
      progress: 0,
      lastBlockId: null,
      lastReadAt: null,
      highlightCount: 0,
      noteCount: 0,
      favouriteAt: 0,
      archivedAt: 0,
      tags: [],
      deletedAt: 0,
    },
    content: { articleId: id, blocks: article.blocks },
    assets: pictures.map((picture) => ({ articleId: id, ...picture })),
    source: { articleId: id, originalId },
    pending: { articleId: id, revision: crypto.randomUUID(), scope: 'article' },
  };
}

/** Adds articles to all their tables, in as few requests as there are tables. */
export async function addArticles(db: LecternDatabase, articles: readonly ArticleRows[]): Promise<void> {
  await db.articles.bulkAdd(articles.map(({ article }) => article));
  await db.contents.bulkAdd(articles.map(({ content }) => content));
  await db.contentParts.bulkAdd(
    articles.flatMap(({ article, content }) => partsOf({ ...content, contentHash: article.contentHash })),
  );
  await db.assets.bulkAdd(articles.flatMap(({ assets }) => assets));
  await db.sources.bulkAdd(articles.map(({ source }) => source));
  await db.pending.bulkPut(articles.map(({ pending }) => pending));
}

/** A picture as it is stored. */
export function pictureOf({ bytes, ...image }: ArticleImage): Picture {
  return { ...image, blob: new Blob([new Uint8Array(bytes)], { type: image.mediaType }) };
}

/** The part of an article's row that its document tells; the rest is about the reader. */
export function describeArticle(article: DescribedArticle, source: ImportSource) {
  return {
    title: article.title,
    sortTitle: sortKey(article.title),
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
