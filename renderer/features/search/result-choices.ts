import type { FoundArticle, Hit, SearchResult } from '../../search/protocol.ts';

/** Hits shown of one article. */
const HITS_SHOWN = 3;

/** Something in the results that can be chosen: a hit, or an article of which only the title matches. */
export interface Choice {
  /** Place among all choices, from 0. */
  readonly index: number;
  readonly articleId: string;
  readonly hit: Hit | null;
}

export interface ResultGroup {
  readonly article: FoundArticle;
  readonly choices: readonly Choice[];
}

/** The result by article, with choices numbered through all articles as the arrow keys pass them. */
export function groupResult(result: SearchResult): readonly ResultGroup[] {
  let index = 0;
  return result.articles.map((article) => {
    const hits: readonly (Hit | null)[] =
      article.hits.length === 0 ? [null] : article.hits.slice(0, HITS_SHOWN);
    const choices = hits.map((hit) => ({ index: index++, articleId: article.articleId, hit }));
    return { article, choices };
  });
}

/** How many passages match, or null when the result was cut so that nobody counted. */
export function countPassages(result: SearchResult): number | null {
  if (result.articles.length < result.articleCount) return null;
  return result.articles.reduce((sum, article) => sum + article.hitCount, 0);
}

/** The choice that an arrow key leads to; the ends join. */
export function nextChoice(key: 'ArrowDown' | 'ArrowUp', index: number, count: number): number {
  if (count === 0) return 0;
  return (index + (key === 'ArrowDown' ? 1 : count - 1)) % count;
}
