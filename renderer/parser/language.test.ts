import { expect, test } from 'vitest';
import { declaredLanguage, detectLanguage } from './language.ts';

test('French and English are told apart', () => {
  expect(detectLanguage('Les soldats sont partis hier soir vers le front, sans un mot.')).toBe('fr');
  expect(detectLanguage('The soldiers left for the front last night without a word.')).toBe('en');
});

test('too little text, and text of no language, is not guessed', () => {
  expect(detectLanguage('Réunion mardi')).toBeNull();
  expect(detectLanguage('12 345 678 90')).toBeNull();
  expect(detectLanguage('Der schnelle braune Fuchs')).toBeNull();
});

test('declared tags are made canonical, and wrong ones declare nothing', () => {
  expect(declaredLanguage('fr_ca')).toBe('fr-CA');
  expect(declaredLanguage(' EN ')).toBe('en');
  expect(declaredLanguage('french language')).toBeNull();
  expect(declaredLanguage('')).toBeNull();
});
