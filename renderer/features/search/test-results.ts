/** Results as the search worker gives them, for tests. */
import type { FoundArticle, Hit, SearchResult } from '../../search/protocol.ts';

/** A hit in the text of a block that is named by a number: `b9` is the ninth paragraph. */
export function textHit(blockId: string, text = 'l’OTAN', hit: Partial<Hit> = {}): Hit {
  return {
    place: 'text',
    annotationId: null,
    blockId,
    blockIndex: Number(blockId.slice(1)) - 1,
    snippet: { text, marks: [{ start: 2, end: 6 }] },
    target: { start: 2, end: 6 },
    reasons: [],
    ...hit,
  };
}

export function foundArticle(
  articleId: string,
  hits: readonly Hit[],
  article: Partial<FoundArticle> = {},
): FoundArticle {
  return {
    articleId,
    title: { text: articleId, marks: [] },
    sourceName: `${articleId}.txt`,
    hits,
    hitCount: hits.length,
    missingWords: [],
    ...article,
  };
}

export function foundResult(
  query: string,
  articles: readonly FoundArticle[],
  result: Partial<SearchResult> = {},
): SearchResult {
  const text = articles.reduce((sum, { hitCount }) => sum + hitCount, 0);
  return {
    query,
    articles,
    articleCount: articles.length,
    completeCount: articles.length,
    hitCounts: { text, note: 0, highlight: 0 },
    droppedWords: [],
    corrections: [],
    problems: [],
    near: [],
    commonWords: [],
    tookMs: 1,
    ...result,
  };
}
