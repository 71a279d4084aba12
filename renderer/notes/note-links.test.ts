import { expect, test } from 'vitest';
import { freeName, linkName, linksIn, splitLinks } from './note-links.ts';

test('links are told from the text around them', () => {
  const text = 'Voir [[Bydgoszcz]] et [[Carnet#Le pont]], pas [un lien] ni [[]].';
  const parts = splitLinks(text);
  expect(parts.filter(({ isLink }) => isLink).map((part) => part.text)).toEqual([
    'Bydgoszcz',
    'Carnet#Le pont',
  ]);
  expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
});

test('a link that is not closed on its line is text', () => {
  expect(splitLinks('[[Bydgoszcz\n]]').some(({ isLink }) => isLink)).toBe(false);
});

test('a name holds nothing that ends the link or means something in Markdown', () => {
  expect(linkName('Le *grand* [livre] #3\nde `x`')).toBe('Le grand livre 3 de x');
  const long = linkName('Un titre bien trop long pour une note, '.repeat(5));
  expect(long.length).toBeLessThanOrEqual(81);
  expect(long.endsWith('…')).toBe(true);
});

test('links whose name was deleted from the text go, others stay', () => {
  const links = [
    { text: 'A', articleId: '1', blockId: null },
    { text: 'B', articleId: '2', blockId: 'b3' },
  ];
  expect(linksIn('Voir [[B]], encore [[B]] et [[C]]', links)).toEqual([links[1]]);
});

test('two articles of one title get two names, one article one', () => {
  const links = [{ text: 'Carnet', articleId: '1', blockId: null }];
  expect(freeName('Carnet', { articleId: '2', blockId: null }, links)).toBe('Carnet (2)');
  expect(freeName('Carnet', { articleId: '1', blockId: null }, links)).toBe('Carnet');
});
