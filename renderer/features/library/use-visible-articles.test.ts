import { expect, test } from 'vitest';
import type { ArticleRow } from '../../db/rows.ts';
import { keepUnchanged } from './use-visible-articles.ts';

function row(id: string, changes: Partial<ArticleRow> = {}): ArticleRow {
  return {
    id,
    title: 'De l’usage des notes marginales',
    sortTitle: 'de l’usage des notes marginales',
    byline: null,
    siteName: null,
    language: 'fr',
    publishedAt: null,
    excerpt: 'On annotait pour soi.',
    format: 'text',
    sourceName: 'notes.txt',
    sourcePath: null,
    sourceUrl: null,
    contentHash: id,
    wordCount: 900,
    importedAt: 1,
    state: 'unread',
    progress: 0,
    lastBlockId: null,
    lastReadAt: null,
    highlightCount: 0,
    noteCount: 0,
    favouriteAt: 0,
    archivedAt: 0,
    tags: [],
    deletedAt: 0,
    ...changes,
  };
}

test('a row that was read again unchanged stays the same object', () => {
  const tags = ['histoire'];
  const first = keepUnchanged([row('a', { tags }), row('b'), row('c', { tags })], new Map());
  const now = [row('a', { tags: [...tags] }), row('b', { noteCount: 1 }), row('c', { tags: ['Corée'] })];
  const second = keepUnchanged(now, first);
  expect(second.get('a')).toBe(first.get('a'));
  expect(second.get('b')).toEqual(row('b', { noteCount: 1 }));
  expect(second.get('c')).toEqual(row('c', { tags: ['Corée'] }));
});

test('a row that is no longer wanted goes', () => {
  const first = keepUnchanged([row('a'), row('b')], new Map());
  expect([...keepUnchanged([row('b')], first).keys()]).toEqual(['b']);
});
