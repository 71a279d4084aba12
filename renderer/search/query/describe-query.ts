import { assertNever } from '../../../shared/assert-never.ts';
import type { TextRange } from '../protocol.ts';
import { readGrammar } from './grammar.ts';
import { MAX_QUERY_LENGTH } from './parse-query.ts';
import type { Filter, QueryNode, SearchPlace, SortOrder } from './query-node.ts';

/** One thing that a query asks for. */
export type QueryClause = ClauseContent & {
  /** With its minus, and with `title:` where it is the only word there. */
  readonly range: TextRange;
  readonly isNegated: boolean;
  readonly isInTitle: boolean;
  /** Whether another one may stand in its place: it is beside OR. */
  readonly isAlternative: boolean;
};

export type ClauseContent =
  | { readonly kind: 'word'; readonly text: string; readonly isPrefix: boolean }
  | { readonly kind: 'phrase'; readonly text: string }
  /** `typed`: the field with its value, as it stands in the query. */
  | { readonly kind: 'filter'; readonly filter: Filter; readonly typed: string }
  | { readonly kind: 'place'; readonly place: SearchPlace }
  | { readonly kind: 'sort'; readonly sort: SortOrder };

type Context = Omit<QueryClause, keyof ClauseContent | 'range'> & {
  /** Of the node that stands for its only child, such as `-word`. */
  readonly range: TextRange | null;
};

/**
 * What was understood of a query, clause by clause in reading order.
 * @param options as for `readQuery`
 */
export function describeQuery(text: string, options?: { readonly now: number }): readonly QueryClause[] {
  const { root, settings } = readGrammar({
    text: text.slice(0, MAX_QUERY_LENGTH),
    isCut: text.length > MAX_QUERY_LENGTH,
    now: options?.now ?? Date.now(),
  });
  const whole: Context = { isNegated: false, isInTitle: false, isAlternative: false, range: null };
  const clauses = root === null ? [] : clausesOf(root, whole, text);
  const ofWhole = settings.map((setting): QueryClause => ({ ...whole, ...setting }));
  return [...clauses, ...ofWhole].sort((a, b) => a.range.start - b.range.start);
}

function clausesOf(node: QueryNode, context: Context, text: string): readonly QueryClause[] {
  const range = context.range ?? node.range;
  switch (node.kind) {
    case 'word':
      return [{ ...context, kind: 'word', text: node.text, isPrefix: node.isPrefix, range }];
    case 'phrase':
      return [{ ...context, kind: 'phrase', text: node.text.trim(), range }];
    case 'filter': {
      const typed = text.slice(node.range.start, node.range.end);
      return [{ ...context, kind: 'filter', filter: node.filter, typed, range }];
    }
    case 'not':
      return clausesOf(node.child, { ...context, isNegated: !context.isNegated, range }, text);
    case 'title':
      return clausesOf(node.child, { ...context, isInTitle: true, range }, text);
    case 'and':
    case 'or': {
      const isAlternative = context.isAlternative || node.kind === 'or';
      return node.children.flatMap((child) =>
        clausesOf(child, { ...context, isAlternative, range: null }, text),
      );
    }
    default:
      return assertNever(node);
  }
}
