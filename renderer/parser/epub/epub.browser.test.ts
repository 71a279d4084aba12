import { expect, test } from 'vitest';
import type { Block, ParsedArticle } from '../../../shared/article.ts';
import { blockText, inlineText } from '../../../shared/block-text.ts';
import { toErrorData } from '../../../shared/errors.ts';
import { parse } from '../parse.ts';
import { type Book, bookBytes, line, page } from './test-book.ts';

async function read(book: Book): Promise<ParsedArticle> {
  const [article] = await parse(bookBytes(book), 'livre.epub');
  if (article === undefined) throw new Error('no article');
  return article;
}

async function textOrCode(book: Book | Uint8Array): Promise<string> {
  try {
    const [article] = await parse(book instanceof Uint8Array ? book : bookBytes(book), 'livre.epub');
    return article?.text ?? '';
  } catch (error) {
    return toErrorData(error).code;
  }
}

/** Headings as `1 Name`, other blocks as their text. */
function shown({ blocks }: ParsedArticle): readonly string[] {
  return blocks.map((block) =>
    block.kind === 'heading' ? `${block.level} ${blockText(block)}` : blockText(block),
  );
}

function ofKind<K extends Block['kind']>({ blocks }: ParsedArticle, kind: K) {
  return blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
}

test('headings nest as the table of contents does, whatever their tags', async () => {
  const article = await read({
    pages: {
      'a.xhtml': '<h3>Partie</h3><p>Un.</p>',
      'b.xhtml': '<h1>Chapitre</h1><p>Deux.</p><h2>Section</h2><p>Trois.</p><h4>Détail</h4><p>Quatre.</p>',
    },
    contents: line('a.xhtml', 'Partie', line('b.xhtml', 'Chapitre')),
  });
  expect(shown(article)).toEqual([
    ...['1 Partie', 'Un.', '2 Chapitre', 'Deux.', '3 Section', 'Trois.', '5 Détail', 'Quatre.'],
  ]);
});

test('a chapter without a heading gets the label of its entry', async () => {
  const article = await read({
    pages: {
      'a.xhtml': '<p>Un.</p><p id="b">Deux.</p>',
      'c.xhtml': '<p><b>Chapitre trois</b></p><p>Trois.</p>',
    },
    contents:
      line('a.xhtml', 'Chapitre un') + line('a.xhtml#b', 'Chapitre deux') + line('c.xhtml', 'Chapitre trois'),
  });
  expect(shown(article)).toEqual([
    ...['1 Chapitre un', 'Un.', '1 Chapitre deux', 'Deux.', '1 Chapitre trois', 'Trois.'],
  ]);
});

test('a number and a name that the contents have as one line are one heading', async () => {
  const article = await read({
    pages: { 'a.xhtml': '<h1>I</h1><h2>Un écueil fuyant</h2><p>Un.</p>' },
    contents: line('a.xhtml', 'I. Un écueil fuyant'),
  });
  expect(shown(article)).toEqual(['1 I\nUn écueil fuyant', 'Un.']);
});

test('files that go on with a chapter add no heading', async () => {
  const article = await read({
    pages: { 'a.xhtml': '<h2>Un</h2><p>Début.</p>', 'a-suite.xhtml': '<p>Suite.</p>' },
    contents: line('a.xhtml', 'Un'),
  });
  expect(shown(article)).toEqual(['1 Un', 'Début.', 'Suite.']);
});

test('a page of contents is not repeated, lists of other links are', async () => {
  const list = (href: string) =>
    ['un', 'deux', 'trois'].map((name) => `<li><a href="${href}${name}">${name}</a></li>`);
  const chapter = ['un', 'deux', 'trois']
    .map((name) => `<h1 id="${name}">${name}</h1><p>Texte.</p>`)
    .join('');
  const article = await read({
    pages: {
      'toc.xhtml': `<h1>Table des matières</h1><ul>${list('b.xhtml#').join('')}</ul><p>Dédicace.</p>`,
      'b.xhtml': `${chapter}<ul>${list('https://example.org/').join('')}</ul>`,
    },
    contents:
      line('toc.xhtml', 'Table des matières') +
      ['un', 'deux', 'trois'].map((name) => line(`b.xhtml#${name}`, name)).join(''),
  });
  expect(shown(article)).toEqual([
    ...['Dédicace.', '1 un', 'Texte.', '1 deux', 'Texte.', '1 trois', 'Texte.', 'un', 'deux', 'trois'],
  ]);
});

test.for([
  [
    'EPUB 3',
    '<a epub:type="noteref" href="n.xhtml#n">1</a>',
    '<aside epub:type="footnote" id="n"><p>1. Note.</p></aside>',
  ],
  ['raised', '<sup><a id="r" href="n.xhtml#n">1</a></sup>', '<p id="n">1. Note.</p>'],
  ['linked back', '<a id="r" href="n.xhtml#n">[1]</a>', '<p><a id="n" href="a.xhtml#r">[1]</a> Note.</p>'],
  [
    'in a list',
    '<a id="r" href="n.xhtml#n">1</a>',
    '<ol><li id="n"><p>Note. <a href="a.xhtml#r">↩</a></p></li></ol>',
  ],
  [
    'in a table',
    '<a id="r" href="n.xhtml#n">1</a>',
    '<table><tr><td id="n"><a href="a.xhtml#r">1</a></td><td>Note.</td></tr></table>',
  ],
  [
    'a definition',
    '<a id="r" href="n.xhtml#n">1</a>',
    '<dl><dt id="n"><a href="a.xhtml#r">1</a></dt><dd><p>Note.</p></dd></dl>',
  ],
  [
    'DocBook',
    '<a id="r" class="footnote" href="n.xhtml#n"><sup>[1]</sup></a>',
    '<div id="n" class="footnote"><p><a href="a.xhtml#r"><sup>[1] </sup></a>Note.</p></div>',
  ],
] as const)('a note (%s) is a footnote, and its sign leads there', async ([, sign, note]) => {
  const article = await read({ pages: { 'a.xhtml': `<p>Mot${sign}, suite.</p>`, 'n.xhtml': note } });
  const [footnote] = ofKind(article, 'footnote');
  expect(footnote).toMatchObject({ label: '1', inlines: [{ kind: 'text', text: 'Note.' }] });
  const raised = ofKind(article, 'paragraph')[0]?.inlines[1];
  const link = { kind: 'link', href: `#${footnote?.id}` };
  expect(raised).toMatchObject({ kind: 'superscript', children: [link] });
});

test('a note of several paragraphs keeps its lines, spaces and links', async () => {
  const note =
    '<aside epub:type="footnote" id="n"><p><i>Un</i> <b>deux</b> <a href="https://example.org/">là</a>.</p> <ul><li>Trois.</li></ul></aside>';
  const article = await read({
    pages: { 'a.xhtml': `<p>Mot<a epub:type="noteref" href="#n">*</a></p>${note}` },
  });
  expect(shown(article)).toEqual(['Mot*', 'Un deux là.\nTrois.']);
});

test('a reference that leads to a whole chapter makes no note of it', async () => {
  const article = await read({
    pages: {
      'a.xhtml': '<p>Mot<a epub:type="noteref" href="b.xhtml#b">1</a></p>',
      'b.xhtml': '<section id="b"><h1>Notes</h1><p>Un.</p></section>',
    },
  });
  expect(shown(article)).toEqual(['Mot1', '1 Notes', 'Un.']);
});

test('numbers that lead to a chapter or a page are no notes', async () => {
  const article = await read({
    pages: {
      'a.xhtml': '<p>Pages <a href="b.xhtml#p12">12</a> et chapitre <a href="b.xhtml">2</a>.</p>',
      'b.xhtml': '<h1>Deux</h1><p id="p12">Texte.</p>',
    },
  });
  expect(ofKind(article, 'footnote')).toEqual([]);
  expect(ofKind(article, 'paragraph')[0]?.inlines.filter(({ kind }) => kind === 'superscript')).toEqual([]);
});

test('links lead across the pages of the book, others stay addresses or text', async () => {
  const article = await read({
    pages: {
      'a.xhtml':
        '<p><a href="B.xhtml#x">là</a> <a href="https://example.org/">web</a> <a href="../../etc/passwd">non</a> <a href="javascript:alert(1)">rien</a></p>',
      'b.xhtml': '<p>Un.</p><p>Deux <i id="x">ici</i>.</p>',
    },
  });
  const [first, , third] = article.blocks;
  const links = ofKind(article, 'paragraph')[0]?.inlines.flatMap((inline) =>
    inline.kind === 'link' ? [[inlineText(inline.children), inline.href]] : [],
  );
  expect(first?.id).toBe('b1');
  expect(links).toEqual([
    ['là', `#${third?.id}`],
    ['web', 'https://example.org/'],
  ]);
});

test('the cover is first and once, and a picture that is none leaves its name', async () => {
  const files = [{ name: 'O/img/c.png', content: 'png' }];
  const manifest = '<item id="c" href="img/c.png" media-type="image/png" properties="cover-image"/>';
  const plain = await read({ files, manifest });
  expect(plain.blocks[0]).toMatchObject({ kind: 'image', src: 'missing:c.png', alt: 'Livre' });
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="img/c.png"/></svg>';
  const wrapped = await read({ files, manifest, pages: { 'c.xhtml': svg, 'a.xhtml': '<p>Un.</p>' } });
  expect(wrapped.blocks.map(({ kind }) => kind)).toEqual(['image', 'paragraph']);
});

test('numbers of printed pages and what is hidden are not read', async () => {
  const body =
    '<p>Un <span epub:type="pagebreak" id="p3">3</span>deux.</p><p hidden="">x</p><p aria-hidden="true">y</p><nav><p>z</p></nav>';
  expect(await textOrCode({ pages: { 'a.xhtml': body } })).toBe('Un deux.');
});

test('a chapter that is not well-formed is read as HTML', async () => {
  const files = [
    { name: 'O/a.xhtml', content: '<html><head><title/></head><body><p>Été&nbsp;: <a id="x"/>a & b<p>Fin' },
  ];
  expect(await textOrCode({ files })).toBe('Été\u00a0: a & b\nFin');
});

test('named characters of HTML need no document type', async () => {
  expect(await textOrCode({ pages: { 'a.xhtml': '<p>&laquo;&nbsp;&OElig;uvre&nbsp;&raquo;</p>' } })).toBe(
    '«\u00a0Œuvre\u00a0»',
  );
});

test('pages outside the reading order are read when a link leads there, at the end', async () => {
  const manifest = ['n', 'o'].map(
    (id) => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const files = ['n', 'o'].map((id) => ({ name: `O/${id}.xhtml`, content: page(`<p>Page ${id}.</p>`) }));
  const pages = { 'a.xhtml': '<p><a href="n.xhtml">Voir</a></p>', 'b.xhtml': '<p>Suite.</p>' };
  expect(await textOrCode({ pages, manifest: manifest.join(''), files })).toBe('Voir\nSuite.\nPage n.');
});

test('missing and damaged pages are passed over, a book of nothing else is damaged', async () => {
  expect(await textOrCode({ missing: ['b.xhtml'] })).toBe('Bonjour le monde.');
  const broken = { name: 'O/b.xhtml', content: page('<p>Deux.</p>'), crc32: 1 };
  expect(await textOrCode({ missing: ['b.xhtml'], files: [broken] })).toBe('Bonjour le monde.');
  expect(await textOrCode({ pages: {}, missing: ['b.xhtml'] })).toBe('damaged');
  expect(await textOrCode({ package: '<package><manifest>' })).toBe('damaged');
  expect(await textOrCode({ package: '<package/>' })).toBe('damaged');
  expect(await textOrCode(bookBytes({}).subarray(0, 700))).toBe('damaged');
});

test('a book that a shop has encrypted is refused, one with obfuscated fonts is read', async () => {
  const encrypted = (algorithm: string) => ({
    name: 'META-INF/encryption.xml',
    content: `<encryption xmlns:e="x"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/></e:EncryptedData></encryption>`,
  });
  const code = await textOrCode({ files: [encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc')] });
  expect(code).toBe('encrypted');
  expect(await textOrCode({ files: [encrypted('http://ns.adobe.com/pdf/enc#RC')] })).toBe(
    'Bonjour le monde.',
  );
});

test('what a book says of itself', async () => {
  const article = await read({
    metadata: `<dc:title id="s">Sous-titre</dc:title><meta refines="#s" property="title-type">subtitle</meta>
      <dc:title id="t">Titre</dc:title><meta refines="#t" property="title-type">main</meta>
      <dc:creator xmlns:opf="http://www.idpf.org/2007/opf" opf:role="aut">Victor Hugo</dc:creator><dc:creator>Jules Verne</dc:creator>
      <dc:creator id="i">Alphonse de Neuville</dc:creator><meta refines="#i" property="role">ill</meta>
      <dc:publisher>Unknown</dc:publisher><dc:language>en-GB</dc:language><dc:date>0101-01-01T00:00:00+00:00</dc:date>
      <meta property="dcterms:modified">2020-05-06T07:08:09Z</meta><dc:identifier>urn:isbn:1</dc:identifier>
      <dc:identifier>https://example.org/livre</dc:identifier><dc:description>&lt;p&gt;A.&lt;/p&gt;&lt;p&gt;B.&lt;/p&gt;</dc:description>`,
  });
  const { title, byline, siteName, language, publishedAt, sourceUrl, excerpt } = article;
  expect({ title, byline, siteName, language, publishedAt, sourceUrl, excerpt }).toEqual({
    title: 'Titre: Sous-titre',
    byline: 'Victor Hugo, Jules Verne',
    siteName: null,
    language: 'en-GB',
    publishedAt: '2020-05-06T07:08:09Z',
    sourceUrl: 'https://example.org/livre',
    excerpt: 'A. B.',
  });
});
