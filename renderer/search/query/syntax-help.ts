/** What the help of the search box shows: one row for each thing that a query can say. */
import type { FieldName } from './fields.ts';

export interface SyntaxRow {
  /** Key of its message under `searchSyntax.rows`. */
  readonly message: SyntaxMessage;
  /** A query that does it, as readers of each language write it. */
  readonly example: { readonly en: string; readonly fr: string };
}

export interface SyntaxGroup {
  /** Key of its heading under `searchSyntax.groups`. */
  readonly heading: 'words' | 'fields' | 'filters' | 'order';
  readonly rows: readonly SyntaxRow[];
}

export type SyntaxMessage =
  | 'words'
  | 'phrase'
  | 'exclude'
  | 'or'
  | 'group'
  | 'prefix'
  | FieldName
  | 'titleGroup'
  | 'ago';

function row(message: SyntaxMessage, en: string, fr: string): SyntaxRow {
  return { message, example: { en, fr } };
}

export const SYNTAX_HELP: readonly SyntaxGroup[] = [
  {
    heading: 'words',
    rows: [
      row('words', 'river flood', 'fleuve crue'),
      row('phrase', '"cold war"', '« guerre froide »'),
      row('exclude', 'mercury -planet', 'mercure -planète'),
      row('or', 'wolf OR bear', 'loup OU ours'),
      row('group', '(wolf OR bear) -zoo', '(loup OU ours) -zoo'),
      row('prefix', 'volcan*', 'volcan*'),
    ],
  },
  {
    heading: 'fields',
    rows: [
      row('title', 'title:budget', 'titre:budget'),
      row('titleGroup', 'title:(budget OR deficit)', 'titre:(budget OU déficit)'),
      row('by', 'by:"Jane Doe"', 'auteur:"Jeanne Martin"'),
      row('site', 'site:example.org', 'site:example.org'),
      row('tag', 'tag:history', 'étiquette:histoire'),
    ],
  },
  {
    heading: 'filters',
    rows: [
      row('in', 'in:notes', 'dans:notes'),
      row('is', 'is:unread', 'est:non-lu'),
      row('has', 'has:highlight', 'avec:surlignage'),
      row('color', 'color:honey', 'couleur:miel'),
      row('lang', 'lang:french', 'langue:anglais'),
      row('before', 'before:2024', 'avant:2024'),
      row('after', 'after:2024-05', 'après:05/2024'),
      row('ago', 'after:7d', 'après:7j'),
    ],
  },
  { heading: 'order', rows: [row('sort', 'sort:newest', 'tri:récent')] },
];
