import { expect, test } from 'vitest';
import { analyze } from '../analysis/analyzer.ts';
import { parseQuery, termMatcher } from './query.ts';

const terms = (query: string) => parseQuery(query).map((word) => word.term);

test('the words of a query are folded, and each keeps how it was typed', () => {
  expect(parseQuery('L’Œuvre de Corée ')).toEqual([
    { term: 'oeuvre', typed: 'Œuvre', isPrefix: false, isStopWord: false, weight: 1 },
    { term: 'coree', typed: 'Corée', isPrefix: false, isStopWord: false, weight: 1 },
  ]);
});

test('stop words of both languages count only when there is nothing else', () => {
  expect(terms('la guerre et les hommes of the north')).toEqual(['guerre', 'hommes', 'north']);
  expect(terms('to be or not')).toEqual(['to', 'be', 'or', 'not']);
  expect(terms('l')).toEqual(['l']);
  expect(parseQuery('to be').map((word) => word.isStopWord)).toEqual([true, true]);
});

test('what is written unlike a stop word is none', () => {
  expect(terms('le maïs et le thé, bien sûr')).toEqual(['mais', 'the', 'bien', 'sur']);
  expect(terms('à la mer, là où tu vas')).toEqual(['mer', 'vas']);
  expect(terms('a UN resolution, who warns WHO')).toEqual(['un', 'resolution', 'warns', 'who']);
  expect(terms('LA GUERRE EN UKRAINE')).toEqual(['guerre', 'ukraine']);
  expect(terms('ai safety')).toEqual(['ai', 'safety']);
});

test('only a last word with nothing behind it is still being typed', () => {
  expect(parseQuery('nord cor').map((word) => word.isPrefix)).toEqual([false, true]);
  expect(parseQuery('nord cor ').map((word) => word.isPrefix)).toEqual([false, false]);
  expect(parseQuery('nord "cor"').map((word) => word.isPrefix)).toEqual([false, false]);
  expect(parseQuery('nord de').map((word) => word.isPrefix)).toEqual([false]);
});

test('a word typed several times is one word that weighs more', () => {
  expect(parseQuery('loup brebis loup Loups ')).toEqual([
    { term: 'loup', typed: 'loup', isPrefix: false, isStopWord: false, weight: 1 + Math.log(2) },
    expect.objectContaining({ term: 'brebis', weight: 1 }),
    expect.objectContaining({ term: 'loups', weight: 1 }),
  ]);
});

test('a pasted text is cut to its first words', () => {
  const pasted = Array.from({ length: 5_000 }, (_, i) => `w${i}`).join(' ');
  expect(terms(pasted)).toEqual(Array.from({ length: 31 }, (_, i) => `w${i}`));
  expect(terms('é'.repeat(10_000))).toEqual(['e'.repeat(2_000)]);
});

test('punctuation alone has no words', () => {
  expect(terms('« … » "\'" ?! 😀')).toEqual([]);
});

test('a matcher knows the other forms of all words, and the beginnings of a word being typed', () => {
  const matched = (text: string, query: string) => {
    const matches = termMatcher(parseQuery(query));
    return analyze(text)
      .map((token) => token.term)
      .filter(matches);
  };
  expect(matched('Les soldats et le soldat soldèrent les soldes.', 'soldat ')).toEqual(['soldats', 'soldat']);
  expect(matched('Le nordique du Nord, la Corée et le Coréen.', 'nord cor')).toEqual([
    'nord',
    'coree',
    'coreen',
  ]);
});
