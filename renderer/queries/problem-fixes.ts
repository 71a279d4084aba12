import type { QueryProblem } from '../search/query/query-node.ts';

/** A way to mend a query: what the button says, and the query that it makes. */
export interface ProblemFix {
  readonly label: { readonly kind: 'value'; readonly value: string } | { readonly kind: 'close' | 'remove' };
  readonly query: string;
}

/** What closes a quotation, by what opened it. */
const CLOSING_QUOTES: Readonly<Record<string, string>> = { '«': '\u00a0»', '“': '”', '„': '“' };

/** Ways to mend what a problem tells of, the likeliest first; none where only the person knows. */
export function problemFixes(query: string, problem: QueryProblem): readonly ProblemFix[] {
  const { code, range, values } = problem;
  const piece = query.slice(range.start, range.end);
  const withPiece = (text: string) => query.slice(0, range.start) + text + query.slice(range.end);
  switch (code) {
    case 'unknown-value': {
      const name = piece.slice(0, piece.indexOf(':') + 1);
      return values.map((value) => ({ label: { kind: 'value', value }, query: withPiece(name + value) }));
    }
    case 'unclosed-parenthesis':
      return [{ label: { kind: 'close' }, query: `${query.trimEnd()})` }];
    case 'unclosed-quote': {
      const quote = CLOSING_QUOTES[query.charAt(range.start)] ?? '"';
      return [{ label: { kind: 'close' }, query: query.trimEnd() + quote }];
    }
    case 'unopened-parenthesis':
    case 'nothing-beside-or':
    case 'nothing-to-exclude':
    case 'misplaced':
      return [{ label: { kind: 'remove' }, query: withPiece('').replace(/ {2,}/g, ' ').trim() }];
    case 'missing-value':
    case 'unreadable-date':
    case 'too-long':
      return [];
  }
}
