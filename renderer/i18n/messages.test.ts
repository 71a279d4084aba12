import i18next, { type TFunction } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { chooseLanguage } from './i18n.ts';

let translate: Record<'en' | 'fr', TFunction>;

beforeAll(async () => {
  await i18next.init({
    resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false },
  });
  translate = { en: i18next.getFixedT('en'), fr: i18next.getFixedT('fr') };
});

/** Every text of a tree of messages with its key. */
function texts(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + key, value]] : texts(Object(value), `${path}${key}.`),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{.*?\}\}/g)].map(([found]) => found).sort();
}

test('French punctuation stands behind spaces that do not break', () => {
  const wrong = texts(fr).filter(([, text]) => / [;:?!»]|[^\s\u00a0\u202f][;?!»]|« |'/u.test(text));
  expect(wrong).toEqual([]);
});

test('English uses curly quotes and apostrophes', () => {
  expect(texts(en).filter(([, text]) => /['"]/.test(text))).toEqual([]);
});

test('a translation fills in what the original fills in', () => {
  const english = new Map(texts(en));
  for (const [key, text] of texts(fr)) {
    const original = english.get(key.replace(/_many$/, '_other')) ?? '';
    expect(placeholders(text), key).toEqual(placeholders(original));
  }
});

test('counts take the plural of their language', () => {
  expect(translate.en('library.notes', { count: 0 })).toBe('0 notes');
  expect(translate.fr('library.notes', { count: 0 })).toBe('0 note');
  expect(translate.fr('library.notes', { count: 1284 })).toBe('1\u202f284 notes');
  expect(translate.fr('search.articles', { count: 1_000_000 })).toBe('1\u202f000\u202f000 d’articles');
});

test('the first preferred language that Lectern speaks is taken', () => {
  expect(chooseLanguage(['de-DE', 'fr-CA', 'en'])).toBe('fr');
  expect(chooseLanguage(['en-GB', 'fr'])).toBe('en');
  expect(chooseLanguage(['frr', 'de'])).toBe('en');
});
