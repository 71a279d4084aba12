import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { escapeInline, escapeParagraph, fencedCode } from './markdown-escape.ts';

const TRICKY = [
  'un *mot* et **deux**, `code`, ~~trois~~',
  '1. premier',
  '2026) un an',
  '- un tiret',
  '+ plus',
  '# titre',
  '> citation',
  '---',
  '===',
  '[lien](a.html) ![image](x.png)',
  '<b>gras</b> &amp; &#233; & seul',
  'snake_case et _souligné_',
  'C:\\dossier\\n',
  '| a | b |',
  '    en retrait',
  '# étiquette #autre',
  '5 < 6 et 7 > 6',
  'Qui ? Moi !',
];

test.each(TRICKY)('%s is read as it is written', (text) => {
  const tree = fromMarkdown(escapeParagraph(text), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  expect(tree.children).toMatchObject([
    { type: 'paragraph', children: [{ type: 'text', value: text.trim() }] },
  ]);
});

test('line breaks stay in a paragraph and go in a line', () => {
  expect(escapeParagraph(' un\n\n deux ')).toBe('un\\\ndeux');
  expect(escapeInline('un\n# deux')).toBe('un # deux');
});

test('no more than needed is escaped', () => {
  expect(escapeParagraph('L’an 1. 2 + 2 = 4, n° #3 ; snake_case & co.')).toBe(
    'L’an 1. 2 + 2 = 4, n° #3 ; snake_case & co.',
  );
});

test('a fence is longer than all that it holds', () => {
  expect(fencedCode('a ```` b\n')).toBe('`````\na ```` b\n`````');
});
