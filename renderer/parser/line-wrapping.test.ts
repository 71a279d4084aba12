import { expect, test } from 'vitest';
import { isHardWrapped, unwrapLines } from './line-wrapping.ts';

const WRAPPED = [
  'Le fleuve descend de la montagne par trois cascades, puis il traver-',
  'se la plaine où les paysans ont creusé des canaux. Chaque printemps,',
  'l’eau monte jusqu’aux premières maisons et les enfants du village la',
  'regardent passer depuis le pont, sans un mot, comme un défilé. Peut-',
  'être attendent-ils un bateau.',
  '',
  'L’été venu, on traverse à gué.',
];

test('lines of one width that end amid sentences are hard-wrapped', () => {
  expect(isHardWrapped(WRAPPED)).toBe(true);
});

test('verses and one-line paragraphs are not hard-wrapped', () => {
  const verses = [
    'Souvent, pour s’amuser,',
    'les hommes',
    'd’équipage',
    'Prennent des albatros, vastes oiseaux des mers',
  ];
  expect(isHardWrapped(verses)).toBe(false);
  expect(
    isHardWrapped(['Une phrase entière, ici.', 'Une autre phrase, là.', 'Une autre, encore.', 'La fin.']),
  ).toBe(false);
});

test('joined lines lose their hyphen breaks and keep their hyphens', () => {
  expect(unwrapLines(WRAPPED)).toEqual([
    'Le fleuve descend de la montagne par trois cascades, puis il traverse la plaine où les paysans ont creusé des canaux. Chaque printemps, l’eau monte jusqu’aux premières maisons et les enfants du village la regardent passer depuis le pont, sans un mot, comme un défilé. Peut-être attendent-ils un bateau.',
    'L’été venu, on traverse à gué.',
  ]);
});

test('a compound that the text writes elsewhere keeps its hyphen', () => {
  const lines = [
    'un porte-avions croise au large, et un autre porte-',
    'avions le suit à distance depuis trois jours',
  ];
  expect(unwrapLines(lines)[0]).toContain('un autre porte-avions le suit');
});

test('an indent opens a paragraph', () => {
  expect(unwrapLines(['  Un début de paragraphe', 'et sa suite', '  Un autre paragraphe'])).toEqual([
    'Un début de paragraphe et sa suite',
    'Un autre paragraphe',
  ]);
});

test('a text of broken words alone ends', () => {
  expect(unwrapLines(Array.from({ length: 50_000 }, () => 'mot-')).join('')).toMatch(/^motmot/);
});
