import { expect, test } from 'vitest';
import { foldedName } from './folded-name.ts';

test('capitals, accents, ligatures, apostrophes and spaces do not tell names apart', () => {
  expect(foldedName('  À  vérifier ')).toBe(foldedName('a verifier'));
  expect(foldedName('Œuvre')).toBe(foldedName('oeuvre'));
  expect(foldedName('l’Europe')).toBe(foldedName("L'Europe"));
});

test('letters that are others stay apart, also in other scripts', () => {
  expect(foldedName('note')).not.toBe(foldedName('notes'));
  expect(foldedName('か')).not.toBe(foldedName('が'));
});
