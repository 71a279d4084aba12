import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../../i18n/en.ts';
import { fr } from '../../i18n/fr.ts';
import { describeQuery } from '../../search/query/describe-query.ts';
import { clauseWords } from './clause-words.ts';

beforeAll(async () => {
  await i18next.init({
    resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false },
  });
});

function wordsOf(query: string, language: string): readonly string[] {
  const t: TFunction = i18next.getFixedT(language);
  const formats = {
    day: (time: number) => String(new Date(time).getFullYear()),
    language: (code: string) => code.toUpperCase(),
  };
  return describeQuery(query).map((clause) =>
    clauseWords(t, clause, formats).replace(/[\u00a0\u202f]/g, ' '),
  );
}

test('what was understood is said as a reader says it', () => {
  const query =
    '"nord coréen" -title:kim before:2020 after:2018 lang:fr tag:otan is:unread has:note in:notes fin ';
  expect(wordsOf(query, 'en')).toEqual([
    '“nord coréen”',
    'not kim in the title',
    'before 2020',
    'from 2018 on',
    'in FR',
    'tagged otan',
    'unread',
    'with a note',
    'only in notes',
    'fin',
  ]);
  expect(wordsOf(query, 'fr')).toEqual([
    '« nord coréen »',
    'sans kim dans le titre',
    'avant le 2020',
    'depuis le 2018',
    'langue : FR',
    'étiquette : otan',
    'non lu',
    'avec une note',
    'dans les notes seulement',
    'fin',
  ]);
});

test('a word that is still being typed shows that it may go on', () => {
  expect(wordsOf('cor', 'en')).toEqual(['cor…']);
});
