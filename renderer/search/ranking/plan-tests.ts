/** Tests of whether an article has what a plan asks for. */
import { assertNever } from '../../../shared/assert-never.ts';
import type { Documents } from '../index/documents.ts';
import { filterTest } from './filters.ts';
import type { PlanNode } from './plan.ts';

/** @param leaves bits of the leaves that the article has */
export type PlanTest = (ordinal: number, leaves: number) => boolean;

/** The test of a part of a plan over the articles of a table. */
export function planTest(node: PlanNode, documents: Documents): PlanTest {
  switch (node.kind) {
    case 'leaf': {
      const bit = 1 << node.leaf;
      return (_, leaves) => (leaves & bit) !== 0;
    }
    case 'filter':
      return filterTest(node.filter, documents);
    case 'not': {
      const test = planTest(node.child, documents);
      return (ordinal, leaves) => !test(ordinal, leaves);
    }
    case 'and':
    case 'or': {
      const tests = node.children.map((child) => planTest(child, documents));
      return node.kind === 'and'
        ? (ordinal, leaves) => tests.every((test) => test(ordinal, leaves))
        : (ordinal, leaves) => tests.some((test) => test(ordinal, leaves));
    }
    default:
      return assertNever(node);
  }
}

/** Whether an article without any of the leaves may have what is asked for, by its filters or by what is excluded. */
export function mayHoldWithoutLeaves(node: PlanNode): boolean {
  switch (node.kind) {
    case 'leaf':
      return false;
    case 'filter':
      return true;
    case 'not':
      // A filter that is excluded, or a word: both may hold.
      return true;
    case 'and':
      return node.children.every(mayHoldWithoutLeaves);
    case 'or':
      return node.children.some(mayHoldWithoutLeaves);
    default:
      return assertNever(node);
  }
}
