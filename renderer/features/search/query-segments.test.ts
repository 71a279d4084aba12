import { expect, test } from 'vitest';
import { querySegments } from './query-segments.ts';

const QUERY = 'coree "du nord" avant:2026';

test('a query is cut at its pieces and loses nothing', () => {
  const segments = querySegments(QUERY, [
    { kind: 'phrase', range: { start: 6, end: 15 } },
    { kind: 'field', range: { start: 16, end: 26 } },
  ]);
  expect(segments).toEqual([
    { start: 0, text: 'coree ', kind: null },
    { start: 6, text: '"du nord"', kind: 'phrase' },
    { start: 15, text: ' ', kind: null },
    { start: 16, text: 'avant:2026', kind: 'field' },
  ]);
});

test('pieces that overlap or reach too far repeat no text', () => {
  const segments = querySegments(QUERY, [
    { kind: 'field', range: { start: 0, end: 8 } },
    { kind: 'problem', range: { start: 4, end: 99 } },
  ]);
  expect(segments.map(({ text }) => text).join('')).toBe(QUERY);
});

test('a query without pieces is plain, and an empty one has no segments', () => {
  expect(querySegments('otan', [])).toEqual([{ start: 0, text: 'otan', kind: null }]);
  expect(querySegments('', [])).toEqual([]);
});
