import { expect, test } from 'vitest';
import { articleText, blockText } from '../../../shared/block-text.ts';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { type Draft, numberBlocks } from '../draft.ts';
import { readRtf } from './rtf.ts';

function bytesOf(rtf: string): Uint8Array {
  const bytes = new Uint8Array(rtf.length);
  for (let at = 0; at < rtf.length; at += 1) bytes[at] = rtf.charCodeAt(at);
  return bytes;
}

function read(body: string, head = '\\ansi\\ansicpg1252\\deff0'): Draft {
  return readRtf(bytesOf(`{\\rtf1${head} ${body}}`));
}

function textOf(draft: Draft): string {
  return articleText(numberBlocks(draft.blocks));
}

function refusal(rtf: string): string {
  try {
    readRtf(bytesOf(rtf));
  } catch (error) {
    return toErrorData(error).code;
  }
  return 'read';
}

test('French letters come from escapes, from Unicode with its fallback, and from control words', () => {
  expect(
    textOf(
      read(
        "L\\rquote \\'e9t\\'e9, l\\rquote \\u339\\'9cuvre\\~: \\ldblquote \\u8364?\\rdblquote\\_\\emdash ",
      ),
    ),
  ).toBe('L’été, l’œuvre\u00a0: “€”\u2011—');
});

test('a fallback is as long as the document says, and longer than one escape', () => {
  expect(textOf(read("{\\uc2 \\u21578\\'d7\\'d6s\\u21578 abc}{\\uc0\\u233}"))).toBe('告s告cé');
});

test('a character outside the basic plane is two Unicode words', () => {
  expect(textOf(read('\\u-10179?\\u-8704?'))).toBe('😀');
});

test.for([
  ['\\fcharset128', "\\'93\\'fa\\'96{\\'7b}\\'8c\\'ea", '日本語'],
  ['\\fcharset134', "\\'d6\\'d0\\'ce\\'c4", '中文'],
  ['\\fcharset136', "\\'a4\\'a4\\'a4\\'e5", '中文'],
  ['\\fcharset129', "\\'c7\\'d1\\'b1\\'db", '한글'],
  ['\\fcharset204', "\\'cf\\'f0", 'Пр'],
  ['\\fcharset77', "\\'8e", 'é'],
] as const)('text in a font with %s is decoded in its charset', ([charset, escapes, expected]) => {
  const draft = read(
    `{\\fonttbl{\\f0\\fnil Times;}{\\f1\\fnil${charset} Other;}}\\f1 ${escapes.replace(/[{}]/g, '')}`,
  );
  expect(textOf(draft)).toBe(expected);
});

test('a font without a charset has the document’s code page', () => {
  expect(textOf(read("\\'cf\\'f0", '\\ansi\\ansicpg1251'))).toBe('Пр');
  expect(textOf(read("\\'8e", '\\mac'))).toBe('é');
});

test('what nobody sees of a document is left out', () => {
  const hidden =
    '{\\v secret}{\\deleted parti}{\\*\\annotation remarque}{\\header En-tête}{\\*\\unknown x}{\\xe index}mot\\-coupé';
  expect(textOf(read(`Vu ${hidden}`))).toBe('Vu motcoupé');
});

test('links lead to web addresses and to bookmarks of the document', () => {
  const draft = read(
    '{\\*\\bkmkstart phare}{\\*\\bkmkend phare}Le phare.\\par Voir {\\field{\\*\\fldinst HYPERLINK \\\\l "phare"}{\\fldrslt ici}}, ' +
      '{\\field{\\*\\fldinst{HYPERLINK "https://example.org/a"}}{\\fldrslt{\\ul là}}}, ' +
      '{\\field{\\*\\fldinst{HYPERLINK "javascript:x()"}}{\\fldrslt non}}.',
  );
  const [, second] = numberBlocks(draft.blocks);
  expect(second).toMatchObject({
    inlines: [
      { kind: 'text', text: 'Voir ' },
      { kind: 'link', href: '#b1' },
      { kind: 'text', text: ', ' },
      { kind: 'link', href: 'https://example.org/a' },
      { kind: 'text', text: ', non.' },
    ],
  });
});

test('footnotes and endnotes stand at the end, numbered, and the text points at them', () => {
  const draft = read(
    'Un{\\super\\chftn{\\footnote\\pard\\plain{\\super\\chftn} La note.\\par Suite.}} mot{\\super *{\\footnote * Signe.}} et' +
      '{\\super\\chftn{\\footnote\\ftnalt{\\super\\chftn} Fin.}}.\\par',
  );
  const blocks = numberBlocks(draft.blocks);
  expect(blocks.map(blockText)).toEqual(['Un1 mot* eti.', 'La note.\nSuite.', 'Signe.', 'Fin.']);
  expect(blocks.slice(1)).toMatchObject([{ label: '1' }, { label: '*' }, { label: 'i' }]);
  expect(blocks[0]).toMatchObject({
    inlines: [{}, { kind: 'superscript', children: [{ kind: 'link', href: '#b2' }] }, {}, {}, {}, {}, {}],
  });
});

test('labels tell the numbers of lists, and bullets have none', () => {
  const draft = read(
    '{\\*\\listtable{\\list{\\listlevel\\levelnfc0}{\\listlevel\\levelnfc2}{\\listlevel\\levelnfc23}\\listid7}}' +
      '{\\*\\listoverridetable{\\listoverride\\listid7\\ls1}}' +
      '\\pard\\ls1{\\listtext 3.\\tab}trois\\par\\pard\\ls1\\ilvl1{\\listtext iv.\\tab}quatre\\par' +
      '\\pard\\ls1\\ilvl2{\\listtext o\\tab}puce\\par\\pard{\\pntext b)\\tab}deux\\par\\pard hors liste\\par',
  );
  expect(draft.blocks).toMatchObject([
    { kind: 'listItem', depth: 0, ordinal: 3 },
    { kind: 'listItem', depth: 1, ordinal: 4 },
    { kind: 'listItem', depth: 2, ordinal: null },
    { kind: 'listItem', depth: 0, ordinal: 2 },
    { kind: 'paragraph' },
  ]);
});

test('the cells of a row are a table, its marked header and nested tables included', () => {
  const draft = read(
    'Avant\\par\\trowd\\trhdr\\pard\\intbl A\\cell B\\cell\\row\\trowd\\pard\\intbl c\\par d\\cell \\itap2 e\\nestcell f\\nestcell' +
      '{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\cell\\row\\pard Après\\par',
  );
  expect(numberBlocks(draft.blocks).map(blockText)).toEqual(['Avant', 'A\tB\nc\nd\te f', 'Après']);
  expect(draft.blocks[1]).toMatchObject({
    rows: [
      [{ isHeader: true }, {}],
      [{ isHeader: false }, {}],
    ],
  });
});

test('styles named as headings in any language and outline levels make headings', () => {
  const draft = read(
    '{\\stylesheet{\\s1 heading 1;}{\\s2 Titre 2;}{\\s3 Citation;}}\\pard\\s1\\b Un\\b0\\par\\pard\\s2 Deux\\par' +
      '\\pard\\outlinelevel2 Trois\\par\\pard\\s3\\i Dit.\\par\\pard Un.\\par\\pard\\s1 Fin\\par',
  );
  expect(draft.blocks).toMatchObject([
    { kind: 'heading', level: 1, inlines: [{ kind: 'text', text: 'Un' }] },
    { kind: 'heading', level: 2 },
    { kind: 'heading', level: 3 },
    { kind: 'quote', inlines: [{ kind: 'text', text: 'Dit.' }] },
    { kind: 'paragraph' },
    { kind: 'heading', level: 1 },
  ]);
});

test('pictures are PNG or JPEG in hexadecimal or raw; others are not shown', async () => {
  const draft = read(
    '{\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv Un phare}}}\\pngblip 8950\n4e47}}{\\nonshppict{\\pict\\wmetafile8 0102}}\\par' +
      '{\\pict\\jpegblip\\bin3 \xff\xd8}}\\par{\\pict\\emfblip 01}\\par',
  );
  expect(draft.blocks).toMatchObject([{ kind: 'image', alt: 'Un phare' }, { kind: 'image' }]);
  const bytes = await Promise.all(
    draft.blocks.map((block) => (block.kind === 'image' ? draft.readImage?.(block.src) : null)),
  );
  expect(bytes.map((each) => [...(each ?? [])])).toEqual([
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0x7d],
  ]);
});

test('properties are metadata, what programs make up is not', () => {
  const info = (author: string) =>
    `{\\info{\\title L\\'e9t\\'e9}{\\author ${author}}{\\creatim\\yr2024\\mo5\\dy7\\hr3}{\\*\\company X}}Bonjour`;
  expect(read(info('Jules Verne'))).toMatchObject({
    title: 'Lété',
    byline: 'Jules Verne',
    publishedAt: '2024-05-07',
  });
  expect(read(info('Microsoft Office User')).byline).toBe(null);
});

test('a file that was cut off is damaged, one that lacks its last brace is not', () => {
  expect(refusal('{\\rtf1 Bonjour le mon')).toBe('damaged');
  expect(refusal('{\\rtf1 Bonjour {\\b le')).toBe('damaged');
  expect(refusal('{\\rtf1 Bonjour\\par\n')).toBe('read');
});

type HostileCase = readonly [name: string, outcome: string, rtf: () => string];

test.for<HostileCase>([
  ['100,000 nested groups', 'parse-failed', () => `{\\rtf1 ${'{\\b '.repeat(100_000)}`],
  ['groups as deep as the limit', 'read', () => nested('{', LIMITS.rtfGroupDepth - 2)],
  ['nested footnotes', 'read', () => nested('{\\footnote ', 5_000)],
  ['a length of raw data that lies', 'damaged', () => '{\\rtf1{\\pict\\pngblip\\bin2147483647 abc}}'],
  ['numbers out of range', 'read', () => '{\\rtf1 a\\bin-5 b\\u99999999999?\\uc-3\\u233?}'],
  ['Unicode without end', 'file-too-large', () => `{\\rtf1 ${'\\u233?'.repeat(16_000_000)}}`],
  ['formatting without end', 'file-too-large', () => `{\\rtf1 ${'\\b\\i0'.repeat(10_000_000)}a}`],
  [
    'lines of verse without end',
    'read',
    () => `{\\rtf1{\\stylesheet{\\s1 Verse;}}\\s1 ${'a\\par '.repeat(100_000)}}`,
  ],
])('%s: %s', ([, outcome, rtf]) => {
  expect(refusal(rtf())).toBe(outcome);
});

function nested(open: string, depth: number): string {
  return `{\\rtf1 ${open.repeat(depth)}a${'}'.repeat(depth)}}`;
}
