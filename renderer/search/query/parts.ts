/** What the grammar puts together: nodes that hold in a place of the query, and settings that hold for the whole. */
import type { TextRange } from '../protocol.ts';
import type { QueryNode, SearchPlace, SortOrder } from './query-node.ts';

export type Setting =
  | {
      readonly kind: 'place';
      readonly range: TextRange;
      readonly place: SearchPlace;
      readonly isNegated: boolean;
    }
  | { readonly kind: 'sort'; readonly range: TextRange; readonly sort: SortOrder; readonly isNegated: false };

export interface Part {
  /** All must hold. */
  readonly nodes: readonly QueryNode[];
  readonly settings: readonly Setting[];
}

export const NOTHING: Part = { nodes: [], settings: [] };

/** Parts that hold together. */
export function joined(parts: readonly Part[]): Part {
  return {
    nodes: parts.flatMap((part) => part.nodes),
    settings: parts.flatMap((part) => part.settings),
  };
}

/**
 * One node for several that must all hold; null for none.
 * @param range of the parentheses around them, if any
 */
export function allOf(nodes: readonly QueryNode[], range?: TextRange): QueryNode | null {
  return together('and', nodes, range);
}

/** One node for several of which one must hold; null for none. */
export function anyOf(nodes: readonly QueryNode[]): QueryNode | null {
  return together('or', nodes);
}

function together(kind: 'and' | 'or', nodes: readonly QueryNode[], range?: TextRange): QueryNode | null {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return null;
  if (nodes.length === 1) return first;
  const children = nodes.flatMap((node) => (node.kind === kind ? node.children : [node]));
  return { kind, range: range ?? { start: first.range.start, end: last.range.end }, children };
}
