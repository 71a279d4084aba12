/** From the leaves that were found to the best articles and their best documents. */
import { BLOCK, type Documents, ENGLISH, FRENCH, HIGHLIGHT, NOTE } from '../index/documents.ts';
import type { Postings } from '../index/postings.ts';
import type { SearchPlace } from '../query/query-node.ts';
import { placeOf } from './kinds.ts';
import { type Candidate, candidateOrder } from './order.ts';
import type { Plan, PlanPart } from './plan.ts';
import { planTest } from './plan-tests.ts';
import { proximities } from './proximity.ts';
import type { Scoreboard } from './scoreboard.ts';
import type { SoughtLeaf } from './searcher.ts';
import { countWithout, type Selection, select } from './selection.ts';
import { TopList } from './top-list.ts';

export interface RankedArticle {
  readonly ordinal: number;
  readonly articleId: string;
  readonly score: number;
  /** Its blocks, notes and highlights that match, best first. */
  readonly hits: readonly RankedHit[];
  /** Words of the query that it lacks. */
  readonly missing: readonly PlanPart[];
}

export interface RankedHit {
  readonly place: SearchPlace;
  /** Place of the block from 0; null for an annotation whose block is gone. */
  readonly blockIndex: number | null;
  readonly annotationId: string | null;
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
  readonly hitCounts: Readonly<Record<SearchPlace, number>>;
  /** Words left out: those that stand nowhere, else those that the best article lacks. */
  readonly dropped: readonly PlanPart[];
  /** When nothing is found: what is found without one of the parts. */
  readonly near: readonly { readonly part: PlanPart; readonly articleCount: number }[];
}

export interface Ranked {
  readonly plan: Plan;
  readonly leaves: readonly SoughtLeaf[];
  readonly documents: Documents;
  readonly postings: readonly Postings[];
  /** With all leaves of the plan. */
  readonly board: Scoreboard;
}

/** What the best block, note or highlight adds to its article. */
const BEST_DOCUMENT_SHARE = 0.4;
/** What words that stand side by side add, and to how many of the best articles. */
const PROXIMITY_SHARE = 1.2;
const PROXIMITY_CANDIDATES = 50;
/** What is left to an article that is not in the language of the query's small words. */
const OTHER_LANGUAGE_SHARE = 0.9;
/** From so many words on, articles that lack some follow those that have all. */
const WORDS_OF_A_DESCRIPTION = 4;
/** From so many words on a query is a question: what answers it best need not have all of its words. */
const WORDS_OF_A_QUESTION = 6;

/** Ranks what the leaves found. */
export function rank(ranked: Ranked, limit: number): Ranking {
  const { plan, leaves, documents, board } = ranked;
  const selection = select(plan, documents, board);
  const { unknown } = selection;
  const wordCount = plan.parts.filter((part) => part.isWord).length;
  const isQuestion = wordCount >= WORDS_OF_A_QUESTION;
  const complete = isQuestion ? [] : selection.complete;
  const partial = isQuestion ? [...selection.complete, ...selection.partial] : selection.partial;
  const takesPartial =
    complete.length === 0 || (wordCount >= WORDS_OF_A_DESCRIPTION && complete.length < limit);
  const best = [
    ...bestOf(complete, limit, ranked),
    ...(takesPartial ? bestOf(partial, limit - Math.min(limit, complete.length), ranked) : []),
  ];
  const articles = best.map((candidate) => rankedArticle(candidate, ranked));
  const isRelaxed = complete.length === 0 && unknown.length === 0 && !isQuestion;
  const dropped = isRelaxed ? (articles[0]?.missing ?? []) : unknown;
  return {
    plan,
    leaves,
    articles,
    articleCount: complete.length || partial.length,
    completeCount: complete.length,
    hitCounts: hitCounts(complete.length > 0 ? complete : partial, ranked),
    dropped,
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

function bestOf(ordinals: readonly number[], limit: number, ranked: Ranked): readonly Candidate[] {
  if (limit === 0 || ordinals.length === 0) return [];
  const { plan, documents, board } = ranked;
  const order = candidateOrder(sortOf(plan), documents);
  const nearest = plan.sort === 'relevance' ? PROXIMITY_CANDIDATES : 0;
  const best = new TopList<Candidate>(Math.max(limit, nearest), order);
  const bestDocuments = bestDocumentScores(ranked);
  for (const ordinal of ordinals) {
    const score = board.articleScore(ordinal) + BEST_DOCUMENT_SHARE * (bestDocuments.get(ordinal) ?? 0);
    best.offer({ ordinal, score: score * languageShare(ordinal, ranked) });
  }
  return withProximity(best.items, ranked).slice(0, limit);
}

/** Without words there is no relevance: what came last comes first. */
function sortOf({ sort, leaves }: Plan): Plan['sort'] {
  return sort === 'relevance' && !leaves.some((leaf) => leaf.weight > 0) ? 'added' : sort;
}

function withProximity(candidates: readonly Candidate[], ranked: Ranked): readonly Candidate[] {
  const words = ranked.leaves.filter(({ leaf }) => leaf.kind === 'word' && leaf.weight > 0);
  if (words.length < 2 || ranked.plan.sort !== 'relevance') return candidates;
  const near = candidates.slice(0, PROXIMITY_CANDIDATES);
  const nearness = proximities(
    words.map((word) => word.forms),
    near.map((candidate) => candidate.ordinal),
    ranked,
  );
  const order = candidateOrder('relevance', ranked.documents);
  const raised = near.map(({ ordinal, score }) => ({
    ordinal,
    score: score + PROXIMITY_SHARE * (nearness.get(ordinal) ?? 0),
  }));
  return [...raised.sort(order), ...candidates.slice(PROXIMITY_CANDIDATES)];
}

function languageShare(ordinal: number, { plan, documents }: Ranked): number {
  const language = documents.languageOf(ordinal);
  const isOther =
    (plan.language === FRENCH && language === ENGLISH) || (plan.language === ENGLISH && language === FRENCH);
  return isOther ? OTHER_LANGUAGE_SHARE : 1;
}

function bestDocumentScores({ board, documents }: Ranked): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  board.eachDocument((documentId, score) => {
    const ordinal = documents.articleOf(documentId);
    if (score > (best.get(ordinal) ?? 0)) best.set(ordinal, score);
  });
  return best;
}

function rankedArticle({ ordinal, score }: Candidate, ranked: Ranked): RankedArticle {
  const { plan, documents, board } = ranked;
  const leaves = board.leavesOf(ordinal);
  const missing = plan.parts.filter(
    (part) => part.isWord && !planTest(part.node, documents)(ordinal, leaves),
  );
  return { ordinal, articleId: documents.articleId(ordinal), score, hits: hitsOf(ordinal, ranked), missing };
}

function hitsOf(ordinal: number, ranked: Ranked): readonly RankedHit[] {
  const { documents, board } = ranked;
  const firstBlock = documents.firstDocument(ordinal) + 1;
  const blocks = Array.from({ length: documents.blockCount(ordinal) }, (_, i) => firstBlock + i);
  const found = [...blocks, ...documents.annotationsOf(ordinal)]
    .filter((documentId) => board.documentScore(documentId) > 0 && hasColorAsked(documentId, ranked))
    .sort((a, b) => board.documentScore(b) - board.documentScore(a) || a - b);
  const hits = found.length > 0 ? found : askedAnnotations(ordinal, ranked);
  return hits.map((documentId) => hitOf(documentId, firstBlock, documents));
}

/** Whether a highlight has the colour that the query asks for; whatever is no highlight has. */
function hasColorAsked(documentId: number, { plan, documents }: Ranked): boolean {
  const color = documents.annotation(documentId)?.color ?? null;
  if (color === null) return true;
  const asked = filtersOf(plan).flatMap((filter) => (filter.field === 'color' ? [filter.value] : []));
  return asked.length === 0 || asked.includes(color);
}

function filtersOf(plan: Plan) {
  return plan.parts.flatMap(({ node }) => (node.kind === 'filter' ? [node.filter] : []));
}

function hitOf(documentId: number, firstBlock: number, documents: Documents): RankedHit {
  const place = placeOf(documents.kindOf(documentId)) ?? 'text';
  if (place === 'text') return { place, blockIndex: documentId - firstBlock, annotationId: null };
  const annotation = documents.annotation(documentId);
  return { place, blockIndex: annotation?.blockIndex ?? null, annotationId: annotation?.id ?? null };
}

/** What a query shows that asks for annotations without saying words: `has:note`, `color:rose`, `in:notes`. */
function askedAnnotations(ordinal: number, { plan, documents }: Ranked): readonly number[] {
  if (plan.leaves.some((leaf) => leaf.weight > 0)) return [];
  const filters = filtersOf(plan);
  const isInText = plan.places.includes('text');
  const wants = (documentId: number): boolean => {
    const annotation = documents.annotation(documentId);
    if (annotation === null) return false;
    return (
      (!isInText && plan.places.includes(annotation.kind)) ||
      filters.some(
        (filter) =>
          (filter.field === 'has' && filter.value === annotation.kind) ||
          (filter.field === 'color' && filter.value === annotation.color),
      )
    );
  };
  return documents.annotationsOf(ordinal).filter(wants);
}

function hitCounts(ordinals: readonly number[], { board, documents }: Ranked): Ranking['hitCounts'] {
  const found = new Uint8Array(documents.ordinalCount);
  for (const ordinal of ordinals) found[ordinal] = 1;
  const counts = new Uint32Array(HIGHLIGHT + 1);
  board.eachDocument((documentId) => {
    if (found[documents.articleOf(documentId)] !== 1) return;
    const kind = documents.kindOf(documentId);
    counts[kind] = (counts[kind] ?? 0) + 1;
  });
  return { text: counts[BLOCK] ?? 0, note: counts[NOTE] ?? 0, highlight: counts[HIGHLIGHT] ?? 0 };
}

function nearOf({ plan, documents, board }: Ranked, { unknown }: Selection): Ranking['near'] {
  return plan.parts
    .filter((part) => !unknown.includes(part) || plan.parts.length === 2)
    .map((part) => ({ part, articleCount: countWithout(part, plan, documents, board) }))
    .filter(({ articleCount }) => articleCount > 0);
}
