import { expect, test } from 'vitest';
import sample from '../../../resources/sample-article.txt?raw';
import { analyze } from './analyzer.ts';
import { lightStem, otherForms } from './stem.ts';

test.each([
  ['soldat', 'soldats'],
  ['cheval', 'chevaux'],
  ['bateau', 'bateaux'],
  ['coreen', 'coreens'],
  ['coreen', 'coreennes'],
  ['envoyee', 'envoyes'],
  ['militaire', 'militaires'],
  ['supplementaire', 'supplementaires'],
  ['story', 'stories'],
  ['army', 'armies'],
  ['journey', 'journeys'],
  ['maladie', 'maladies'],
  ['box', 'boxes'],
  ['feu', 'feux'],
  ['index', 'indexes'],
  ['complex', 'complexe'],
])('"%s" and "%s" share a stem, and each asks for the other', (one, other) => {
  expect(lightStem(one)).toBe(lightStem(other));
  expect(otherForms(one)).toContain(other);
  expect(otherForms(other)).toContain(one);
});

test.each([
  ['chien', 'chine'],
  ['banne', 'bane'],
  ['paix', 'pays'],
  ['press', 'pres'],
  ['guerre', 'guerrier'],
  ['inde', 'index'],
  ['voix', 'voie'],
  ['prix', 'pris'],
])('"%s" and "%s" do not share a stem', (one, other) => {
  expect(lightStem(one)).not.toBe(lightStem(other));
});

test('every two words of the sample that share a stem ask for each other', () => {
  const terms = [...new Set(analyze(sample).map((token) => token.term))];
  const byStem = Map.groupBy(terms, lightStem);
  const families = [...byStem.values()].filter((family) => family.length > 1);
  expect(families.length).toBeGreaterThan(10);
  for (const family of families) {
    for (const word of family) {
      expect([word, ...otherForms(word)]).toEqual(expect.arrayContaining(family));
    }
  }
});

test('numbers, other scripts and nothing at all have no other forms', () => {
  expect(otherForms('3000')).toEqual([]);
  expect(otherForms('москва')).toEqual([]);
  expect(otherForms('')).toEqual([]);
});
