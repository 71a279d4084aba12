import { expect, test } from 'vitest';
import type { QueryProblem, QueryProblemCode } from '../search/query/query-node.ts';
import { problemFixes } from './problem-fixes.ts';

/** What the fixes make of a query in which `piece` is the problem. */
function mended(query: string, code: QueryProblemCode, piece: string, values: string[] = []): string[] {
  const start = query.indexOf(piece);
  const problem: QueryProblem = { code, range: { start, end: start + piece.length }, values };
  return problemFixes(query, problem).map((fix) => fix.query);
}

test('known values take the place of one that is unknown', () => {
  expect(mended('est:nonlux corée', 'unknown-value', 'est:nonlux', ['non-lu', 'lu'])).toEqual([
    'est:non-lu corée',
    'est:lu corée',
  ]);
});

test('what is open is closed at the end, as it was opened', () => {
  expect(mended('(corée OU japon ', 'unclosed-parenthesis', '(')).toEqual(['(corée OU japon)']);
  expect(mended('"corée du nord', 'unclosed-quote', '"')).toEqual(['"corée du nord"']);
  expect(mended('«\u00a0corée du nord', 'unclosed-quote', '«')).toEqual(['«\u00a0corée du nord\u00a0»']);
});

test('what hangs in the air is taken out, and its space with it', () => {
  expect(mended('corée ) japon', 'unopened-parenthesis', ')')).toEqual(['corée japon']);
  expect(mended('corée OU', 'nothing-beside-or', 'OU')).toEqual(['corée']);
});

test('a date that nobody can read is left to the person', () => {
  expect(mended('avant:demain', 'unreadable-date', 'avant:demain')).toEqual([]);
});
