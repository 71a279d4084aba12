import { expect, test } from 'vitest';
import {
  isFiltered,
  type NotebookFilter,
  readNotebookFilter,
  toggledIn,
  WHOLE_NOTEBOOK,
  withoutFilters,
  writeNotebookFilter,
} from './notebook-filter.ts';

const FULL: NotebookFilter = {
  query: 'corée "du nord"',
  kinds: ['note'],
  colors: ['rose', 'sky'],
  styles: ['underline'],
  tags: ['à vérifier', 'a&b'],
  states: ['orphan'],
  articleId: 'a/1',
  since: '2026-01-31',
  until: '2026-11-22',
  isBin: true,
  grouping: 'tag',
};

test('a filter is the same after it was an address', () => {
  expect(readNotebookFilter(writeNotebookFilter(FULL))).toEqual(FULL);
  expect(writeNotebookFilter(WHOLE_NOTEBOOK)).toBe('');
});

test('what an address cannot mean is left out', () => {
  expect(readNotebookFilter('color=red&color=sky&since=hier&until=2026-99-99&by=moon&kind=')).toEqual({
    ...WHOLE_NOTEBOOK,
    colors: ['sky'],
  });
});

test('bin and grouping are no filters, and grouping stays when filters go', () => {
  expect(isFiltered({ ...WHOLE_NOTEBOOK, isBin: true, grouping: 'day' })).toBe(false);
  expect(isFiltered({ ...WHOLE_NOTEBOOK, isBin: true, colors: ['sky'] })).toBe(true);
  expect(withoutFilters(FULL)).toEqual({ ...WHOLE_NOTEBOOK, grouping: 'tag' });
});

test('a value is toggled', () => {
  expect(toggledIn(toggledIn(['a'], 'b'), 'a')).toEqual(['b']);
});
