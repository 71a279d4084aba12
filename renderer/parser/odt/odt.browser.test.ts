import { expect, test } from 'vitest';
import { blockText } from '../../../shared/block-text.ts';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { buildZip } from '../archive/zip-builder.ts';
import { type Draft, numberBlocks } from '../draft.ts';
import { parse } from '../parse.ts';
import { readOdt } from './odt.ts';

const NAMES = ['office', 'text', 'style', 'table', 'draw', 'svg', 'fo', 'xlink', 'meta', 'dc']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ');
const TYPE = 'application/vnd.oasis.opendocument.text';

function content(body: string, styles = ''): string {
  return (
    `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles>` +
    `<office:body><office:text>${body}</office:text></office:body></office:document-content>`
  );
}

function packed(xml: string, manifest = '<m/>'): Uint8Array<ArrayBuffer> {
  return buildZip([
    { name: 'mimetype', content: TYPE, isStored: true },
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'content.xml', content: xml, isStored: true },
    { name: 'Pictures/phare.png', content: new Uint8Array([1, 2, 3]) },
  ]);
}

function read(body: string, styles = ''): Promise<Draft> {
  return readOdt(packed(content(body, styles)));
}

async function textsOf(body: string, styles = ''): Promise<readonly string[]> {
  return numberBlocks((await read(body, styles)).blocks).map(blockText);
}

async function codeOf(bytes: Uint8Array, name = 'a.odt'): Promise<string> {
  try {
    await parse(bytes, name);
    return 'read';
  } catch (error) {
    return toErrorData(error).code;
  }
}

test('deleted text, comments, hidden passages and soft page breaks are left out', async () => {
  const body =
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>ôté</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
    '<text:p>Un<text:change-start/> mot<office:annotation><text:p>remarque</text:p></office:annotation>' +
    '<text:span text:style-name="Cache">caché</text:span><text:soft-page-break/>\n   <text:s text:c="3"/>seul</text:p>' +
    '<text:section text:display="none"><text:p>caché</text:p></text:section>';
  const hidden =
    '<style:style style:name="Cache" style:family="text"><style:text-properties text:display="none"/></style:style>';
  expect(await textsOf(body, hidden)).toEqual(['Un mot seul']);
});

test('automatic styles say what is bold, italic, struck or raised', async () => {
  const style = (name: string, properties: string, family = 'text') =>
    `<style:style style:name="${name}" style:family="${family}"><style:text-properties ${properties}/></style:style>`;
  const draft = await read(
    '<text:p>a<text:span text:style-name="B">b</text:span><text:span text:style-name="I">c</text:span>' +
      '<text:span text:style-name="S">d</text:span><text:span text:style-name="H">e</text:span>' +
      '<text:span text:style-name="L">f</text:span></text:p><text:p text:style-name="P">g</text:p>',
    style('B', 'fo:font-weight="bold"') +
      style('I', 'fo:font-style="italic"') +
      style('S', 'style:text-line-through-style="solid"') +
      style('H', 'style:text-position="super 58%"') +
      style('L', 'style:text-position="-8% 80%"') +
      style('P', 'fo:font-weight="bold"', 'paragraph'),
  );
  expect(draft.blocks).toMatchObject([
    {
      inlines: [
        { text: 'a' },
        { kind: 'strong' },
        { kind: 'emphasis' },
        { kind: 'strikethrough' },
        { kind: 'superscript' },
        { kind: 'subscript' },
      ],
    },
    { inlines: [{ kind: 'strong' }] },
  ]);
});

test('lists are numbered as their style says, count on where they say, and items may have several paragraphs', async () => {
  const styles =
    '<text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="2"/>' +
    '<text:list-level-style-bullet text:level="2"/></text:list-style>';
  const list = (items: string, attributes = '') =>
    `<text:list text:style-name="N" ${attributes}>${items}</text:list>`;
  const item = (inside: string, attributes = '') =>
    `<text:list-item ${attributes}>${inside}</text:list-item>`;
  const draft = await read(
    list(
      item(`<text:p>a</text:p><text:p>suite</text:p><text:list>${item('<text:p>b</text:p>')}</text:list>`),
    ) +
      '<text:p>entre</text:p>' +
      list(
        item('<text:p>c</text:p>') + item('<text:p>d</text:p>', 'text:start-value="9"'),
        'text:continue-numbering="true"',
      ) +
      list(item('<text:p>e</text:p>')),
    styles,
  );
  expect(
    numberBlocks(draft.blocks).map((block) => [
      blockText(block),
      block.kind === 'listItem' ? [block.depth, block.ordinal] : block.kind,
    ]),
  ).toEqual([
    ['a\nsuite', [0, 2]],
    ['b', [1, null]],
    ['entre', 'paragraph'],
    ['c', [0, 3]],
    ['d', [0, 9]],
    ['e', [0, 2]],
  ]);
});

test('notes, bookmarks and links point at blocks, endnotes come last', async () => {
  const note = (kind: string, label: string, text: string) =>
    `<text:note text:note-class="${kind}"><text:note-citation>${label}</text:note-citation>` +
    `<text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
  const draft = await read(
    `<text:p><text:bookmark text:name="ici"/>Un${note('endnote', 'i', 'Fin')} mot${note('footnote', '1', 'Pied')}</text:p>` +
      '<text:p><text:a xlink:href="#ici">haut</text:a>, <text:a xlink:href="https://example.org/">web</text:a>, ' +
      '<text:a xlink:href="file:///etc/passwd">non</text:a></text:p>',
  );
  expect(numberBlocks(draft.blocks)).toMatchObject([
    { inlines: [{}, { children: [{ href: '#b4' }] }, {}, { children: [{ href: '#b3' }] }] },
    { inlines: [{ href: '#b1' }, {}, { href: 'https://example.org/' }, { text: ', non' }] },
    { kind: 'footnote', label: '1', inlines: [{ text: 'Pied' }] },
    { kind: 'footnote', label: 'i', inlines: [{ text: 'Fin' }] },
  ]);
});

test('links lead to sections and, by their text, to headings', async () => {
  const draft = await read(
    '<text:h text:outline-level="1">1. Le début</text:h><text:section text:name="partie"><text:h text:outline-level="1">2. La suite</text:h></text:section>' +
      '<text:p><text:a xlink:href="#partie|region">a</text:a> <text:a xlink:href="#2.La%20suite|outline">b</text:a></text:p>',
  );
  expect(numberBlocks(draft.blocks)[2]).toMatchObject({ inlines: [{ href: '#b2' }, {}, { href: '#b2' }] });
});

test('a frame shows its picture, with the caption that stands in its text box', async () => {
  const image = '<draw:image xlink:href="Pictures/phare.png"/><svg:desc>Un phare</svg:desc>';
  const draft = await read(
    `<text:p><draw:frame><draw:text-box><text:p text:style-name="Illustration"><draw:frame text:anchor-type="as-char">${image}</draw:frame>Le phare</text:p></draw:text-box></draw:frame></text:p>` +
      `<text:p><draw:frame text:anchor-type="paragraph">${image}</draw:frame>Texte.</text:p>` +
      `<draw:frame text:anchor-type="page">${image}</draw:frame>`,
  );
  expect(draft.blocks).toMatchObject([
    { kind: 'image', src: 'Pictures/phare.png', alt: 'Un phare', caption: [{ text: 'Le phare' }] },
    { kind: 'image' },
    { kind: 'paragraph', inlines: [{ text: 'Texte.' }] },
    { kind: 'image' },
  ]);
  expect(await draft.readImage?.('Pictures/phare.png')).toEqual(new Uint8Array([1, 2, 3]));
});

test('header rows, covered cells and repeated ones keep their places in a table', async () => {
  const cell = (text: string, attributes = '') =>
    `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`;
  const draft = await read(
    `<table:table><table:table-header-rows><table:table-row>${cell('A')}${cell('B')}${cell('C')}</table:table-row></table:table-header-rows>` +
      `<table:table-row>${cell('a')}<table:covered-table-cell/>${cell('c')}</table:table-row>` +
      `<table:table-row>${cell('x', 'table:number-columns-repeated="3"')}</table:table-row></table:table>`,
  );
  expect(numberBlocks(draft.blocks).map(blockText)).toEqual(['A\tB\tC\na\t\tc\nx\tx\tx']);
  expect(draft.blocks[0]).toMatchObject({
    rows: [[{ isHeader: true }, {}, {}], [{ isHeader: false }, {}, {}], {}],
  });
});

test('a flat document is read like a packed one, a flat sheet is refused', async () => {
  const flat = (type: string) =>
    new TextEncoder().encode(
      `<?xml version="1.0"?>\n<office:document ${NAMES} office:mimetype="${type}"><office:meta><dc:title>Le phare</dc:title></office:meta>` +
        '<office:body><office:text><text:p><draw:frame text:anchor-type="as-char"><draw:image><office:binary-data>AQID</office:binary-data></draw:image></draw:frame></text:p>' +
        '<text:p>Bonjour</text:p></office:text></office:body></office:document>',
    );
  const draft = await readOdt(flat(TYPE));
  expect(draft).toMatchObject({ title: 'Le phare', blocks: [{ kind: 'image' }, { kind: 'paragraph' }] });
  expect(await draft.readImage?.('odt-picture-1')).toEqual(new Uint8Array([1, 2, 3]));
  expect(await codeOf(flat(TYPE), 'a.fodt')).toBe('read');
  expect(await codeOf(flat('application/vnd.oasis.opendocument.spreadsheet'), 'a.fods')).toBe('not-text');
});

const HUGE = 'table:number-columns-repeated="999999999" table:number-rows-repeated="999999999"';

test.for<readonly [string, string, () => Uint8Array]>([
  ['a document with a password', 'encrypted', () => packed('xyz', '<m><encryption-data/></m>')],
  ['an entity bomb', 'parse-failed', () => packed('<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>')],
  ['100,000 nested lists', 'parse-failed', () => packed(content(nested('text:list', 100_000)))],
  ['lists nested to the limit', 'read', () => packed(content(nested('text:list', LIMITS.xmlDepth / 2 - 4)))],
  ['a billion cells', 'read', () => packed(content(repeatedTable(1)))],
  ['a billion cells in each of many tables', 'read', () => packed(content(repeatedTable(2_000)))],
  [
    'spaces without end',
    'read',
    () => packed(content(`<text:p>a${'<text:s text:c="999999999"/>'.repeat(10_000)}b</text:p>`)),
  ],
  ['more tags than an article', 'file-too-large', () => packed(content('<text:s/>'.repeat(LIMITS.xmlTags)))],
  ['a file that was cut off', 'damaged', () => packed(content('<text:p>a</text:p>')).slice(0, 500)],
  ['XML that breaks off', 'damaged', () => packed('<office:document-content><office:body>')],
])('%s: %s', async ([, outcome, bytes]) => {
  expect(await codeOf(bytes())).toBe(outcome);
});

function nested(name: string, depth: number): string {
  return `${`<${name}><text:list-item>`.repeat(depth)}<text:p>fond</text:p>${`</text:list-item></${name}>`.repeat(depth)}`;
}

function repeatedTable(times: number): string {
  const cell = `<table:table-cell ${HUGE}><text:p>x</text:p></table:table-cell>`;
  return `<table:table><table:table-row ${HUGE}>${cell}${cell}</table:table-row></table:table>`.repeat(times);
}
