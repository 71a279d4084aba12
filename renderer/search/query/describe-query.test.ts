import { expect, test } from 'vitest';
import { describeQuery } from './describe-query.ts';

const NOW = new Date(2024, 4, 15).getTime();

test('a query is described clause by clause, in reading order', () => {
  const text = 'dans:notes kim -tag:"x y" titre:(un OR "deux trois") tri:récent -(lee par';
  const clauses = describeQuery(text, { now: NOW });
  const lines = clauses.map(({ range, isNegated, isInTitle, isAlternative, ...content }) => [
    text.slice(range.start, range.end),
    [isNegated ? 'not' : '', isInTitle ? 'title' : '', isAlternative ? 'or' : ''].join(' ').trim(),
    content,
  ]);
  expect(lines).toEqual([
    ['dans:notes', '', expect.objectContaining({ kind: 'place', place: 'note' })],
    ['kim', '', { kind: 'word', text: 'kim', isPrefix: false }],
    ['-tag:"x y"', 'not', { kind: 'filter', filter: { field: 'tag', value: 'x y' }, typed: 'tag:"x y"' }],
    ['un', 'title or', { kind: 'word', text: 'un', isPrefix: false }],
    ['"deux trois"', 'title or', { kind: 'phrase', text: 'deux trois' }],
    ['tri:récent', '', expect.objectContaining({ kind: 'sort', sort: 'newest' })],
    ['lee', 'not', { kind: 'word', text: 'lee', isPrefix: false }],
    ['par', 'not', { kind: 'word', text: 'par', isPrefix: false }],
  ]);
});

test('a place that is left out is a negated clause, and a field that cannot be read is none', () => {
  expect(describeQuery('-in:notes is:new kim ', { now: NOW })).toEqual([
    expect.objectContaining({ kind: 'place', place: 'note', isNegated: true, range: { start: 0, end: 9 } }),
    expect.objectContaining({ kind: 'word', text: 'kim' }),
  ]);
  expect(describeQuery('', { now: NOW })).toEqual([]);
});
