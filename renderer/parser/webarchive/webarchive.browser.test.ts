import { expect, test } from 'vitest';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import binaryUrl from '../../../tests/fixtures/articles/webarchive-binary/source.webarchive?url&inline';
import xmlUrl from '../../../tests/fixtures/articles/webarchive-xml/source.webarchive?url&inline';
import { parse } from '../parse.ts';
import { readWebArchive } from './webarchive.ts';

test.for([binaryUrl, xmlUrl])('the picture beside the page is found', async (url) => {
  const bytes = await (await fetch(url)).bytes();
  const [draft] = await readWebArchive({ bytes, name: 'a.webarchive' });
  const image = draft?.blocks.find((block) => block.kind === 'image');
  const picture = await draft?.readImage?.(image?.kind === 'image' ? image.src : '');
  expect(picture?.[1]).toBe(0x50);
  expect(await draft?.readImage?.('https://example.org/none.png')).toBeNull();
});

/** A binary property list of objects with one-byte offsets' room to spare: two bytes an offset, one a reference. */
function plist(objects: readonly (readonly number[])[], trailer: Partial<Trailer> = {}): Uint8Array {
  const bytes: number[] = [...new TextEncoder().encode('bplist00')];
  const offsets = objects.map((object) => {
    const start = bytes.length;
    for (const byte of object) bytes.push(byte);
    return start;
  });
  const { count, root, table }: Trailer = { count: objects.length, root: 0, table: bytes.length, ...trailer };
  const long = (value: number) => [
    0,
    0,
    ...[40, 32, 24, 16, 8, 0].map((bits) => Math.floor(value / 2 ** bits) % 256),
  ];
  for (const offset of offsets) bytes.push(offset >> 8, offset & 255);
  return Uint8Array.from([...bytes, 0, 0, 0, 0, 0, 0, 2, 1, ...long(count), ...long(root), ...long(table)]);
}

interface Trailer {
  readonly count: number;
  readonly root: number;
  readonly table: number;
}

const ascii = (text: string) => [0x5f, 0x10, text.length, ...new TextEncoder().encode(text)];
const MAIN = ascii('WebMainResource');

test.for([
  ['a dictionary that holds itself', plist([[0xd1, 1, 0], MAIN]), 'not-text'],
  ['a root that is not there', plist([[0xd1, 1, 0], MAIN], { root: 9 }), 'parse-failed'],
  ['a table outside the file', plist([[0xd1, 1, 0], MAIN], { table: 2 ** 40 }), 'parse-failed'],
  ['more objects than bytes', plist([[0xd1, 1, 0], MAIN], { count: 2 ** 40 }), 'parse-failed'],
  ['a dictionary of more keys than bytes', plist([[0xdf, 0x11, 0x20, 0]]), 'parse-failed'],
  ['a dictionary of endlessly many keys', plist([[0xdf, 0x13, 0, 0, 0, 1, 0, 0, 0, 0]]), 'file-too-large'],
  ['data longer than the file', plist([[0xd1, 1, 0], MAIN, [0x4f, 0x12, 255, 255, 255, 255]]), 'not-text'],
  ['another kind of list', plist([[0xd1, 1, 1], ascii('Bookmarks')]), 'not-text'],
  ['nothing behind its name', new TextEncoder().encode('bplist00'), 'parse-failed'],
] as const)('a property list with %s is refused', async ([, bytes, code]) => {
  const refusal = await parse(bytes, 'a.webarchive').catch((error: unknown) => toErrorData(error).code);
  expect(refusal).toBe(code);
});

test.for([
  ['that defines entities', '<!DOCTYPE plist [<!ENTITY a "aaaa">]>', '<string>&a;</string>'],
  ['that is cut off', '', '<dict>'],
  ['that nests without end', '', '<dict><key>a</key>'.repeat(100_000)],
] as const)('a property list in XML %s is refused', async ([, doctype, value]) => {
  const text = `<?xml version="1.0"?>${doctype}<plist version="1.0"><dict><key>WebMainResource</key>${value}`;
  const bytes = new TextEncoder().encode(text);
  await expect(readWebArchive({ bytes, name: 'a.webarchive' })).rejects.toMatchObject({
    code: 'parse-failed',
  });
});

test('thousands of references to one endless address are read at once', async () => {
  const count = LIMITS.savedResources;
  const articles = await parse(
    plist([
      [0xd2, 1, 2, 3, 4],
      MAIN,
      ascii('WebSubresources'),
      [0xd1, 5, 6],
      [0xaf, 0x11, count >> 8, count & 255, ...Array<number>(count).fill(7)],
      ascii('WebResourceData'),
      [0x4f, 0x10, 10, ...new TextEncoder().encode('<p>Un mot.')],
      [0xd1, 8, 9],
      ascii('WebResourceURL'),
      [0x5f, 0x12, 0, 0x0f, 0x42, 0x40, ...Array<number>(1_000_000).fill(0x61)],
    ]),
    'a.webarchive',
  );
  expect(articles[0]?.text).toBe('Un mot.');
});
