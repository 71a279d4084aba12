/** What the notebook shows, as its address says it: going back leads to what was shown before. */
import {
  ANCHOR_STATES,
  type AnchorState,
  HIGHLIGHT_COLORS,
  HIGHLIGHT_STYLES,
  type HighlightColor,
  type HighlightStyle,
} from '../../../shared/annotation.ts';

export const GROUPINGS = ['article', 'day', 'tag', 'color'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type AnnotationKind = 'highlight' | 'note';
const KINDS = ['highlight', 'note'] as const satisfies readonly AnnotationKind[];

/** Within a list of values any of them counts; what lists say counts together. Empty lists ask for nothing. */
export interface NotebookFilter {
  readonly query: string;
  readonly kinds: readonly AnnotationKind[];
  readonly colors: readonly HighlightColor[];
  readonly styles: readonly HighlightStyle[];
  /** Names of tags; all of them count together. */
  readonly tags: readonly string[];
  readonly states: readonly AnchorState[];
  readonly articleId: string | null;
  /** First and last day, `YYYY-MM-DD`, or null. */
  readonly since: string | null;
  readonly until: string | null;
  /** What was removed in place of what is there. */
  readonly isBin: boolean;
  readonly grouping: Grouping;
}

export const WHOLE_NOTEBOOK: NotebookFilter = {
  ...{ query: '', kinds: [], colors: [], styles: [], tags: [], states: [], articleId: null },
  ...{ since: null, until: null, isBin: false, grouping: 'article' },
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function readNotebookFilter(addressQuery: string): NotebookFilter {
  const values = new URLSearchParams(addressQuery);
  const known = <T extends string>(name: string, all: readonly T[]) =>
    all.filter((value) => values.getAll(name).includes(value));
  const day = (name: string) => {
    const value = values.get(name) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  return {
    query: values.get('q') ?? '',
    kinds: known('kind', KINDS),
    colors: known('color', HIGHLIGHT_COLORS),
    styles: known('style', HIGHLIGHT_STYLES),
    tags: [...new Set(values.getAll('tag'))],
    states: known('state', ANCHOR_STATES),
    articleId: values.get('article'),
    since: day('since'),
    until: day('until'),
    isBin: values.has('bin'),
    grouping: GROUPINGS.find((grouping) => grouping === values.get('by')) ?? 'article',
  };
}

/** The query of the address, without its question mark; empty for the whole notebook. */
export function writeNotebookFilter(filter: NotebookFilter): string {
  const values = new URLSearchParams();
  const add = (name: string, all: readonly string[]) => {
    for (const value of all) values.append(name, value);
  };
  const { query, kinds, colors, styles, tags, states, articleId, since, until, isBin, grouping } = filter;
  if (query !== '') values.set('q', query);
  add('kind', kinds);
  add('color', colors);
  add('style', styles);
  add('tag', tags);
  add('state', states);
  if (articleId !== null) values.set('article', articleId);
  if (since !== null) values.set('since', since);
  if (until !== null) values.set('until', until);
  if (isBin) values.set('bin', '1');
  if (grouping !== 'article') values.set('by', grouping);
  return values.toString();
}

/** The same notebook without its filters; how it is grouped stays. */
export function withoutFilters({ grouping }: NotebookFilter): NotebookFilter {
  return { ...WHOLE_NOTEBOOK, grouping };
}

/** Whether anything is left out; the bin is no filter. */
export function isFiltered(filter: NotebookFilter): boolean {
  const { isBin } = filter;
  return (
    writeNotebookFilter({ ...WHOLE_NOTEBOOK, isBin }) !==
    writeNotebookFilter({ ...filter, grouping: 'article' })
  );
}

/** A list with a value in it, or without it if it was there. */
export function toggledIn<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
