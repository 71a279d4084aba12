import { expect, test } from 'vitest';
import type { AnnotationEntry } from '../../db/annotation-catalog.ts';
import { type NotebookFilter, WHOLE_NOTEBOOK } from './notebook-filter.ts';
import { colors, type Found, itemsOf, rowsOf, selectEntries } from './notebook-rows.ts';

const at = (day: number, hour = 12) => new Date(2026, 10, day, hour).getTime();

function entry(id: string, values: Partial<AnnotationEntry> = {}): AnnotationEntry {
  return {
    ...{
      id,
      kind: 'highlight',
      articleId: 'a',
      blockId: 'b1',
      highlightId: null,
      color: 'honey',
      style: 'fill',
    },
    ...{ tags: [], state: 'exact', createdAt: at(1), deletedAt: 0, ...values },
  };
}

const note = (id: string, values: Partial<AnnotationEntry> = {}) =>
  entry(id, { kind: 'note', color: null, style: null, ...values });

/** Newest first, as the catalogue gives them. */
const ENTRIES = [
  note('n2', { highlightId: 'h2', tags: ['À vérifier'], createdAt: at(5) }),
  note('n1', { articleId: 'b', createdAt: at(4, 0) }),
  entry('h3', { articleId: 'b', color: 'sky', style: 'underline', state: 'orphan', createdAt: at(3, 23) }),
  entry('h2', { color: 'rose', tags: ['a verifier', 'Zoo'], createdAt: at(3) }),
  entry('gone', { deletedAt: 9, createdAt: at(2) }),
  entry('h1', { createdAt: at(1) }),
];

const ALL: Found = { ids: null, binnedArticleIds: new Set<string>() };

function select(filter: Partial<NotebookFilter>, found = ALL): readonly string[] {
  return selectEntries(ENTRIES, { ...WHOLE_NOTEBOOK, ...filter }, found).map(({ id }) => id);
}

test.each<[Partial<NotebookFilter>, readonly string[]]>([
  [{}, ['n2', 'n1', 'h3', 'h2', 'h1']],
  [{ isBin: true }, ['gone']],
  [{ kinds: ['note'] }, ['n2', 'n1']],
  // A note has the colour of its highlight.
  [{ colors: ['rose', 'sky'] }, ['n2', 'h3', 'h2']],
  [{ styles: ['underline'] }, ['h3']],
  [{ states: ['orphan'] }, ['h3']],
  [{ tags: ['à VÉRIFIER'] }, ['n2', 'h2']],
  [{ tags: ['à vérifier', 'zoo'] }, ['h2']],
  [{ articleId: 'b' }, ['n1', 'h3']],
  [{ since: '2026-11-03', until: '2026-11-03' }, ['h3', 'h2']],
  [{ since: '2026-11-04' }, ['n2', 'n1']],
  [{ articleId: 'b', kinds: ['highlight'] }, ['h3']],
])('%j asks for %j', (filter, ids) => {
  expect(select(filter)).toEqual(ids);
});

test('what was searched for, and articles in the bin', () => {
  expect(select({ kinds: ['highlight'] }, { ...ALL, ids: new Set(['h1', 'n1']) })).toEqual(['h1']);
  expect(select({}, { ...ALL, binnedArticleIds: new Set(['a']) })).toEqual(['n1', 'h3']);
});

function rows(filter: Partial<NotebookFilter>): readonly string[] {
  const shown = selectEntries(ENTRIES, { ...WHOLE_NOTEBOOK, ...filter }, ALL);
  return rowsOf(itemsOf(shown), filter.grouping ?? 'article', colors(ENTRIES)).map((row) =>
    row.kind === 'head'
      ? `${Object.values(row.group).join(' ')} (${row.count})`
      : [row.item.entry, ...row.item.notes].map(({ id }) => id).join('+'),
  );
}

test('notes stand with their highlight, in the place of the highlight', () => {
  expect(rows({})).toEqual(['article b (2)', 'h3', 'n1', 'article a (2)', 'h2+n2', 'h1']);
});

test('an article’s annotations stand as they are read', () => {
  const entries = [
    note('whole', { blockId: '' }),
    entry('late', { blockId: 'b12' }),
    entry('early', { blockId: 'b3' }),
  ];
  const shown = rowsOf(itemsOf([...entries].reverse()), 'article', colors(entries));
  expect(shown.map(({ key }) => key)).toEqual([
    'article a',
    ...['whole', 'early', 'late'].map((id) => `article a ${id}`),
  ]);
});

test('a note whose highlight is not shown stands by itself', () => {
  expect(rows({ kinds: ['note'] })).toEqual(['article a (1)', 'n2', 'article b (1)', 'n1']);
});

test('groups by tag, colour and day', () => {
  expect(rows({ grouping: 'tag' })).toEqual([
    'tag À vérifier (1)',
    'h2+n2',
    'tag Zoo (1)',
    'h2+n2',
    'tag  (3)',
    'n1',
    'h3',
    'h1',
  ]);
  expect(rows({ grouping: 'color' })).toEqual([
    'color honey (1)',
    'h1',
    'color rose (1)',
    'h2+n2',
    'color sky (1)',
    'h3',
    'color  (1)',
    'n1',
  ]);
  const midnight = (day: number) => at(day, 0);
  expect(rows({ grouping: 'day' })).toEqual([
    `day ${midnight(4)} (1)`,
    'n1',
    `day ${midnight(3)} (2)`,
    'h3',
    'h2+n2',
    `day ${midnight(1)} (1)`,
    'h1',
  ]);
});
