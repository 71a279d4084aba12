import { expect, test } from 'vitest';
import type { TextRange } from '../protocol.ts';
import { describeQuery } from './describe-query.ts';
import { hasFilter, setField, toggleFilter, withoutPart } from './edit-query.ts';
import { readQuery } from './parse-query.ts';
import type { QueryNode } from './query-node.ts';
import { readingOf } from './query-text.ts';

const NOW = new Date(2024, 4, 15).getTime();

const ALPHABET = [
  ...' \u00a0 ( ) " « » “ ” | - −- * : , \' ’ a z'.split(' '),
  ...'kim l’otan nord-coréen c++ œuvre 3 2024 12:30 猫 😀 \ud83d http://x.fr OR OU AND ET or'.split(' '),
  ...'title: titre:( by: par : tag:x tag:" étiquette:« is:read est:non is: in:notes dans:texte -in:text'.split(
    ' ',
  ),
  ...'sort:newest tri: before:2024 après:hier avant : a: a:note color:jaune lang:fr lang: foo:bar'.split(' '),
  ' avant : ',
  ' in : ',
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
];

/** A small generator of numbers from 0 to 1 (Mulberry32), so that a failure comes again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomQueries(count: number, seed: number): readonly string[] {
  const random = randomNumbers(seed);
  const pick = () => ALPHABET[Math.floor(random() * ALPHABET.length)] ?? '';
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.floor(random() * 14) }, pick).join(random() < 0.5 ? '' : ' '),
  );
}

const QUERIES = randomQueries(20_000, 1);
const meaning = (query: string) => readingOf(readQuery(query, { now: NOW }));

function expectInside(range: TextRange, outer: TextRange): void {
  const isInside = outer.start <= range.start && range.start < range.end && range.end <= outer.end;
  if (!isInside) expect.unreachable(`${JSON.stringify(range)} is not inside ${JSON.stringify(outer)}`);
}

function expectNested(node: QueryNode, outer: TextRange): void {
  expectInside(node.range, outer);
  if ('child' in node) expectNested(node.child, node.range);
  if (!('children' in node)) return;
  let start = node.range.start;
  for (const child of node.children) {
    expectNested(child, { start, end: node.range.end });
    start = child.range.end;
  }
}

test('any text can be read, and its parts lie within it and within one another', () => {
  for (const query of QUERIES) {
    const whole = { start: 0, end: query.length };
    const { root, places, problems, pieces } = readQuery(query, { now: NOW });
    if (root !== null) expectNested(root, whole);
    expect(places.length).toBeGreaterThan(0);
    for (const { range } of problems) expectInside(range, whole);
    let start = 0;
    for (const { range } of pieces) {
      expectInside(range, { start, end: query.length });
      start = range.end;
    }
    for (const { range } of describeQuery(query, { now: NOW })) expectInside(range, whole);
  }
});

const hasStrayParenthesis = (query: string) =>
  readQuery(query, { now: NOW }).problems.some((problem) => problem.code === 'unopened-parenthesis');

test('a filter put in and taken out leaves what the query meant', () => {
  for (const query of QUERIES.slice(0, 5_000)) {
    if (hasStrayParenthesis(query)) continue;
    for (const piece of ['in:notes', 'is:unread', 'tag:"x y"']) {
      if (hasFilter(query, piece)) continue;
      const filtered = toggleFilter(query, piece);
      expect(hasFilter(filtered, piece), query).toBe(true);
      expect(meaning(toggleFilter(filtered, piece)), `${query} → ${filtered}`).toBe(meaning(query));
    }
  }
});

test('a filter taken out is gone, and so is a part', () => {
  for (const query of QUERIES.slice(0, 5_000)) {
    for (const piece of ['in:notes', 'is:read', 'tag:x']) {
      if (hasFilter(query, piece)) expect(hasFilter(toggleFilter(query, piece), piece), query).toBe(false);
    }
    for (const { range } of describeQuery(query, { now: NOW })) {
      expect(withoutPart(query, range).length).toBeLessThanOrEqual(query.length);
    }
  }
});

test('a field that is set is asked for', () => {
  for (const query of QUERIES.slice(0, 5_000)) {
    expect(readQuery(setField(query, 'sort', 'oldest'), { now: NOW }).sort, query).toBe('oldest');
  }
});

test('hostile texts are read in no more steps than others', () => {
  const pieces = [
    '(',
    ')',
    '"',
    '« ',
    '-',
    '-(',
    'a OR ',
    '|',
    'title:(',
    'tag:"',
    'is : ',
    '*',
    "l'",
    'a:',
    ' : ',
  ];
  for (const piece of pieces) {
    const text = piece.repeat(100_000 / piece.length);
    expect(readQuery(text, { now: NOW }).problems.map((problem) => problem.code)).toContain('too-long');
    expect(() => describeQuery(text, { now: NOW })).not.toThrow();
  }
});
