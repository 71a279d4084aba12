import { expect, test } from 'vitest';
import sample from '../../../resources/sample-article.txt?raw';
import { analyze } from './analyzer.ts';
import { fold } from './fold.ts';

const terms = (text: string) => analyze(text).map((token) => token.term);

test('elided words and English endings are no terms', () => {
  expect(terms('L’OTAN qu’il jusqu’ici d’Ukraine s’étend')).toEqual([
    'otan',
    'il',
    'ici',
    'ukraine',
    'etend',
  ]);
  expect(terms('Ukraine’s soldiers don’t')).toEqual(['ukraine', 'soldiers', 'don']);
  expect(terms('rock’n’roll')).toEqual(['rock', 'roll']);
  expect(terms("l'")).toEqual(['l']);
});

test('only whole groups of three digits join into one number', () => {
  expect(terms('12 000 000 hommes')).toEqual(['12000000', 'hommes']);
  expect(terms('12,500 soldiers')).toEqual(['12500', 'soldiers']);
  expect(terms('en 2024 300 hommes')).toEqual(['en', '2024', '300', 'hommes']);
  expect(terms('1.234,56 und 1,234.56')).toEqual(['1234', '56', 'und', '1234', '56']);
  expect(terms('12.5 à 192.168.100.10')).toEqual(['12', '5', 'a', '192', '168', '100', '10']);
  expect(terms('3 0000')).toEqual(['3', '0000']);
  expect(terms('B52 000')).toEqual(['b52', '000']);
  expect(terms('3\t000')).toEqual(['3', '000']);
});

test('invisible characters inside a word do not part it', () => {
  expect(terms('ma\u00adnœu\u200dvres\ufeff')).toEqual(['manoeuvres']);
});

test('single letters join over points, and nothing else does', () => {
  expect(terms('S.v.p., p.ex. J.-C. M. Q. f.i.n.')).toEqual(['svp', 'p', 'ex', 'j', 'c', 'm', 'q', 'fin']);
  expect(analyze('l’O.T.A.N.')).toEqual([{ term: 'otan', start: 2, end: 9 }]);
});

test('signs and fractions behind a word do not change it', () => {
  expect(terms('Lego™ et 3½ Bluetooth℠')).toEqual(['lego', 'et', '3', '1', '2', 'bluetooth']);
});

test('a compound is its parts, and one word more behind the first', () => {
  expect(analyze('un nord-coréen')).toEqual([
    { term: 'un', start: 0, end: 2 },
    { term: 'nord', start: 3, end: 7 },
    { term: 'nordcoreen', start: 3, end: 14, isJoined: true },
    { term: 'coreen', start: 8, end: 14 },
  ]);
  expect(terms('l’arc-en-ciel')).toEqual(['arc', 'arcenciel', 'en', 'ciel']);
  expect(terms('F-16 et Covid-19')).toEqual(['f', 'f16', '16', 'et', 'covid', 'covid19', '19']);
  expect(terms('entr’ouvert')).toEqual(['entr', 'entrouvert', 'ouvert']);
});

test('a pronoun behind a verb, a chain of many words and numbers are no compounds', () => {
  expect(terms('dit-il, a-t-on, celui-ci')).toEqual(['dit', 'il', 'a', 't', 'on', 'celui', 'ci']);
  expect(terms('a-b-c-d-e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(terms('2024-05 Paris–Lyon nord - sud')).toEqual(['2024', '05', 'paris', 'lyon', 'nord', 'sud']);
  expect(terms('don’t, rock’n’roll, l’-homme')).toEqual(['don', 'rock', 'roll', 'l', 'homme']);
});

test('a time and letters around an ampersand are one word', () => {
  expect(terms('14 h 32, 14h32, 8\u00a0h du 3 hommes')).toEqual([
    '14h32',
    '14h32',
    '8h',
    'du',
    '3',
    'hommes',
  ]);
  expect(terms('AT&T et R & D, Marks & Spencer')).toEqual(['att', 'et', 'rd', 'marks', 'spencer']);
});

test('a unit and the number of a footnote are words of their own', () => {
  expect(terms('120km 120 km 5G B52 mp3')).toEqual(['120', 'km', '120', 'km', '5g', 'b52', 'mp3']);
  expect(analyze('Koursk¹²')).toEqual([
    { term: 'koursk', start: 0, end: 6 },
    { term: '12', start: 6, end: 8 },
  ]);
  expect(terms('guerre2024 Windows11')).toEqual(['guerre2024', 'windows', '11']);
});

test('Thai is cut into its words', () => {
  const text = 'ไทยมีประชากรมาก 2024';
  for (const { term, start, end } of analyze(text)) expect(text.slice(start, end)).toBe(term);
  expect(terms(text)).toEqual(['ไทย', 'มี', 'ประชากร', 'มาก', '2024']);
});

test('a Hebrew maqaf parts words', () => {
  expect(terms('בית־ספר')).toEqual(['בית', 'ספר']);
});

test('each term of the sample folds from the very characters it points at', () => {
  const tokens = analyze(sample);
  expect(tokens.length).toBeGreaterThan(750);
  for (const token of tokens) {
    const source = sample.slice(token.start, token.end);
    const written = fold(source).text.replace(/(?<=\d) (?=\d)/g, '');
    expect(token.isJoined ? written.replace(/['-]/g, '') : written).toBe(token.term);
    expect(sample.slice(Math.max(0, token.start - 1), token.start)).not.toMatch(/[\p{L}\p{N}]/u);
    expect(sample.charAt(token.end)).not.toMatch(/[\p{L}\p{N}]/u);
  }
});

test('the terms of the sample stand where they are read', () => {
  const at = (needle: string, term: string) => {
    const start = sample.indexOf(needle);
    expect(start).toBeGreaterThan(-1);
    expect(analyze(sample)).toContainEqual({ term, start, end: start + needle.length });
  };
  at('manœuvres', 'manoeuvres');
  at('OTAN', 'otan');
  at('États', 'etats');
  at(/\b3.000\b/u.exec(sample)?.[0] ?? 'missing', '3000');
});

test('offsets hold where folding makes texts longer or shorter', () => {
  expect(analyze('Œuvre du cœur ﬁn')).toEqual([
    { term: 'oeuvre', start: 0, end: 5 },
    { term: 'du', start: 6, end: 8 },
    { term: 'coeur', start: 9, end: 13 },
    { term: 'fin', start: 14, end: 16 },
  ]);
  const decomposed = 'é é'.normalize('NFD');
  expect(analyze(decomposed)).toEqual([
    { term: 'e', start: 0, end: 2 },
    { term: 'e', start: 3, end: 5 },
  ]);
  expect(analyze('😀 𝒜b 中国人')).toEqual([
    { term: 'ab', start: 3, end: 6 },
    { term: '中', start: 7, end: 8 },
    { term: '中国', start: 7, end: 9 },
    { term: '国', start: 8, end: 9 },
    { term: '国人', start: 8, end: 10 },
    { term: '人', start: 9, end: 10 },
  ]);
});

test('Hangul written in jamo is the same as composed', () => {
  expect(terms('한국어'.normalize('NFD'))).toEqual(terms('한국어'));
});

test('any text can be analysed', () => {
  const odd = [
    '',
    ' ',
    '"',
    '\\',
    '(((',
    '[a-z]+$',
    '😀',
    '\ud800',
    '\u0301',
    "'".repeat(50),
    '中',
    '\u0000a',
  ];
  for (const text of [...odd, 'é'.repeat(10_000), 'x '.repeat(5_000), '1 000 '.repeat(2_000)]) {
    for (const token of analyze(text)) {
      expect(token.end).toBeGreaterThan(token.start);
      expect(token.end).toBeLessThanOrEqual(text.length);
    }
  }
});
