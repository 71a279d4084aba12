import { expect, test } from 'vitest';
import { type Entry, EntryWriter, readEntries } from './entry-log.ts';
import type { ArticleFacts } from './indexed.ts';

const FACTS: ArticleFacts = {
  byline: 'Anne Œuvrard',
  siteName: null,
  host: 'example.org',
  sourceName: 'l’article 中国.html',
  tags: ['mer', 'example.org', ''],
  state: 'reading',
  isArchived: true,
  isFavourite: false,
  hasImage: true,
  wordCount: 123_456,
  publishedAt: -86_400_000,
  importedAt: 1_764_000_000_123,
};

const BARE: ArticleFacts = {
  byline: null,
  siteName: '',
  host: null,
  sourceName: '',
  tags: [],
  state: 'unread',
  isArchived: false,
  isFavourite: true,
  hasImage: false,
  wordCount: 0,
  publishedAt: null,
  importedAt: 0,
};

const ENTRIES: readonly Entry[] = [
  {
    kind: 'article',
    article: { articleId: 'a', language: 'fr-CA', lengths: [9, 0, 127, 128, 65_535], facts: FACTS },
  },
  {
    kind: 'annotations',
    articleId: 'a',
    annotations: [
      { id: 'n1', kind: 'note', blockIndex: null, color: null, length: 0 },
      { id: 'h1', kind: 'highlight', blockIndex: 0, color: 'honey', length: 300 },
      { id: 'h2', kind: 'highlight', blockIndex: 299, color: 'apricot', length: 2 },
    ],
  },
  { kind: 'annotations', articleId: 'a', annotations: [] },
  { kind: 'removal', articleId: 'a' },
  { kind: 'facts', articleId: 'b', facts: { ...FACTS, state: 'read', publishedAt: 0 } },
  { kind: 'article', article: { articleId: 'c', language: null, lengths: [0], facts: BARE } },
];

function written(entries: readonly Entry[]): Uint8Array {
  const writer = new EntryWriter();
  for (const entry of entries) writer.add(entry);
  return writer.finish();
}

test('entries are read back in their order', () => {
  expect([...readEntries(written(ENTRIES))]).toEqual(ENTRIES);
  expect([...readEntries(written([]))]).toEqual([]);
});

test('a string is written once, however often it stands in the entries', () => {
  const once = written(ENTRIES.slice(0, 1)).length;
  const twice = written([...ENTRIES.slice(0, 1), ...ENTRIES.slice(0, 1)]).length;
  expect(twice - once).toBeLessThan(once - FACTS.sourceName.length - (FACTS.byline ?? '').length);
});
