import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';

test('a colon set the French way in front matter loses nothing', () => {
  const source =
    '---\ntitle: Une vie : essai\nauthor: @quelquun\ndate: 2023-05-06\ntags: [a, b]\n---\n\nTexte.\n';
  const { title, byline, publishedAt, blocks } = readMarkdown(source);
  expect({ title, byline, publishedAt }).toEqual({
    title: 'Une vie : essai',
    byline: '@quelquun',
    publishedAt: '2023-05-06',
  });
  expect(blocks).toHaveLength(1);
});

test('front matter that is neither YAML nor plain lines is kept as code', () => {
  const { blocks } = readMarkdown('---\ntitle: [broken\nauthor: {x\n---\n\nTexte.\n');
  expect(blocks[0]).toMatchObject({ kind: 'code', text: 'title: [broken\nauthor: {x' });
});

test('text between two rulers is no front matter', () => {
  const { blocks } = readMarkdown('---\n\nUn texte après une ligne.\n\n---\n\nFin.\n');
  expect(blocks.map((block) => block.kind)).toEqual(['rule', 'paragraph', 'rule', 'paragraph']);
});

test('a date as Jekyll writes it is a date', () => {
  const { publishedAt } = readMarkdown('---\ndate: 2023-05-06 10:20:30 +0200\n---\n\nTexte.\n');
  expect(publishedAt).toBe('2023-05-06T10:20:30+0200');
});
