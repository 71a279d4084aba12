/** From the words of a query to the best articles and their best blocks. */
import type { QueryWord } from '../query/query.ts';
import type { Scoreboard } from './scoreboard.ts';
import { TopList } from './top-list.ts';
import { wordForms } from './word-forms.ts';

export interface RankedArticle {
  readonly articleId: string;
  readonly score: number;
  /** Places of the blocks that have a word of the query, best first. */
  readonly blocks: readonly number[];
}

export interface Ranking {
  /** Best first. */
  readonly articles: readonly RankedArticle[];
  /** How many articles are found, also beyond the limit. */
  readonly articleCount: number;
  readonly droppedWords: readonly QueryWord[];
}

/** What the best block adds to its article. */
const BEST_BLOCK_SHARE = 0.4;

interface Candidate {
  readonly ordinal: number;
  readonly articleId: string;
  readonly score: number;
}

/**
 * Ranks the articles that have all words, or all but the words that no article has. Where no article has the rest
 * together, any word will do, and the words that the best article lacks are dropped.
 * @param board an empty one; it is left with the scores
 */
export function rank(words: readonly QueryWord[], limit: number, board: Scoreboard): Ranking {
  const known = words.reduce((bits, word, i) => {
    const articleCount = board.addWord(1 << i, wordForms(word, board.parts), word.weight);
    return articleCount > 0 ? bits | (1 << i) : bits;
  }, 0);
  const complete = board.touchedArticles.filter((ordinal) => board.articleWords(ordinal) === known);
  const found = complete.length > 0 ? complete : board.touchedArticles;
  const best = bestArticles(found, limit, board);
  const bestWords = best[0] === undefined ? 0 : board.articleWords(best[0].ordinal);
  return {
    articles: best.map(({ ordinal, articleId, score }) => ({
      articleId,
      score,
      blocks: bestBlocks(ordinal, board),
    })),
    articleCount: found.length,
    droppedWords: words.filter((_, i) => (bestWords & (1 << i)) === 0),
  };
}

function bestArticles(ordinals: readonly number[], limit: number, board: Scoreboard): readonly Candidate[] {
  const bestBlock = bestBlockScores(board);
  const best = new TopList<Candidate>(limit, byScore);
  for (const ordinal of ordinals) {
    const articleId = board.documents.article(ordinal)?.articleId;
    if (articleId === undefined) continue;
    const score = board.articleScore(ordinal) + BEST_BLOCK_SHARE * (bestBlock.get(ordinal) ?? 0);
    best.offer({ ordinal, articleId, score });
  }
  return best.items;
}

/** Equal scores are ordered by id, so that an answer never depends on the order of indexing. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.articleId < b.articleId ? -1 : 1);
}

function bestBlockScores(board: Scoreboard): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const documentId of board.touchedDocuments) {
    const ordinal = board.documents.articleOf(documentId);
    const score = board.documentScore(documentId);
    if (score > (best.get(ordinal) ?? 0)) best.set(ordinal, score);
  }
  return best;
}

function bestBlocks(ordinal: number, board: Scoreboard): readonly number[] {
  const { documents } = board;
  const firstBlock = documents.firstDocument(ordinal) + 1;
  const blockCount = documents.article(ordinal)?.blockCount ?? 0;
  const score = (block: number) => board.documentScore(firstBlock + block);
  return Array.from({ length: blockCount }, (_, block) => block)
    .filter((block) => score(block) > 0)
    .sort((a, b) => score(b) - score(a) || a - b);
}
