import { assertNever } from '../../../shared/assert-never.ts';
import type { Documents } from '../index/documents.ts';
import type { SortOrder } from '../query/query-node.ts';
import { dateOf } from './filters.ts';

/** An article that was found. */
export interface Candidate {
  readonly ordinal: number;
  readonly score: number;
}

/** Negative when `a` goes before `b`. Equals are ordered by id, so that an answer never depends on the order of indexing. */
export type CandidateOrder = (a: Candidate, b: Candidate) => number;

/** The order of results. */
export function candidateOrder(sort: SortOrder, documents: Documents): CandidateOrder {
  const first = byKey(sort, documents);
  return (a, b) =>
    first(a, b) ||
    b.score - a.score ||
    (documents.articleId(a.ordinal) < documents.articleId(b.ordinal) ? -1 : 1);
}

function byKey(sort: SortOrder, documents: Documents): CandidateOrder {
  const facts = ({ ordinal }: Candidate) => documents.facts(ordinal);
  switch (sort) {
    case 'relevance':
      return (a, b) => b.score - a.score;
    case 'newest':
      return (a, b) => dateOf(facts(b)) - dateOf(facts(a));
    case 'oldest':
      return (a, b) => dateOf(facts(a)) - dateOf(facts(b));
    case 'added':
      return (a, b) => facts(b).importedAt - facts(a).importedAt;
    case 'longest':
      return (a, b) => facts(b).wordCount - facts(a).wordCount;
    case 'shortest':
      return (a, b) => facts(a).wordCount - facts(b).wordCount;
    default:
      return assertNever(sort);
  }
}
