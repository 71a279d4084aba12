import { expect, test } from 'vitest';
import { FAULTS, misspellings, plainWords } from './misspellings.ts';

const ARTICLES = Array.from({ length: 6 }, (_, id) =>
  plainWords({ id, title: 'Élévation', language: 'fr', text: 'tectonique volcanisme sédiments' }),
);

test('words are folded, from title and text', () => {
  expect(ARTICLES[0]).toEqual(new Set(['elevation', 'tectonique', 'volcanisme', 'sediments']));
});

test('a misspelling is no word of the articles, begins right, and has one fault', () => {
  const cases = misspellings(ARTICLES);
  for (const fault of FAULTS) expect(cases.filter((each) => each.fault === fault)).toHaveLength(50);
  for (const { fault, meant, typed } of cases) {
    expect(ARTICLES[0]).not.toContain(typed);
    expect(typed[0]).toBe(meant[0]);
    const longer = {
      'another letter': 0,
      'a letter left out': -1,
      'a letter too many': 1,
      'two letters swapped': 0,
    };
    expect(typed.length - meant.length).toBe(longer[fault]);
  }
});

test('the same articles have the same misspellings', () => {
  expect(misspellings(ARTICLES)).toEqual(misspellings(ARTICLES));
});
