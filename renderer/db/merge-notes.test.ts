import { expect, test } from 'vitest';
import { mergeNotes, mergeTexts } from './merge-notes.ts';

const BASE = 'Le chiffre vient d’une seule partie.\nÀ vérifier.';

test('what only one side changed is taken from it', () => {
  expect(mergeTexts(BASE, BASE, `${BASE}\nFait.`)).toBe(`${BASE}\nFait.`);
  expect(mergeTexts(BASE, `${BASE}\nFait.`, BASE)).toBe(`${BASE}\nFait.`);
});

test('changes of different words come together', () => {
  const mine = BASE.replace('chiffre', 'nombre');
  const theirs = BASE.replace('seule', 'unique');
  expect(mergeTexts(BASE, mine, theirs)).toBe('Le nombre vient d’une unique partie.\nÀ vérifier.');
});

test('what both added at the end stands there twice', () => {
  expect(mergeTexts(BASE, `${BASE}\nMoi.`, `${BASE}\nElle.`)).toBe(`${BASE}\nElle.\nMoi.`);
});

test('a line that both changed stands there in both versions', () => {
  const merged = mergeTexts(BASE, BASE.replace('seule', 'même'), BASE.replace('seule', 'unique'));
  expect(merged).toBe(
    'Le chiffre vient d’une unique partie.\nLe chiffre vient d’une même partie.\nÀ vérifier.',
  );
});

test('emptying does not take away what the other wrote', () => {
  expect(mergeTexts(BASE, '', `${BASE} Encore.`)).toBe(`${BASE} Encore.`);
  expect(mergeTexts(BASE, `${BASE} Encore.`, ' ')).toBe(`${BASE} Encore.`);
});

test('texts that share nothing, and texts of very many lines, are both kept', () => {
  const mine = Array.from({ length: 3000 }, (_, i) => `ligne ${i}`).join('\n');
  const theirs = Array.from({ length: 3000 }, (_, i) => `line ${i}`).join('\n');
  const merged = mergeTexts('rien', mine, theirs);
  expect(merged).toContain(mine);
  expect(merged).toContain(theirs);
});

test('tags that either added are there, those that either took away are not; links go with their words', () => {
  const link = { text: 'Carnet', articleId: 'a', blockId: null };
  const base = { text: 'Voir [[Carnet]]', tags: ['a', 'b'], links: [link] };
  const mine = { ...base, tags: ['a', 'c'] };
  const theirs = { text: 'Voir', tags: ['b', 'a', 'd'], links: [] };
  expect(mergeNotes(base, mine, theirs)).toEqual({ text: 'Voir', tags: ['a', 'd', 'c'], links: [] });
});
