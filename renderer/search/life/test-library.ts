/** A library in a database, and indexes over the articles of tests. */
import type { BlockTarget } from '../../../shared/annotation.ts';
import { blockText } from '../../../shared/block-text.ts';
import type { LecternDatabase } from '../../db/database.ts';
import { markPending } from '../../db/pending.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { sortKey } from '../../db/sort-key.ts';
import type { IndexPart } from '../index/index-part.ts';
import { type IndexedArticle, NO_FACTS } from '../index/indexed.ts';
import { SearchIndex } from '../index/search-index.ts';
import { type TestArticle, textOf } from '../test-articles.ts';

export function indexed(article: TestArticle): IndexedArticle {
  return { text: textOf(article), facts: NO_FACTS, annotations: [] };
}

/** An index over articles, sealed into one part. */
export function packed(articles: readonly TestArticle[]): IndexPart {
  const index = SearchIndex.of([]);
  for (const article of articles) index.setArticle(indexed(article));
  const part = index.seal();
  if (part === null) throw new Error('There is nothing to pack');
  return part;
}

export function articleRow(article: TestArticle): ArticleRow {
  return {
    id: article.articleId,
    title: article.title,
    sortTitle: sortKey(article.title),
    byline: null,
    siteName: null,
    language: article.language,
    publishedAt: null,
    excerpt: '',
    format: 'text',
    sourceName: `${article.articleId}.txt`,
    sourcePath: null,
    sourceUrl: null,
    contentHash: article.articleId,
    wordCount: 1,
    importedAt: 1,
    state: 'unread',
    progress: 0,
    lastBlockId: null,
    lastReadAt: null,
    highlightCount: 0,
    noteCount: 0,
    archivedAt: 0,
    favouriteAt: 0,
    tags: [],
    deletedAt: 0,
  };
}

/** Puts articles into the library, in place of those with the same ids. */
export async function storeArticles(db: LecternDatabase, ...articles: readonly TestArticle[]): Promise<void> {
  await db.transaction('rw', [db.articles, db.contents, db.pending], async () => {
    for (const article of articles) {
      await db.articles.put(articleRow(article));
      await db.contents.put({ articleId: article.articleId, blocks: article.blocks });
      await markPending(db, article.articleId, 'article');
    }
  });
}

/** All of a block, as an annotation names it. */
export function targetOf(article: TestArticle, blockIndex: number): BlockTarget {
  const block = article.blocks[blockIndex];
  if (block === undefined) throw new RangeError('The article has no such block');
  const text = blockText(block);
  return {
    blockId: block.id,
    position: { type: 'TextPositionSelector', start: 0, end: text.length },
    quote: { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
    blockHash: '00000000',
  };
}
