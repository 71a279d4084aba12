import { expect, test } from 'vitest';
import { noteFormat } from './note-format.ts';

test('what a person writes is Markdown', () => {
  expect(noteFormat('**Qui** le dit ? [source](https://example.org/a)\n\n> cité\n> > deux fois')).toBe(
    'markdown',
  );
  expect(noteFormat('Une phrase de plus, *avec* insistance. '.repeat(250))).toBe('markdown');
});

test.each([
  ['a very long text', 'Une longue phrase à garder. '.repeat(1000)],
  ['quotes in quotes', `${'>'.repeat(3000)} x`],
  ['lists in lists', `${'- '.repeat(3000)}x`],
  ['numbered lists in lists', `${'1. '.repeat(3000)}x`],
  ['a definition alone', '[TODO]: demander\n\n[à voir]: lundi'],
  ['emphasis in emphasis', `${'*a '.repeat(3000)}${'b*'.repeat(3000)}`],
])('%s is shown as it was written', (_name, text) => {
  expect(noteFormat(text)).toBe('plain');
});
