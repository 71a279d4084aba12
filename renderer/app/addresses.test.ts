import { expect, test } from 'vitest';
import { articleAddress, type LibraryPlace, libraryAddress, readPlace, readTarget } from './addresses.ts';

const queryOf = (address: string) => address.split('?')[1] ?? '';

const QUERY = 'l’œuvre & "nord coréen" ? #1';
const PASSAGE = { blockId: 'b3', start: 10, end: 20 };

test.each([
  { passage: PASSAGE, annotationId: null, query: QUERY },
  { passage: { blockId: 'b3', start: 0, end: 0 }, annotationId: 'n/1', query: QUERY },
  { passage: null, annotationId: null, query: QUERY },
  { passage: PASSAGE, annotationId: null, query: '' },
])('what a search found survives its address: %o', (target) => {
  expect(readTarget(queryOf(articleAddress('a1', target)))).toEqual(target);
});

test('an address without a search has none', () => {
  expect(articleAddress('a1')).toBe('/article/a1');
  expect(readTarget('')).toBeNull();
});

test('a passage that cannot be is none', () => {
  expect(readTarget('q=x&block=b3&start=20&end=10')).toBeNull();
  expect(readTarget('q=x&block=b3&start=x&end=10')).toBeNull();
  expect(readTarget('q=x&block=b3&start=-1&end=10')).toBeNull();
});

test.each<LibraryPlace>([
  { kind: 'section', section: 'all' },
  { kind: 'section', section: 'unread' },
  { kind: 'section', section: 'bin' },
  { kind: 'tag', key: 'œuvres & "notes" #1' },
  { kind: 'search', searchId: 'b9d0f3c4-0d0c-4c3a-9a0e-6f6f0c2d7a11' },
])('each list of articles has an address: %o', (place) => {
  expect(readPlace(queryOf(libraryAddress(place)))).toEqual(place);
});

test('an address that names no list shows all articles', () => {
  expect(libraryAddress({ kind: 'section', section: 'all' })).toBe('/');
  expect(readPlace('show=stolen')).toEqual({ kind: 'section', section: 'all' });
  expect(readPlace('tag=')).toEqual({ kind: 'section', section: 'all' });
});
