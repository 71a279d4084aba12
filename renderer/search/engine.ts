/** Answers queries: the index says which articles and hits, their present text says where the words stand. */
import { blockText } from '../../shared/block-text.ts';
import type { ArticleCache, StoredArticle } from './article-cache.ts';
import { type LanguageCode, OTHER_LANGUAGE } from './index/documents.ts';
import type { SearchIndex } from './index/search-index.ts';
import { hitsOf } from './matching/hits.ts';
import { wholeSnippet } from './matching/snippet.ts';
import { joinedRanges, type TextMatcher, textMatcher } from './matching/text-matcher.ts';
import { holdsPhrases } from './matching/verify-phrases.ts';
import {
  type BlockMatches,
  type Correction,
  type FoundArticle,
  type SearchOptions,
  type SearchResult,
  type TextOf,
  type TextRange,
  TITLE,
} from './protocol.ts';
import { withoutPart } from './query/edit-query.ts';
import { readQuery } from './query/parse-query.ts';
import type { ParsedQuery, SearchPlace } from './query/query-node.ts';
import type { RankedArticle, Ranking } from './ranking/rank.ts';
import { Searcher, type SoughtLeaf } from './ranking/searcher.ts';
import { warmUp } from './warm-up.ts';

const searchers = new WeakMap<SearchIndex, Searcher>();

function searcherOf(index: SearchIndex): Searcher {
  const known = searchers.get(index) ?? new Searcher(index);
  searchers.set(index, known);
  return known;
}

/** Makes the engine ready for a person's searches, step by step, while nobody searches. */
export function warmUpSearch(index: SearchIndex): Generator<void> {
  return warmUp(searcherOf(index), index);
}

/** Finds articles; an article that has left the library since it was indexed is left out. */
export async function search(
  index: SearchIndex,
  cache: ArticleCache,
  query: string,
  options: SearchOptions,
): Promise<SearchResult> {
  const startedAt = performance.now();
  const parsed = readQuery(query);
  const ranking = searcherOf(index).search(parsed, options);
  const stored = await cache.get(ranking.articles.map((article) => article.articleId));
  const articles = ranking.articles.flatMap((ranked, i) => {
    const article = stored[i];
    return article ? foundArticle(ranked, article, ranking, index, query) : [];
  });
  const lostCount = ranking.articles.length - articles.length;
  const typed = ({ range }: { readonly range: { readonly start: number; readonly end: number } }) =>
    query.slice(range.start, range.end);
  return {
    query,
    articles,
    articleCount: Math.max(0, ranking.articleCount - lostCount),
    completeCount: Math.max(0, ranking.completeCount - lostCount),
    hitCounts: ranking.hitCounts,
    droppedWords: ranking.dropped.map(typed),
    corrections: correctionsOf(ranking.leaves, articles),
    problems: parsed.problems,
    near: ranking.near.map(({ part, articleCount }) => ({
      without: typed(part),
      query: withoutPart(query, part.range),
      articleCount,
    })),
    commonWords: ranking.plan.isOfCommonWords ? ranking.plan.commonWords : [],
    tookMs: performance.now() - startedAt,
  };
}

/** Ids of all articles that have all of a query, in its order; words count as whole ones. */
export function listArticles(index: SearchIndex, query: string): readonly string[] {
  return searcherOf(index).list(readQuery(`${query} `));
}

/** What a person wrote or marked, and nothing else. */
const ANNOTATIONS: readonly SearchPlace[] = ['note', 'highlight'];

/** Ids of the notes and highlights that have all of a query (`listAnnotationIds`). */
export function listAnnotations(index: SearchIndex, query: string): readonly string[] {
  const parsed = readQuery(query);
  const places = ANNOTATIONS.filter((place) => parsed.places.includes(place));
  return searcherOf(index).listAnnotations({ ...parsed, places: places.length > 0 ? places : ANNOTATIONS });
}

/** Where a query stands in each of some texts, in reading order. */
export function matchTexts(
  index: SearchIndex,
  query: string,
  texts: readonly TextOf[],
): readonly (readonly TextRange[])[] {
  const { leaves, isOfCommonWords } = searcherOf(index).within('', readQuery(query), true);
  const matchers = new Map<LanguageCode, TextMatcher>();
  return texts.map(({ articleId, text }) => {
    const language = languageOf(articleId, index);
    const find = matchers.get(language) ?? textMatcher(leaves, language, isOfCommonWords);
    matchers.set(language, find);
    return joinedRanges(find(text));
  });
}

/** All matches of a query in title and text of one article, in reading order; none when it is not in the library. */
export async function matchesIn(
  index: SearchIndex,
  cache: ArticleCache,
  articleId: string,
  query: string,
): Promise<readonly BlockMatches[]> {
  return matchesOf(index, cache, articleId, readQuery(query));
}

/** Where a text stands in one article word by word, in reading order; its last word may go on. */
export async function findIn(
  index: SearchIndex,
  cache: ArticleCache,
  articleId: string,
  text: string,
): Promise<readonly BlockMatches[]> {
  const range = { start: 0, end: text.length };
  const root = { kind: 'phrase', range, text, isPrefix: true } as const;
  const query: ParsedQuery = { root, places: ['text'], sort: 'relevance', problems: [], pieces: [] };
  return matchesOf(index, cache, articleId, query);
}

async function matchesOf(
  index: SearchIndex,
  cache: ArticleCache,
  articleId: string,
  query: ParsedQuery,
): Promise<readonly BlockMatches[]> {
  const [article] = await cache.get([articleId]);
  if (!article) return [];
  const { leaves, isOfCommonWords, blocks } = searcherOf(index).within(articleId, query, false);
  const find = textMatcher(leaves, languageOf(articleId, index), isOfCommonWords);
  const inTitle = { blockId: TITLE, matches: joinedRanges(find(article.title)) };
  const inBlocks = article.blocks
    .filter((_, place) => blocks?.has(place) ?? true)
    .map((block) => ({ blockId: block.id, matches: joinedRanges(find(blockText(block))) }));
  return [inTitle, ...inBlocks].filter((found) => found.matches.length > 0);
}

/** None when a phrase whose telling words stand there is not there after all. */
function foundArticle(
  ranked: RankedArticle,
  article: StoredArticle,
  { leaves, plan }: Ranking,
  index: SearchIndex,
  query: string,
): readonly FoundArticle[] {
  const find = textMatcher(leaves, languageOf(ranked.articleId, index), plan.isOfCommonWords);
  if (!holdsPhrases(plan, ranked, article)) return [];
  return [
    {
      articleId: ranked.articleId,
      title: wholeSnippet(article.title, joinedRanges(find(article.title))),
      sourceName: article.sourceName,
      hits: hitsOf(ranked.hits, article, find),
      hitCount: ranked.hits.length,
      missingWords: ranked.missing.map(({ range }) => query.slice(range.start, range.end)),
    },
  ];
}

function languageOf(articleId: string, { documents }: SearchIndex): LanguageCode {
  const ordinal = documents.ordinalOf(articleId);
  return ordinal < 0 ? OTHER_LANGUAGE : documents.languageOf(ordinal);
}

/** What was searched for in place of words that stand nowhere, as it is written where it was found. */
function correctionsOf(
  leaves: readonly SoughtLeaf[],
  articles: readonly FoundArticle[],
): readonly Correction[] {
  const reasons = articles.flatMap((article) => article.hits.flatMap((hit) => hit.reasons));
  return leaves.flatMap(({ leaf, corrected }) => {
    if (corrected === null) return [];
    const written = reasons.find((reason) => reason.kind === 'typo' && reason.typed === leaf.typed);
    const used = written?.kind === 'typo' ? written.found.toLowerCase() : corrected;
    return [{ typed: leaf.typed, used }];
  });
}
