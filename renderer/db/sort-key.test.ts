import { expect, test } from 'vitest';
import { sortKey } from './sort-key.ts';

test('titles are sorted as people sort them', () => {
  const titles = ['« Œuvre »', 'Zèbre', 'abeille', 'Été', 'Chapitre 10', 'Chapitre 9', 'Étable', 'nuit'];
  expect(titles.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    'abeille',
    'Chapitre 9',
    'Chapitre 10',
    'Étable',
    'Été',
    'nuit',
    '« Œuvre »',
    'Zèbre',
  ]);
});
