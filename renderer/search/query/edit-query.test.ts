import { expect, test } from 'vitest';
import { hasFilter, setField, toggleFilter, withoutPart } from './edit-query.ts';
import { readQuery } from './parse-query.ts';
import { readingOf } from './query-text.ts';

const NOW = new Date(2024, 4, 15).getTime();
const meaning = (query: string) => readingOf(readQuery(query, { now: NOW }));

test.each([
  ['in:notes', 'in:notes', true],
  ['kim dans:notes', 'in:notes', true],
  ['kim Dans:Note ', 'in:notes', true],
  ['kim', 'in:notes', false],
  ['in:text', 'in:notes', false],
  ['-in:notes', 'in:notes', false],
  ['-in:notes', '-dans:notes', true],
  ['in:notes OR kim', 'in:notes', false],
  ['kim (is:read lee)', 'is:read', true],
  ['kim -(is:read lee)', 'is:read', false],
  ['étiquette:"Guerre froide"', 'tag:"guerre froide"', true],
  ['tag:guerre', 'tag:"guerre froide"', false],
  ['avant : 2024', 'before:2024-01', true],
  ['"in:notes', 'in:notes', false],
  ['kim', '', false],
])('whether "%s" has %s: %s', (query, piece, expected) => {
  expect(hasFilter(query, piece)).toBe(expected);
});

test.each([
  ['', 'in:notes', 'in:notes '],
  ['cor', 'in:notes', 'in:notes cor'],
  ['is:read cor', 'in:notes', 'is:read in:notes cor'],
  ['dans:notes cor', 'in:notes', 'cor'],
  ['kim dans:notes', 'in:notes', 'kim '],
  ['kim  dans : notes  lee ', 'in:notes', 'kim lee '],
  ['in:notes dans:notes kim', 'in:notes', 'kim'],
  ['in:notes AND kim', 'in:notes', 'kim'],
  ['kim AND in:notes', 'in:notes', 'kim '],
  ['"kim jo', 'is:unread', 'is:unread "kim jo'],
  ['(kim OR le', 'is:unread', 'is:unread (kim OR le'],
  ['OR', 'is:unread', 'is:unread (OR'],
  ['ET le', 'is:unread', 'is:unread (ET le'],
  ['OR kim ', 'is:unread', 'is:unread (OR kim '],
  ['is:read OR kim', 'in:notes', 'in:notes is:read OR kim'],
  ['kim -tag:x lee', '-tag:x', 'kim lee'],
])('toggling in "%s" the filter %s gives "%s"', (query, piece, expected) => {
  expect(toggleFilter(query, piece)).toBe(expected);
  expect(hasFilter(expected, piece)).toBe(!hasFilter(query, piece));
});

test.each([
  ['kim lee', 'kim', 'lee'],
  ['kim lee', 'lee', 'kim '],
  ['kim OR lee park', 'lee', 'kim park'],
  ['kim OR lee park', 'kim', 'lee park'],
  ['kim (lee) park', 'lee', 'kim park'],
  ['kim -(lee) park', 'lee', 'kim park'],
  ['kim -lee park', '-lee', 'kim park'],
  ['kim -lee park', 'lee', 'kim park'],
  ['kim title:(lee) park', 'lee', 'kim park'],
  ['kim ((-(lee))) park', 'lee', 'kim park'],
  ['kim (lee un) park', 'lee', 'kim (un) park'],
  ['kim (lee un) park', 'un', 'kim (lee) park'],
  ['kim AND lee', 'lee', 'kim '],
  ['"a b"c', '"a b"', 'c'],
  ['a"b c"d', 'a"b', 'c"d'],
])('"%s" without %s is "%s"', (query, part, expected) => {
  const start = query.indexOf(part);
  expect(withoutPart(query, { start, end: start + part.length })).toBe(expected);
});

test.each([
  ['kim', 'sort', 'newest', 'sort:newest kim'],
  ['kim tri:ancien', 'sort', 'newest', 'kim tri:newest'],
  ['kim tri:ancien lee', 'sort', null, 'kim lee'],
  ['sort:added kim sort:newest', 'sort', 'oldest', 'sort:oldest kim '],
  ['kim', 'by', 'Jean Dupont', 'by:"Jean Dupont" kim'],
  ['auteur:"Kim', 'by', 'Jean "X" Dupont', 'auteur:"Jean X Dupont"'],
  ['avant : 2024 kim', 'before', '2025', 'avant:2025 kim'],
  ['kim', 'sort', null, 'kim'],
] as const)('in "%s" the field %s set to %s gives "%s"', (query, field, value, expected) => {
  expect(setField(query, field, value)).toBe(expected);
});

test('what is edited means the same in the rest', () => {
  expect(meaning(toggleFilter('cor', 'is:unread'))).toBe('and(is=unread cor…)');
  expect(meaning(toggleFilter('kim dans:notes', 'in:notes'))).toBe('kim');
  expect(meaning(setField('"kim jo', 'sort', 'newest'))).toBe('"kim jo…" sort=newest');
});
