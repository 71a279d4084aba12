import { expect, test } from 'vitest';
import { notePlainText } from './note-plain-text.ts';

test('the words of a note, without the signs of Markdown', () => {
  expect(notePlainText('Une **note** sur [[Koursk#Le front]], `3 000` et *plus*\n\n> « cité »')).toBe(
    'Une note sur Koursk#Le front, 3 000 et plus « cité »',
  );
});

test('tasks keep their boxes', () => {
  expect(notePlainText('- [ ] vérifier\n- [x] lu\n- à part')).toBe('☐ vérifier ☑ lu à part');
});

test('what is no Markdown is left as it is, and lines become one', () => {
  expect(notePlainText('2 * 3 < 7\nfin')).toBe('2 * 3 < 7 fin');
});
