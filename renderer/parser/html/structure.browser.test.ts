import { expect, test } from 'vitest';
import type { Block, ParsedArticle } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { parse } from '../parse.ts';

const PROSE =
  'La Loire prend sa source au mont Gerbier-de-Jonc, en Ardèche, et parcourt un peu plus de mille kilomètres avant de se jeter dans l’Atlantique.';

async function articleOf(body: string, head = '', start = '<!DOCTYPE html>'): Promise<ParsedArticle> {
  const page = `${start}<html lang="fr"><head><title>La Loire</title>${head}</head><body><p>${PROSE}</p>${body}<p>${PROSE}</p></body></html>`;
  const [article] = await parse(new TextEncoder().encode(page), 'loire.html');
  if (article === undefined) throw new Error('no article');
  return article;
}

/** Blocks between the two paragraphs of prose. */
async function blocksOf(body: string, head?: string, start?: string): Promise<readonly Block[]> {
  const { blocks } = await articleOf(body, head, start);
  return blocks.slice(1, -1);
}

async function linesOf(body: string): Promise<readonly string[]> {
  return (await blocksOf(body)).map(blockText);
}

async function imageOf(markup: string, head?: string): Promise<string | null> {
  const image = (await blocksOf(markup, head)).find((block) => block.kind === 'image');
  return image?.src ?? null;
}

test.for([
  [
    'Markdown and pandoc',
    '<p>Le fleuve<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> coule.</p>',
    '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Le plus long de France.<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>',
  ],
  [
    'Sphinx',
    '<p>Le fleuve <a class="footnote-reference brackets" href="#id2" id="id1" role="doc-noteref">1</a> coule.</p>',
    '<aside class="footnote brackets" id="id2" role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span class="fn-bracket">]</span></span><p>Le plus long de France.</p></aside>',
  ],
  [
    'docutils',
    '<p>Le fleuve <a class="footnote-reference" href="#id2" id="id1">[1]</a> coule.</p>',
    '<dl class="footnote"><dt class="label" id="id2"><span class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd><p>Le plus long de France.</p></dd></dl>',
  ],
  [
    'MediaWiki',
    '<p>Le fleuve<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> coule.</p>',
    '<div class="reflist"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">↑</a></span> <span class="reference-text">Le plus long de France.</span></li></ol></div>',
  ],
  [
    'Word',
    '<p>Le fleuve<a href="#_ftn1" name="_ftnref1"><span><sup>[1]</sup></span></a> coule.</p>',
    '<div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><span><sup>[1]</sup></span></a> Le plus long de France.</p></div>',
  ],
] as const)('a footnote of %s is a block that its reference links to', async ([, reference, note]) => {
  const blocks = await blocksOf(reference + note);
  const footnote = blocks.find((block) => block.kind === 'footnote');
  expect(footnote).toMatchObject({
    label: '1',
    inlines: [{ kind: 'text', text: 'Le plus long de France.' }],
  });
  const superscript = {
    kind: 'superscript',
    children: [
      {
        kind: 'link',
        href: `#${footnote?.id}`,
        children: [{ kind: 'text', text: expect.stringMatching(/^1$/) }],
      },
    ],
  };
  expect(blocks[0]).toMatchObject({ kind: 'paragraph', inlines: expect.arrayContaining([superscript]) });
});

test('links inside the page lead to the blocks that bear the names', async () => {
  const blocks = await blocksOf(
    '<p>Voir <a href="#caf%C3%A9">plus bas</a> et <a href="#nulle-part">ailleurs</a>.</p><a name="café"></a><h2>Au café</h2>',
  );
  const [paragraph, heading] = blocks;
  expect(heading?.kind).toBe('heading');
  expect(paragraph).toMatchObject({
    inlines: [
      { text: 'Voir ' },
      { kind: 'link', href: `#${heading?.id}` },
      { kind: 'text', text: ' et ' },
      { kind: 'text', text: 'ailleurs' },
      { kind: 'text', text: '.' },
    ],
  });
});

test('links that a browser made absolute when it saved the page stay inside it', async () => {
  const blocks = await blocksOf(
    '<p>Voir <a href="https://loire.example/page#source">la source</a> du fleuve.</p><h2 id="source">Source</h2>',
    '<link rel="canonical" href="https://loire.example/page">',
  );
  expect(blocks[0]).toMatchObject({ inlines: [{}, { kind: 'link', href: `#${blocks[1]?.id}` }, {}] });
});

test.for([
  [
    'a part of the caption',
    '<figcaption>La Loire à Tours. <span class="credit">Photo : agence</span></figcaption>',
    'Photo : agence',
  ],
  ['the caption’s end', '<figcaption>La Loire à Tours. © Agence</figcaption>', '© Agence'],
  ['brackets', '<figcaption>La Loire à Tours. (Photo : agence)</figcaption>', 'Photo : agence'],
  ['small print', '<figcaption>La Loire à Tours. <small>Agence</small></figcaption>', 'Agence'],
] as const)('whose picture it is stands apart from its caption, said in %s', async ([, caption, credit]) => {
  const [figure] = await blocksOf(`<figure><img src="x_fichiers/tours.jpg" alt="">${caption}</figure>`);
  expect(figure).toMatchObject({ kind: 'image', caption: [{ text: 'La Loire à Tours.' }], credit });
});

test('a caption that speaks of photographs stays whole', async () => {
  const caption = 'La photo de Nadar a fait le tour du monde.';
  const [figure] = await blocksOf(
    `<figure><img src="a.jpg" alt=""><figcaption>${caption}</figcaption></figure>`,
  );
  expect(figure).toMatchObject({ caption: [{ text: caption }], credit: null });
});

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

test.for([
  [
    'a saved picture',
    '<img src="Page_fichiers/la%20Loire.jpg" srcset="https://a.example/x.jpg 2x">',
    'missing:la Loire.jpg',
  ],
  [
    'the largest sensible candidate',
    '<img src="https://a.example/s.jpg" srcset="https://a.example/w_1,h_2/m.jpg 800w, https://a.example/l.jpg 1600w, https://a.example/xl.jpg 5000w">',
    'https://a.example/l.jpg',
  ],
  [
    'a late source, not the empty drawing that keeps its place',
    '<img src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\' viewBox=\'0 0 3 2\'%3E%3C/svg%3E" data-src="https://a.example/late.jpg">',
    'https://a.example/late.jpg',
  ],
  [
    'a late source',
    `<img src="${PIXEL}" data-src="https://a.example/late.jpg">`,
    'https://a.example/late.jpg',
  ],
  [
    'a late set',
    `<img src="${PIXEL}" data-srcset="https://a.example/1.jpg 1x, https://a.example/2.jpg 2x">`,
    'https://a.example/2.jpg',
  ],
  [
    'what shows without scripts',
    `<img src="${PIXEL}"><noscript><img src="https://a.example/no.jpg"></noscript>`,
    'https://a.example/no.jpg',
  ],
  [
    'a source of a picture element',
    '<picture><source srcset="https://a.example/p.webp 1x"><img></picture>',
    'https://a.example/p.webp',
  ],
  ['nothing of a tracking pixel', '<img src="https://t.example/p.gif" width="1" height="1">', null],
  ['nothing of a placeholder', `<img src="${PIXEL}" loading="lazy">`, null],
] as const)('a picture’s source is %s', async ([, markup, src]) => {
  const head = '<link rel="canonical" href="https://loire.example/page">';
  expect(await imageOf(markup, head)).toBe(src);
});

test('XHTML elements that close themselves swallow nothing', async () => {
  const start =
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">';
  const blocks = await blocksOf('<p><a id="x"/>Une rive.</p><div/>', '<script src="a.js"/><title/>', start);
  expect(blocks).toMatchObject([{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Une rive.' }] }]);
});

test('a reading stands in parentheses after its ruby base, once', async () => {
  const marked = '<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>';
  expect(await linesOf(`<p><ruby>川<rt>かわ</rt></ruby> et ${marked}</p>`)).toEqual([
    '川(かわ) et 漢字（かんじ）',
  ]);
});

test('two line breaks part paragraphs, and one stays in its stanza', async () => {
  expect(
    await linesOf('<div>Plus mon Loire gaulois<br>que le Tibre latin<br><br>Plus mon petit Liré</div>'),
  ).toEqual(['Plus mon Loire gaulois\nque le Tibre latin', 'Plus mon petit Liré']);
});

test('soft hyphens, links to headings and line numbers are no text', async () => {
  const heading = '<h2>Crue<a class="headerlink" href="#crue">¶</a></h2>';
  const code = '<pre class="language-sh"><span class="linenos">1</span>ls -l</pre>';
  const blocks = await blocksOf(`${heading}<p>L’hydro\u00adlogie du fleuve.</p>${code}`);
  expect(blocks.map(blockText)).toEqual(['Crue', 'L’hydrologie du fleuve.', 'ls -l']);
  expect(blocks[2]).toMatchObject({ kind: 'code', language: 'sh' });
});

test.for([
  [
    'Sphinx',
    '<div class="highlight-python3 notranslate"><div class="highlight"><pre>x</pre></div></div>',
    'python3',
  ],
  ['pandoc', '<pre class="sourceCode python"><code>x</code></pre>', 'python'],
  ['DocBook', '<pre class="programlisting">x</pre>', null],
  ['a data attribute', '<pre data-lang="rust">x</pre>', 'rust'],
] as const)('the language of code is read as %s writes it', async ([, markup, language]) => {
  expect(await blocksOf(markup)).toMatchObject([{ kind: 'code', text: 'x', language }]);
});

test('terms stand out from their definitions, and reversed lists count down', async () => {
  const blocks = await blocksOf(
    '<dl><dt>Étiage</dt><dd>Débit le plus faible.</dd></dl><ol reversed><li>b<li>a</ol>',
  );
  expect(blocks).toMatchObject([
    { kind: 'paragraph', inlines: [{ kind: 'strong' }] },
    { kind: 'paragraph', inlines: [{ text: 'Débit le plus faible.' }] },
    { kind: 'listItem', ordinal: 2 },
    { kind: 'listItem', ordinal: 1 },
  ]);
});

test('old elements of preformatted text are code', async () => {
  expect(await blocksOf('<xmp>a <b> c</xmp><listing>d</listing>')).toMatchObject([
    { kind: 'code', text: 'a <b> c' },
    { kind: 'code', text: 'd' },
  ]);
});

test('a formula is its TeX source', async () => {
  const formula =
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\bar{x}</annotation></semantics></math>';
  expect(await linesOf(`<p>Le débit moyen ${formula} du fleuve.</p>`)).toEqual([
    'Le débit moyen \\bar{x} du fleuve.',
  ]);
});

test('a quotation keeps who said it', async () => {
  const blocks = await blocksOf(
    '<blockquote><p>Le fleuve monte.</p><footer>— <cite>Un marinier</cite></footer></blockquote>',
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(['quote', 'quote']);
  expect(blocks.map(blockText)).toEqual(['Le fleuve monte.', '— Un marinier']);
});
