import type { FoundArticle, Passage, SearchResult } from '../../search/protocol.ts';

/** Passages shown of one article. */
const PASSAGES_SHOWN = 3;

/** Something in the results that can be chosen: a passage, or an article of which only the title matches. */
export interface Choice {
  /** Place among all choices, from 0. */
  readonly index: number;
  readonly articleId: string;
  readonly passage: Passage | null;
}

export interface ResultGroup {
  readonly article: FoundArticle;
  readonly choices: readonly Choice[];
}

/** The result by article, with choices numbered through all articles as the arrow keys pass them. */
export function groupResult(result: SearchResult): readonly ResultGroup[] {
  let index = 0;
  return result.articles.map((article) => {
    const passages: readonly (Passage | null)[] =
      article.passages.length === 0 ? [null] : article.passages.slice(0, PASSAGES_SHOWN);
    const choices = passages.map((passage) => ({ index: index++, articleId: article.articleId, passage }));
    return { article, choices };
  });
}

/** How many passages match, or null when the result was cut so that nobody counted. */
export function countPassages(result: SearchResult): number | null {
  if (result.articles.length < result.articleCount) return null;
  return result.articles.reduce((sum, article) => sum + article.passageCount, 0);
}

/** The choice that an arrow key leads to; the ends join. */
export function nextChoice(key: 'ArrowDown' | 'ArrowUp', index: number, count: number): number {
  if (count === 0) return 0;
  return (index + (key === 'ArrowDown' ? 1 : count - 1)) % count;
}
