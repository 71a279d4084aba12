import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/article.ts';
import { filterEntries, outlineOf } from './outline-entries.ts';

function heading(id: string, level: 1 | 2 | 3 | 4 | 5 | 6, text: string): Block {
  return { id, kind: 'heading', level, inlines: [{ kind: 'text', text }] };
}

function paragraph(id: string, text: string): Block {
  return { id, kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

test('headings are a tree, and levels that are passed over do not indent', () => {
  const { kind, entries } = outlineOf([
    heading('a', 2, 'Débuts'),
    paragraph('p', 'Du texte.'),
    heading('b', 4, 'En détail'),
    heading('c', 3, 'Plus haut'),
    heading('d', 2, 'La suite'),
    heading('empty', 2, ' '),
  ]);
  expect(kind).toBe('headings');
  expect(entries.map(({ text, depth }) => [text, depth])).toEqual([
    ['Débuts', 0],
    ['En détail', 1],
    ['Plus haut', 1],
    ['La suite', 0],
  ]);
});

test('without headings paragraphs stand there by their first words', () => {
  const long = 'Un deux trois quatre cinq six sept huit neuf dix onze.';
  const { kind, entries } = outlineOf([paragraph('a', long), paragraph('b', 'Court.')]);
  expect(kind).toBe('paragraphs');
  expect(entries.map(({ text }) => text)).toEqual([
    'Un deux trois quatre cinq six sept huit neuf…',
    'Court.',
  ]);
});

test('of very many paragraphs some stand for their neighbours', () => {
  const blocks = Array.from({ length: 1000 }, (_, at) => paragraph(`p${at}`, `Paragraphe ${at}`));
  const { entries } = outlineOf(blocks);
  expect(entries.length).toBeLessThanOrEqual(400);
  expect(entries.slice(0, 2).map(({ blockId }) => blockId)).toEqual(['p0', 'p3']);
});

test('the filter looks past accents and case', () => {
  const { entries } = outlineOf([heading('a', 2, 'Débuts'), heading('b', 2, 'Suite')]);
  expect(filterEntries(entries, 'debut').map(({ blockId }) => blockId)).toEqual(['a']);
  expect(filterEntries(entries, ' ')).toHaveLength(2);
});
