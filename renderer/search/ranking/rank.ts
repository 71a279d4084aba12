/** From the leaves that were found to the best articles and their best documents. */
import { type Documents, ENGLISH, FRENCH, LANGUAGE_COUNT, type LanguageCode } from '../index/documents.ts';
import type { HitCounts } from '../protocol.ts';
import { leastOfBest } from './best-scores.ts';
import type { DocumentScorer, ScoredDocument } from './document-scorer.ts';
import type { HitCounter } from './hit-counts.ts';
import { type Candidate, candidateOrder } from './order.ts';
import type { Plan, PlanPart } from './plan.ts';
import { planTest } from './plan-tests.ts';
import { proximities } from './proximity.ts';
import { type RankedHit, rankedHits } from './ranked-hits.ts';
import type { Scoreboard } from './scoreboard.ts';
import type { SoughtLeaf } from './searcher.ts';
import { countWithout, type Selection, select } from './selection.ts';
import { TopList } from './top-list.ts';
import type { WordForm } from './word-forms.ts';

export interface RankedArticle {
  readonly articleId: string;
  readonly score: number;
  /** Its blocks, notes and highlights that match, best first. */
  readonly hits: readonly RankedHit[];
  /** Words of the query that it lacks. */
  readonly missing: readonly PlanPart[];
}

export interface Ranking {
  readonly plan: Plan;
  readonly leaves: readonly SoughtLeaf[];
  /** Best first; the complete ones before the partial ones. */
  readonly articles: readonly RankedArticle[];
  /** Articles found, also beyond the limit. */
  readonly articleCount: number;
  /** Articles that have all that was asked for, words that stand nowhere excepted; 0 for a question. */
  readonly completeCount: number;
  readonly hitCounts: HitCounts;
  /** Words left out: those that stand nowhere, else those that the best article lacks. */
  readonly dropped: readonly PlanPart[];
  /** When nothing is found: what is found without one of the parts, most first. */
  readonly near: readonly { readonly part: PlanPart; readonly articleCount: number }[];
}

/** What is ranked, and what it takes. */
export interface Ranked {
  readonly plan: Plan;
  readonly leaves: readonly SoughtLeaf[];
  readonly documents: Documents;
  /** With all leaves of the plan. */
  readonly board: Scoreboard;
  readonly counter: HitCounter;
  readonly scorer: DocumentScorer;
}

/** An article among the best, with its documents that match. */
interface Finalist extends Candidate {
  readonly scored: readonly ScoredDocument[];
}

/** So many of the articles that score best are ranked again by their best documents and by nearness. */
const FINALISTS = 50;
/** What the best title, block, note or highlight adds to its article. */
const BEST_DOCUMENT_SHARE = 0.4;
/** What words that stand side by side add. */
const PROXIMITY_SHARE = 1.2;
/** A word that stands in more documents says little by its places, and they take long to read. */
const MOST_PLACES = 60_000;
/** What is left to an article that is not in the language of the query's small words. */
const OTHER_LANGUAGE_SHARE = 0.9;
/** From so many words on, articles that lack some follow those that have all. */
const WORDS_OF_A_DESCRIPTION = 4;
/** From so many words on a query is a question: what answers it best need not have all of its words. */
const WORDS_OF_A_QUESTION = 6;

/** Ranks what the leaves found. */
export function rank(ranked: Ranked, limit: number): Ranking {
  const { plan, leaves, documents, board, counter } = ranked;
  const selection = select(plan, documents, board);
  const { unknown } = selection;
  const wordCount = plan.parts.filter((part) => part.isWord).length;
  const isQuestion = wordCount >= WORDS_OF_A_QUESTION;
  const complete = isQuestion ? [] : selection.complete;
  const partial = isQuestion ? [...selection.complete, ...selection.partial] : selection.partial;
  const isFilledUp = wordCount >= WORDS_OF_A_DESCRIPTION && complete.length < limit;
  const rest = complete.length === 0 || isFilledUp ? limit - Math.min(limit, complete.length) : 0;
  const best = [...bestOf(complete, limit, ranked), ...bestOf(partial, rest, ranked)];
  const articles = best.map((finalist) => rankedArticle(finalist, ranked));
  const isRelaxed = complete.length === 0 && unknown.length === 0 && !isQuestion;
  return {
    plan,
    leaves,
    articles,
    articleCount: complete.length || partial.length,
    completeCount: complete.length,
    hitCounts: counter.count(complete.length > 0 ? complete : partial, board),
    dropped: isRelaxed ? (articles[0]?.missing ?? []) : unknown,
    near: complete.length + partial.length === 0 && plan.parts.length > 1 ? nearOf(ranked, selection) : [],
  };
}

/** Ids of all articles that have all parts of a plan, in its order. */
export function listIds(ranked: Ranked): readonly string[] {
  const { plan, documents, board } = ranked;
  const { complete, unknown } = select(plan, documents, board);
  if (unknown.length > 0) return [];
  const candidates = complete.map((ordinal) => ({ ordinal, score: board.articleScore(ordinal) }));
  return candidates
    .sort(candidateOrder(sortOf(plan), documents))
    .map(({ ordinal }) => documents.articleId(ordinal));
}

function bestOf(ordinals: readonly number[], limit: number, ranked: Ranked): readonly Finalist[] {
  if (limit === 0 || ordinals.length === 0) return [];
  const sort = sortOf(ranked.plan);
  const order = candidateOrder(sort, ranked.documents);
  if (sort !== 'relevance') {
    const best = new TopList<Candidate>(limit, order);
    for (const ordinal of ordinals) best.offer({ ordinal, score: ranked.board.articleScore(ordinal) });
    return withDocuments(best.items, ranked);
  }
  const finalists = withDocuments(bestByScore(ordinals, Math.max(limit, FINALISTS), ranked), ranked);
  const near = nearness(finalists, ranked);
  const raised = finalists.map((finalist) => raise(finalist, near.get(finalist.ordinal) ?? 0));
  return raised.sort(order).slice(0, limit);
}

/** The best by their words alone, best first. */
function bestByScore(ordinals: readonly number[], count: number, ranked: Ranked): readonly Candidate[] {
  const { board, documents } = ranked;
  const shares = languageShares(ranked.plan.language);
  const { languages } = board.columns;
  // Loops over all that was found: plain ones.
  const scores = new Float64Array(ordinals.length);
  for (let i = 0; i < ordinals.length; i += 1) {
    const ordinal = ordinals[i] ?? 0;
    scores[i] = board.articleScore(ordinal) * (shares[languages[ordinal] ?? 0] ?? 1);
  }
  const least = leastOfBest(scores, count);
  const best: Candidate[] = [];
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? 0;
    if (score >= least) best.push({ ordinal: ordinals[i] ?? 0, score });
  }
  return best.sort(candidateOrder('relevance', documents)).slice(0, count);
}

/** Without words there is no relevance: what came last comes first. */
function sortOf({ sort, leaves }: Plan): Plan['sort'] {
  return sort === 'relevance' && !leaves.some((leaf) => leaf.weight > 0) ? 'added' : sort;
}

function withDocuments(
  candidates: readonly Candidate[],
  { board, documents, scorer }: Ranked,
): readonly Finalist[] {
  const ordinals = candidates.map(({ ordinal }) => ordinal);
  const scored = scorer.score(board.weighedLeaves, ordinals, documents);
  return candidates.map((candidate) => ({ ...candidate, scored: scored.get(candidate.ordinal) ?? [] }));
}

function raise(finalist: Finalist, near: number): Finalist {
  const best = finalist.scored.reduce((most, { score }) => Math.max(most, score), 0);
  return { ...finalist, score: finalist.score + BEST_DOCUMENT_SHARE * best + PROXIMITY_SHARE * near };
}

/** How near the words stand in the finalists. */
function nearness(finalists: readonly Finalist[], ranked: Ranked): ReadonlyMap<number, number> {
  const words = ranked.leaves.filter(
    ({ leaf, forms }) => leaf.kind === 'word' && leaf.weight > 0 && frequencyOf(forms) <= MOST_PLACES,
  );
  if (words.length < 2) return new Map();
  const asked = finalists.slice(0, FINALISTS).map(({ ordinal }) => ordinal);
  return proximities(
    words.map((word) => word.forms),
    asked,
    ranked.documents,
  );
}

function frequencyOf(forms: readonly WordForm[]): number {
  return forms.reduce((sum, { lists }) => lists.reduce((all, list) => all + list.frequency, sum), 0);
}

/** What is left to articles by their language, when the query's small words tell its own. */
function languageShares(language: LanguageCode): readonly number[] {
  const shares = new Array<number>(LANGUAGE_COUNT).fill(1);
  if (language === FRENCH) shares[ENGLISH] = OTHER_LANGUAGE_SHARE;
  if (language === ENGLISH) shares[FRENCH] = OTHER_LANGUAGE_SHARE;
  return shares;
}

function rankedArticle(
  { ordinal, score, scored }: Finalist,
  { plan, documents, board }: Ranked,
): RankedArticle {
  const leaves = board.leavesOf(ordinal);
  const missing = plan.parts.filter(
    (part) => part.isWord && !planTest(part.node, documents)(ordinal, leaves),
  );
  const hits = rankedHits(ordinal, scored, plan, documents);
  return { articleId: documents.articleId(ordinal), score, hits, missing };
}

function nearOf({ plan, documents, board }: Ranked, { unknown }: Selection): Ranking['near'] {
  return plan.parts
    .filter((part) => !unknown.includes(part) || plan.parts.length === 2)
    .map((part) => ({ part, articleCount: countWithout(part, plan, documents, board) }))
    .filter(({ articleCount }) => articleCount > 0)
    .sort((a, b) => b.articleCount - a.articleCount);
}
