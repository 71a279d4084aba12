/** What a query means, as the grammar reads it (`parse-query.ts`). Ranges are offsets into the text typed. */
import type { HighlightColor } from '../../../shared/annotation.ts';
import type { TextRange } from '../protocol.ts';

/** Where words are looked for. */
export type SearchPlace = 'text' | 'note' | 'highlight';

export type ReadingFilter = 'unread' | 'reading' | 'read' | 'archived' | 'favourite';

export type SortOrder = 'relevance' | 'newest' | 'oldest' | 'added' | 'longest' | 'shortest';

export type Filter =
  | { readonly field: 'by' | 'site' | 'tag'; readonly value: string }
  /** A BCP 47 primary language: `fr`. */
  | { readonly field: 'lang'; readonly value: string }
  | { readonly field: 'is'; readonly value: ReadingFilter }
  | { readonly field: 'has'; readonly value: 'note' | 'highlight' | 'image' }
  | { readonly field: 'color'; readonly value: HighlightColor }
  /** Milliseconds since 1970, local time: before the instant, or from it on. */
  | { readonly field: 'before' | 'after'; readonly at: number };

export type QueryNode =
  /** A piece between spaces: one word, or several that belong together (nord-coréen, l’OTAN). */
  | { readonly kind: 'word'; readonly range: TextRange; readonly text: string; readonly isPrefix: boolean }
  /** Words in quotes; a phrase whose closing quote is still missing may end in the beginning of a word. */
  | { readonly kind: 'phrase'; readonly range: TextRange; readonly text: string; readonly isPrefix: boolean }
  | { readonly kind: 'title'; readonly range: TextRange; readonly child: QueryNode }
  | { readonly kind: 'filter'; readonly range: TextRange; readonly filter: Filter }
  | { readonly kind: 'not'; readonly range: TextRange; readonly child: QueryNode }
  | { readonly kind: 'and' | 'or'; readonly range: TextRange; readonly children: readonly QueryNode[] };

/** Something in a query that cannot be read as it stands; the rest of the query still counts. */
export interface QueryProblem {
  readonly code: QueryProblemCode;
  readonly range: TextRange;
  /** What the message names: the value that is unknown, or the values that are known. */
  readonly values: readonly string[];
}

export type QueryProblemCode =
  | 'unclosed-parenthesis'
  | 'unopened-parenthesis'
  | 'unclosed-quote'
  | 'nothing-beside-or'
  | 'nothing-to-exclude'
  | 'missing-value'
  | 'unknown-value'
  | 'unreadable-date'
  | 'misplaced'
  | 'too-long';

/** A query read; any text is one. */
export interface ParsedQuery {
  /** Null when the query asks for nothing. */
  readonly root: QueryNode | null;
  /** Where words are looked for; all places unless `in:` says otherwise. */
  readonly places: readonly SearchPlace[];
  readonly sort: SortOrder;
  readonly problems: readonly QueryProblem[];
  /** Pieces of the text that the input shows apart, in reading order: operators, fields with their values, quotes. */
  readonly pieces: readonly QueryPiece[];
}

export interface QueryPiece {
  readonly kind: 'operator' | 'field' | 'phrase' | 'problem';
  readonly range: TextRange;
}
