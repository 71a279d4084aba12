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

interface TestedPart {
  readonly part: PlanPart;
  readonly test: PlanTest;
}

/** @param board with all leaves of the plan */
export function select(plan: Plan, documents: Documents, board: Scoreboard): Selection {
  let anywhere = 0;
  for (const ordinal of board.touchedArticles) anywhere |= board.leavesOf(ordinal);
  const tested = plan.parts.map((part) => ({ part, test: planTest(part.node, documents) }));
  // Plain words hold no filters: which article is asked about makes no difference.
  const isUnknown = ({ part, test }: TestedPart) => part.isWord && !test(0, anywhere);
  const unknown = tested.filter(isUnknown).map(({ part }) => part);
  const known = tested.filter((one) => !isUnknown(one));
  if (known.length === 0) return { complete: [], partial: [], unknown };
  const bits = bitsOfLeaves(known);
  return { ...(bits === null ? byTests(known, documents, board) : byBits(bits, board)), unknown };
}

/** How many articles have all parts but one. */
export function countWithout(left: PlanPart, plan: Plan, documents: Documents, board: Scoreboard): number {
  const parts = plan.parts.filter((part) => part !== left);
  const tests = parts.map((part) => planTest(part.node, documents));
  let count = 0;
  eachCandidate(parts, documents, board, (ordinal) => {
    const leaves = board.leavesOf(ordinal);
    if (tests.every((test) => test(ordinal, leaves))) count += 1;
  });
  return count;
}

/** The bits that are asked for where all parts are words of one leaf each, as most queries are; else null. */
function bitsOfLeaves(parts: readonly TestedPart[]): number | null {
  let bits = 0;
  for (const { part } of parts) {
    if (!part.isWord || part.node.kind !== 'leaf') return null;
    bits |= 1 << part.node.leaf;
  }
  return bits;
}

function byBits(bits: number, board: Scoreboard): Pick<Selection, 'complete' | 'partial'> {
  const complete: number[] = [];
  const partial: number[] = [];
  for (const ordinal of board.touchedArticles) {
    const found = board.leavesOf(ordinal) & bits;
    if (found === bits) complete.push(ordinal);
    else if (found !== 0) partial.push(ordinal);
  }
  return { complete, partial };
}

function byTests(
  tested: readonly TestedPart[],
  documents: Documents,
  board: Scoreboard,
): Pick<Selection, 'complete' | 'partial'> {
  const words = tested.filter(({ part }) => part.isWord);
  const others = tested.filter(({ part }) => !part.isWord);
  const complete: number[] = [];
  const partial: number[] = [];
  const parts = tested.map(({ part }) => part);
  eachCandidate(parts, documents, board, (ordinal) => {
    const leaves = board.leavesOf(ordinal);
    const count = words.reduce((sum, { test }) => sum + (test(ordinal, leaves) ? 1 : 0), 0);
    if (count === 0 && words.length > 0) return;
    if (!others.every(({ test }) => test(ordinal, leaves))) return;
    (count === words.length ? complete : partial).push(ordinal);
  });
  return { complete, partial };
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
