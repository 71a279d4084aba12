import { expect, test } from 'vitest';
import { rangesIn } from './use-match-painting.ts';

function element(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html').body
    .firstElementChild as HTMLElement;
}

function found(html: string, ...words: readonly string[]): readonly string[] {
  const note = element(html);
  const text = note.textContent ?? '';
  const matches = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return rangesIn(note, matches).map(String);
}

test('matches are found across the elements that Markdown was laid out in', () => {
  const html = '<p>Réponse de <strong>qui</strong>, exactement ?</p>\n<ul><li>croiser</li></ul>';
  expect(found(html, 'Réponse', 'qui, exact', 'croiser')).toEqual(['Réponse', 'qui, exact', 'croiser']);
});

test('what is beyond the text gives nothing', () => {
  expect(rangesIn(element('<p>court</p>'), [{ start: 50, end: 60 }])).toEqual([]);
});
