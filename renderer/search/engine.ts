/** Answers queries: the index says which articles and blocks, their present text says where the words stand. */
import type { Block } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';
import { type TextMatcher, textMatcher } from './analysis/text-matches.ts';
import type { ArticleCache, StoredArticle } from './article-cache.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { BlockMatches, FoundArticle, Hit, SearchResult } from './protocol.ts';
import { parseQuery } from './query/query.ts';
import type { RankedArticle } from './ranking/ranker.ts';
import { densestPiece, snippet, wholeSnippet } from './snippet.ts';

const MAX_HITS = 3;

/** Finds articles; an article that has left the library since it was indexed is left out. */
export async function search(
  index: SearchIndex,
  cache: ArticleCache,
  query: string,
  limit: number,
): Promise<SearchResult> {
  const startedAt = performance.now();
  const words = parseQuery(query);
  const ranking = index.search(words, limit);
  const stored = await cache.get(ranking.articles.map((article) => article.articleId));
  const find = textMatcher(words);
  const articles = ranking.articles.flatMap((ranked, i) => {
    const article = stored[i];
    return article ? [foundArticle(ranked, article, find)] : [];
  });
  return {
    query,
    articles,
    articleCount: ranking.articleCount - (ranking.articles.length - articles.length),
    completeCount: ranking.articleCount,
    hitCounts: { text: 0, note: 0, highlight: 0 },
    corrections: [],
    problems: [],
    near: [],
    commonWords: [],
    droppedWords: ranking.droppedWords.map((word) => word.typed),
    tookMs: performance.now() - startedAt,
  };
}

/** All matches in one article, in reading order; none when the article is not in the library. */
export async function matchesIn(
  cache: ArticleCache,
  articleId: string,
  query: string,
): Promise<readonly BlockMatches[]> {
  const words = parseQuery(query);
  const [article] = await cache.get([articleId]);
  if (!article || words.length === 0) return [];
  const find = textMatcher(words);
  return article.blocks
    .map((block) => ({ blockId: block.id, matches: find(blockText(block)) }))
    .filter((found) => found.matches.length > 0);
}

function foundArticle(ranked: RankedArticle, article: StoredArticle, find: TextMatcher): FoundArticle {
  return {
    articleId: ranked.articleId,
    title: wholeSnippet(article.title, find(article.title)),
    sourceName: article.sourceName,
    hits: hits(ranked.blocks, article.blocks, find),
    hitCount: ranked.blocks.length,
    missingWords: [],
  };
}

/** Hits of the best blocks; a block whose text has changed and no longer matches has none. */
function hits(best: readonly number[], blocks: readonly Block[], find: TextMatcher): readonly Hit[] {
  const found: Hit[] = [];
  for (const blockIndex of best) {
    if (found.length === MAX_HITS) break;
    const block = blocks[blockIndex];
    if (block === undefined) continue;
    const text = blockText(block);
    const matches = find(text);
    const piece = densestPiece(text, matches);
    const firstShown = matches.find((match) => match.end > piece.start);
    if (firstShown === undefined) continue;
    found.push({
      place: 'text',
      annotationId: null,
      blockId: block.id,
      blockIndex,
      snippet: snippet(text, matches, piece),
      target: firstShown,
      reasons: [],
    });
  }
  return found;
}
