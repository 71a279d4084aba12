import type { FoundArticle, Hit, SearchResult } from '../../search/protocol.ts';

/** Hits shown of one article until a person asks for more. */
const HITS_SHOWN = 3;

/** Choices that Page Up and Page Down pass. */
const PAGE = 8;

/** Something in the palette's list that can be chosen. `index` is its place among all choices, from 0. */
export type Choice = ArticleChoice | QueryChoice;

export type ArticleChoice =
  | { readonly kind: 'hit'; readonly index: number; readonly articleId: string; readonly hit: Hit }
  /** An article of which the title alone, or a filter, matches. */
  | { readonly kind: 'article'; readonly index: number; readonly articleId: string }
  /** Shows the article's further hits. */
  | { readonly kind: 'more'; readonly index: number; readonly articleId: string; readonly count: number }
  /** Hits that the palette does not show: the article does. */
  | { readonly kind: 'rest'; readonly index: number; readonly articleId: string; readonly count: number };

/** Another query that may be searched for. */
export interface QueryChoice {
  readonly kind: 'query';
  readonly index: number;
  readonly query: string;
}

export interface ResultGroup {
  readonly article: FoundArticle;
  readonly choices: readonly ArticleChoice[];
}

/** Further hits that a person asked for, by article. */
export type FurtherHits = ReadonlyMap<string, readonly Hit[]>;

/** The result by article, with choices numbered through all articles as the arrow keys pass them. */
export function groupResult(result: SearchResult, further: FurtherHits): readonly ResultGroup[] {
  let index = 0;
  return result.articles.map((article) => {
    const { articleId } = article;
    const hits = [...shownHits(article), ...(further.get(articleId) ?? [])];
    const choices: ArticleChoice[] = hits.map((hit) => ({ kind: 'hit', index: index++, articleId, hit }));
    if (hits.length === 0) choices.push({ kind: 'article', index: index++, articleId });
    const count = article.hitCount - hits.length;
    if (count > 0 && hits.length > 0) {
      const kind = further.has(articleId) ? 'rest' : 'more';
      choices.push({ kind, index: index++, articleId, count });
    }
    return { article, choices };
  });
}

/** The hits of an article that are shown before a person asks for more. */
export function shownHits({ hits }: FoundArticle): readonly Hit[] {
  return hits.slice(0, HITS_SHOWN);
}

/** How many blocks, notes and highlights match; null when nobody counted the thousands in the text. */
export function countHits({ hitCounts }: SearchResult): number | null {
  const { text, note, highlight } = hitCounts;
  return text === null ? null : text + note + highlight;
}

/** Where the choice stands in the list. */
export interface ListPlace {
  readonly index: number;
  readonly count: number;
  /** Whether more choices come when the end is neared: then the ends do not join. */
  readonly isCut: boolean;
}

/** A key with what is held down. */
export type ChoiceKey = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The choice that a key leads to, or null when the key is not about choices. With arrows the ends join; Home and End
 * alone move the caret, with Ctrl or ⌘ the choice.
 */
export function choiceForKey(stroke: ChoiceKey, { index, count, isCut }: ListPlace): number | null {
  const isMod = stroke.ctrlKey || stroke.metaKey;
  if (count === 0 || stroke.altKey || stroke.shiftKey) return null;
  const last = count - 1;
  if (isMod) return stroke.key === 'Home' ? 0 : stroke.key === 'End' ? last : null;
  switch (stroke.key) {
    case 'ArrowDown':
      return index < last ? index + 1 : isCut ? last : 0;
    case 'ArrowUp':
      return index > 0 ? index - 1 : isCut ? 0 : last;
    case 'PageDown':
      return Math.min(last, index + PAGE);
    case 'PageUp':
      return Math.max(0, index - PAGE);
    default:
      return null;
  }
}
