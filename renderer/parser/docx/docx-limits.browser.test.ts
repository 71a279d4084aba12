import { expect, test } from 'vitest';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { buildZip } from '../archive/zip-builder.ts';
import { parse } from '../parse.ts';
import { docx, p, r } from './test-docx.ts';

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await parse(bytes, 'a.docx');
    return 'read';
  } catch (error) {
    return toErrorData(error).code;
  }
}

test('documents with a password and .doc files are refused by what they are', async () => {
  const ole = (stream: string) => {
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(
      [...stream].flatMap((character) => [character.charCodeAt(0), 0]),
      1024,
    );
    return bytes;
  };
  expect(await codeOf(ole('EncryptedPackage'))).toBe('encrypted');
  expect(await codeOf(ole('WordDocument'))).toBe('old-office');
  expect(await codeOf(ole('Workbook'))).toBe('not-text');
});

test.for<readonly [string, string, () => Uint8Array]>([
  [
    'an entity bomb',
    'parse-failed',
    () => withDocument(`<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>`),
  ],
  [
    '100,000 nested tables',
    'parse-failed',
    () => docx('<w:tbl><w:tr><w:tc>'.repeat(100_000) + '</w:tc></w:tr></w:tbl>'.repeat(100_000)),
  ],
  ['tables nested to the limit', 'read', () => docx(nestedTables(Math.floor(LIMITS.xmlDepth / 3) - 3))],
  [
    'more tags than an article',
    'file-too-large',
    () => withDocument(`<d>${'<p/>'.repeat(LIMITS.xmlTags)}</d>`),
  ],
  ['a zip bomb', 'archive-too-large', () => docx(`<w:p>${' '.repeat(20_000_000)}</w:p>`)],
  [
    'a document without a text',
    'damaged',
    () =>
      buildZip([
        { name: '[Content_Types].xml', content: '' },
        { name: 'word/x.xml', content: '' },
      ]),
  ],
  ['XML that breaks off', 'damaged', () => withDocument('<w:document><w:body><w:p>')],
  ['a file that was cut off', 'damaged', () => docx(p(r('Bonjour'))).slice(0, 900)],
  [
    'more paragraphs than an article',
    'file-too-large',
    () => docx('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(LIMITS.blocks + 1)),
  ],
])('%s: %s', async ([, outcome, bytes]) => {
  expect(await codeOf(bytes())).toBe(outcome);
});

function withDocument(content: string): Uint8Array {
  return buildZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content, isStored: true },
  ]);
}

function nestedTables(depth: number): string {
  return `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p(r('fond'))}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
}
