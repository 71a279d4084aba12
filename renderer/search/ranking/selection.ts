/** Which articles a plan finds: those that have all its parts, else those that have some of its words. */
import type { Documents } from '../index/documents.ts';
import type { Plan, PlanPart } from './plan.ts';
import { mayHoldWithoutLeaves, type PlanTest, planTest } from './plan-tests.ts';
import type { Scoreboard } from './scoreboard.ts';

export interface Selection {
  /** Articles that have all parts, words that stand nowhere excepted. */
  readonly complete: readonly number[];
  /** Articles that have some of the words, and all parts that are no plain words. */
  readonly partial: readonly number[];
  /** Words that stand nowhere. */
  readonly unknown: readonly PlanPart[];
}

/** @param board with all leaves of the plan */
export function select(plan: Plan, documents: Documents, board: Scoreboard): Selection {
  const anywhere = board.touchedArticles.reduce((bits, ordinal) => bits | board.leavesOf(ordinal), 0);
  const tests = new Map(plan.parts.map((part) => [part, planTest(part.node, documents)]));
  const holds = (part: PlanPart, ordinal: number, leaves: number) =>
    tests.get(part)?.(ordinal, leaves) ?? false;
  // Plain words hold no filters: which article is asked about makes no difference.
  const unknown = plan.parts.filter((part) => part.isWord && !holds(part, 0, anywhere));
  const known = plan.parts.filter((part) => !unknown.includes(part));
  const words = known.filter((part) => part.isWord);
  const others = known.filter((part) => !part.isWord);
  if (known.length === 0) return { complete: [], partial: [], unknown };
  const complete: number[] = [];
  const partial: number[] = [];
  const judge = (ordinal: number) => {
    const leaves = board.leavesOf(ordinal);
    const count = words.reduce((sum, part) => sum + (holds(part, ordinal, leaves) ? 1 : 0), 0);
    if (count === 0 && words.length > 0) return;
    if (!others.every((part) => holds(part, ordinal, leaves))) return;
    (count === words.length ? complete : partial).push(ordinal);
  };
  eachCandidate(known, documents, board, judge);
  return { complete, partial, unknown };
}

/** How many articles have all parts but one. */
export function countWithout(left: PlanPart, plan: Plan, documents: Documents, board: Scoreboard): number {
  const parts = plan.parts.filter((part) => part !== left);
  const tests: readonly PlanTest[] = parts.map((part) => planTest(part.node, documents));
  let count = 0;
  eachCandidate(parts, documents, board, (ordinal) => {
    const leaves = board.leavesOf(ordinal);
    if (tests.every((test) => test(ordinal, leaves))) count += 1;
  });
  return count;
}

function eachCandidate(
  parts: readonly PlanPart[],
  documents: Documents,
  board: Scoreboard,
  judge: (ordinal: number) => void,
): void {
  if (!parts.every((part) => mayHoldWithoutLeaves(part.node))) {
    for (const ordinal of board.touchedArticles) judge(ordinal);
    return;
  }
  for (let ordinal = 0; ordinal < documents.ordinalCount; ordinal += 1) {
    if (documents.isInLibrary(ordinal)) judge(ordinal);
  }
}
