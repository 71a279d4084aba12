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

const WIDE = [
  'Les lignes de cette lettre ont été coupées à la même largeur par la',
  'machine qui l’a écrite, et rien ne dit où un paragraphe commence, si',
  'ce n’est les lignes blanches et les retraits qu’elle a laissés.',
  '',
];

test('further lines of an item stand in and belong to it', () => {
  const lines = [
    ...WIDE,
    '* une première chose à faire avant la réunion, qui demande de la',
    '  place et continue sur une seconde ligne',
    '* une autre',
    '  10. La dixième, dont la première ligne seule est en retrait dans le',
    'document.',
  ];
  expect(unwrapLines(lines).slice(1)).toEqual([
    '* une première chose à faire avant la réunion, qui demande de la place et continue sur une seconde ligne',
    '* une autre',
    '10. La dixième, dont la première ligne seule est en retrait dans le document.',
  ]);
});

test('a paragraph that stands in as a whole stays whole', () => {
  const lines = [...WIDE, ...WIDE].map((line) => (line === '' ? '' : `   ${line}`));
  expect(isHardWrapped(lines)).toBe(true);
  expect(unwrapLines(lines)).toHaveLength(2);
});

test('short lines, columns and rulers among wrapped lines stay apart', () => {
  const lines = [
    ...WIDE,
    'Rue du Port',
    '29000 Quimper',
    '',
    'Pommes      12',
    'Poires       8',
    '-----',
    'Fin',
  ];
  expect(unwrapLines(lines).slice(1)).toEqual([
    'Rue du Port',
    '29000 Quimper',
    'Pommes      12',
    'Poires       8',
    '-----',
    'Fin',
  ]);
});

test('lists and tables around it do not hide that a text is wrapped', () => {
  const list = [
    '- un',
    '- deux',
    '- trois',
    '',
    'nom    | rang',
    'Alpha  | 1',
    'Beta   | 2',
    'Gamma  | 3',
    '',
  ];
  expect(isHardWrapped([...WIDE, ...WIDE, ...list])).toBe(true);
});

test('verses of one length are not hard-wrapped', () => {
  const verses = [
    'Le vent se lève au loin sur la colline',
    'Et l’eau frissonne à l’ombre du rocher',
    'La barque dort, sa voile se dessine',
    'Et nul passant ne songe à l’approcher',
    '',
    'Sur le chemin, la lune se promène',
    'Un chien aboie au seuil de la maison',
    'La nuit s’en va, tranquille et souveraine',
    'Et le matin rougit à l’horizon',
  ];
  expect(isHardWrapped(verses)).toBe(false);
});

test('a text of broken words alone ends', () => {
  expect(unwrapLines(Array.from({ length: 50_000 }, () => 'mot-')).join('')).toMatch(/^motmot/);
});
