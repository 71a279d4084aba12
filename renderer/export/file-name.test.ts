import { expect, test } from 'vitest';
import { DistinctNames, safeFileName } from './file-name.ts';

test.each([
  ['Qui a dit : « non » ? / oui', 'Qui a dit « non » oui'],
  ['../../etc/passwd', 'etc passwd'],
  ['CON', 'CON_'],
  ['Fin. ', 'Fin'],
  ['...', 'article'],
  ['l’été à Nîmes', 'l’été à Nîmes'],
  ['a\u202egpj.exe', 'a gpj.exe'],
])('%s becomes %s', (title, name) => {
  expect(safeFileName(title, 'article')).toBe(name);
});

test('a long name ends between letters', () => {
  const name = safeFileName('é'.repeat(200), 'article');
  expect(name).toBe('é'.repeat(75));
});

test('names are made different, also where case tells nothing', () => {
  const names = new DistinctNames();
  expect(['Note', 'note', 'Note'].map((name) => names.next(name))).toEqual(['Note', 'note (2)', 'Note (3)']);
});
