import { expect, test } from 'vitest';
import type { Block } from '../../../shared/article.ts';
import { articleText } from '../../../shared/block-text.ts';
import { numberBlocks } from '../draft.ts';
import { parse } from '../parse.ts';
import { readMarkdown } from './markdown.ts';

const blocksOf = (source: string): readonly Block[] => numberBlocks(readMarkdown(source).blocks);
const textOf = (source: string): string => articleText(blocksOf(source));
const jsonOf = (source: string): string => JSON.stringify(blocksOf(source));

test('raw scripts, styles, comments and hidden text leave no trace', () => {
  const source =
    'Un <script>alert("x")</script>texte <!-- tu -->brut<style>p{color:red}</style>, <span hidden>caché</span>fin <script>tout';
  expect(textOf(source)).toBe('Un texte brut, fin');
});

test('raw marks, keys, links, pictures and line breaks are what they are on a page', () => {
  const [block] = blocksOf(
    'H<sub>2</sub>O, x<sup>**2**</sup>, <kbd>Ctrl</kbd>+<kbd>S</kbd>, <a href="https://example.org/">là</a>, <A HREF="javascript:x()">non</A><br/>et <img src="a.png" alt="A"> fin.',
  );
  expect(block?.kind === 'paragraph' && block.inlines).toEqual([
    { kind: 'text', text: 'H' },
    { kind: 'subscript', children: [{ kind: 'text', text: '2' }] },
    { kind: 'text', text: 'O, x' },
    { kind: 'superscript', children: [{ kind: 'strong', children: [{ kind: 'text', text: '2' }] }] },
    { kind: 'text', text: ', ' },
    { kind: 'code', text: 'Ctrl' },
    { kind: 'text', text: '+' },
    { kind: 'code', text: 'S' },
    { kind: 'text', text: ', ' },
    { kind: 'link', href: 'https://example.org/', children: [{ kind: 'text', text: 'là' }] },
    { kind: 'text', text: ', non' },
    { kind: 'lineBreak' },
    { kind: 'text', text: 'et ' },
    { kind: 'image', src: 'a.png', alt: 'A' },
    { kind: 'text', text: ' fin.' },
  ]);
});

test('tags that are not closed, or closed in the wrong order, lose no text', () => {
  expect(textOf('a <b>b <i>c</b> d</i> e <u>f </sup>g')).toBe('a b c d e f g');
});

test('markup between blocks keeps the Markdown inside it', () => {
  const source = '<details>\n<summary>Plus</summary>\n\nUn **mot** caché.\n\n</details>\n\n> <p>Cité</p>\n';
  expect(blocksOf(source).map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'quote']);
  expect(textOf(source)).toBe('Plus\nUn mot caché.\nCité');
});

test('a footnote is a block at the end, and its reference leads to it', () => {
  const blocks = blocksOf(
    'Un[^1] et deux[^2].\n\n[^1]: La première.\n\n    Sa suite.\n\n[^2]: La *seconde*.\n\nFin.',
  );
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'footnote', 'footnote']);
  expect(blocks[2]).toMatchObject({ label: '1', inlines: [{}, { kind: 'lineBreak' }, {}] });
  expect(blocks[0]).toMatchObject({
    inlines: [
      {},
      { kind: 'superscript', children: [{ kind: 'link', href: '#b3', children: [{ text: '1' }] }] },
      {},
      { kind: 'superscript', children: [{ kind: 'link', href: '#b4' }] },
      {},
    ],
  });
});

test('footnotes with names are counted, and one that is never referred to is kept', () => {
  const blocks = blocksOf('A[^b], B[^a].\n\n[^a]: Alpha\n[^b]: Bêta\n[^c]: Gamma\n');
  const notes = blocks.flatMap((block) =>
    block.kind === 'footnote' ? [`${block.label} ${articleText([block])}`] : [],
  );
  expect(notes).toEqual(['1 Bêta', '2 Alpha', '3 Gamma']);
});

test('links inside the document lead to its headings, by the names that GitHub gives', () => {
  const source =
    '[a](#lété--ailleurs) [b](#Suite-1) [c](#propre) [d](#ici) [e](#rien) [f](#l%C3%A9t%C3%A9--ailleurs)\n\n' +
    '## L’été — ailleurs !\n\n## Suite\n\n## Suite\n\n## Autre {#propre}\n\n## <a name="ici"></a>Ancre\n';
  const found = [...jsonOf(source).matchAll(/"href":"(#b\d)"/g)].map(([, href]) => href);
  expect(found).toEqual(['#b2', '#b4', '#b5', '#b6', '#b2']);
  expect(textOf(source)).toContain('\nAutre\n');
});

test('links of Obsidian keep their words, its pictures show, its marks go', () => {
  const source =
    'Voir [[Note]], [[Note#Partie|ici]], [[#Suite]] ==marqué== a==b.\n\n![[mon image.png|300]]\n\n## Suite';
  expect(textOf(source)).toBe('Voir Note, ici, Suite marqué a==b.\n\nSuite');
  expect(jsonOf(source)).toContain('{"kind":"link","href":"#b3"');
  expect(jsonOf(source)).toContain('"kind":"image","src":"mon image.png","alt":""');
});

test('a callout has its title on a line of its own', () => {
  expect(textOf('> [!note] Un titre\n> Le *texte*.\n>\n> Suite.')).toBe('Un titre\nLe texte.\nSuite.');
  expect(textOf('> [!WARNING]\n> Prenez garde.')).toBe('Warning\nPrenez garde.');
  expect(textOf('> [!tip]- Replié')).toBe('Replié');
});

test('a picture’s path is a file’s name', () => {
  expect(jsonOf('![a](images/%C3%A9t%C3%A9%20100%25.png) ![b](50%.png)')).toContain(
    '"src":"images/été 100%.png"',
  );
  expect(jsonOf('![a](https://example.org/a%20b.png)')).toContain('"src":"https://example.org/a%20b.png"');
});

test.for([
  [
    'TOML',
    '+++\ntitle = "Une vie : essai"\nauthors = ["Colette"]\ndate = 1920-05-06\n[extra]\na = 1\n+++\nTexte.',
  ],
  ['JSON', '{\n  "title": "Une vie : essai",\n  "author": "Colette",\n  "date": "1920-05-06"\n}\n\nTexte.'],
] as const)('front matter in %s is read', ([, source]) => {
  const { title, byline, publishedAt, blocks } = readMarkdown(source);
  expect({ title, byline, publishedAt }).toEqual({
    title: 'Une vie : essai',
    byline: 'Colette',
    publishedAt: '1920-05-06',
  });
  expect(blocks).toHaveLength(1);
});

test('lists in quotes keep their depth', () => {
  const blocks = blocksOf('> - un\n>   - deux\n>     - trois\n');
  expect(blocks.map((block) => 'depth' in block && block.depth)).toEqual([0, 1, 2]);
});

test.for([
  ['tags', '<b>x</b> <a href="#x">y</a>\n\n'.repeat(6_000)],
  ['open tags in one line', `a ${'<b>'.repeat(6_000)}`],
  ['links of Obsidian', '[[a'.repeat(200_000)],
  ['marks of Obsidian', `a ${'==a'.repeat(200_000)}`],
  ['footnotes', Array.from({ length: 3_001 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n`).join('\n')],
  ['headings of one name', '# a\n\n[b](#a)\n\n'.repeat(5_000)],
  ['an open brace', `{\n${'"a": {\n'.repeat(100_000)}`],
  ['TOML without end', `+++\n${'a = [\n'.repeat(50_000)}+++\n`],
] as const)('%s without number are read or refused in time', async ([, source]) => {
  await parse(new TextEncoder().encode(source), 'a.md').catch(() => null);
});
