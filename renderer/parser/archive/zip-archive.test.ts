import { deflateSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { openZip } from './zip-archive.ts';
import { buildZip, joined, type ZipPart } from './zip-builder.ts';

const LETTER: ZipPart = { name: 'lettre.txt', content: 'Cher œil, l’été finit. '.repeat(40) };

async function textOrCode(bytes: Uint8Array, name = LETTER.name): Promise<string> {
  try {
    return await openZip(bytes).readText(name);
  } catch (error) {
    return toErrorData(error).code;
  }
}

test('files come out one by one, deflated or stored', async () => {
  const zip = openZip(
    buildZip([LETTER, { name: 'a/b.bin', content: new Uint8Array([1, 0]), isStored: true }]),
  );
  expect(zip.names).toEqual(['lettre.txt', 'a/b.bin']);
  expect(await zip.readText('lettre.txt')).toBe(LETTER.content);
  expect(await zip.read('a/b.bin')).toEqual(new Uint8Array([1, 0]));
  await expect(zip.read('a')).rejects.toMatchObject({ code: 'file-not-found' });
});

test('an archive of another program opens', async () => {
  const bytes = zipSync({ 'é/lettre.txt': new TextEncoder().encode('Bonjour') });
  expect(await textOrCode(bytes, 'é/lettre.txt')).toBe('Bonjour');
});

test('UTF-16 and byte order marks do not show', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0]);
  const utf8 = new Uint8Array([0xef, 0xbb, 0xbf, 0x41]);
  const bytes = buildZip([
    { name: 'a', content: utf16 },
    { name: 'b', content: utf8 },
  ]);
  expect([await textOrCode(bytes, 'a'), await textOrCode(bytes, 'b')]).toEqual(['Aé', 'A']);
});

test('of two files of one name the last counts', async () => {
  const bytes = buildZip([{ ...LETTER, content: 'old' }, LETTER]);
  expect(await textOrCode(bytes)).toBe(LETTER.content);
  expect(openZip(bytes).names).toEqual(['lettre.txt']);
});

test('sizes in zip64 fields count', async () => {
  expect(await textOrCode(buildZip([{ ...LETTER, isZip64: true }]))).toBe(LETTER.content);
});

test('what stands before and after an archive is passed over', async () => {
  const noise = new TextEncoder().encode('<!-- advertisement PK\x05\x06 -->'.repeat(300));
  expect(await textOrCode(joined([noise, buildZip([LETTER]), noise]))).toBe(LETTER.content);
});

test.for([
  ['../../etc/passwd', null],
  ['/etc/passwd', null],
  ['C:\\autoexec.bat', null],
  ['a/../../b', null],
  ['a\0.txt', null],
  ['folder/', null],
  ['x'.repeat(LIMITS.zipNameCharacters + 1), null],
  ['./OEBPS//text\\un.xhtml', 'OEBPS/text/un.xhtml'],
] as const)('the name %s does not lead out of the archive', ([name, expected]) => {
  const { names } = openZip(buildZip([LETTER, { name, content: 'x' }]));
  expect(names).toEqual(expected === null ? ['lettre.txt'] : ['lettre.txt', expected]);
});

test('names without a mark are UTF-8 when they can be, else code page 437', () => {
  const utf8 = new TextEncoder().encode('été');
  const dos = new Uint8Array([0x82, 0x74, 0x82]);
  for (const nameBytes of [utf8, dos]) {
    expect(openZip(buildZip([{ name: '', nameBytes, content: '' }])).names).toEqual(['été']);
  }
});

test('a bomb of 1.5 MB that inflates to 1.6 GB is refused before anything is inflated', async () => {
  const zeros = deflateSync(new Uint8Array(64 * 1024 * 1024));
  const honest = bomb(zeros, 64 * 1024 * 1024);
  expect(await textOrCode(honest, '0.txt')).toBe('archive-too-large');
});

test('a bomb that hides its size is stopped at the size that it claims', async () => {
  const bytes = bomb(deflateSync(new Uint8Array(64 * 1024 * 1024)), 10);
  expect(await textOrCode(bytes, '0.txt')).toBe('damaged');
});

function bomb(packed: Uint8Array, inflatedBytes: number): Uint8Array {
  const part = { content: packed, isStored: true, method: 8, packedBytes: packed.length, inflatedBytes };
  return buildZip(Array.from({ length: 25 }, (_, index) => ({ name: `${index}.txt`, ...part })));
}

test('a stream of endless tiny blocks is given up in time', { timeout: 20_000 }, async () => {
  const content = tinyBlocks(40 * 1024 * 1024);
  const bytes = buildZip([
    { name: 'a', content, isStored: true, method: 8, inflatedBytes: LIMITS.zipEntryBytes },
  ]);
  expect(['archive-too-large', 'damaged']).toContain(await textOrCode(bytes, 'a'));
});

/** Stored blocks of no bytes, the last one of all unfinished. */
function tinyBlocks(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at + 5 <= length; at += 5) bytes.set([0, 0, 0, 0xff, 0xff], at);
  return bytes;
}

test('files that share bytes are refused', async () => {
  expect(await textOrCode(buildZip([LETTER, { ...LETTER, name: 'b', sharesPart: 0 }]))).toBe('damaged');
  const reaching = { ...LETTER, packedBytes: 2_000 };
  expect(
    await textOrCode(buildZip([reaching, { name: 'b', content: 'x'.repeat(5_000), isStored: true }])),
  ).toBe('damaged');
  expect(await textOrCode(buildZip([reaching]))).toBe('damaged');
});

test('more files than a document has are refused', async () => {
  const parts = Array.from({ length: LIMITS.zipEntries + 1 }, (_, index) => ({
    name: `${index}`,
    content: '',
    isStored: true,
  }));
  expect(await textOrCode(buildZip(parts), '0')).toBe('archive-too-large');
});

test('an archive in an archive stays packed', async () => {
  const inner = buildZip([LETTER]);
  const zip = openZip(buildZip([{ name: 'inner.zip', content: inner }]));
  expect(await zip.read('inner.zip')).toEqual(inner);
});

test('files of an archive cut at any place are refused as damaged', async () => {
  const bytes = buildZip([LETTER]);
  for (let length = 4; length < bytes.length; length += 7) {
    expect(await textOrCode(bytes.subarray(0, length))).toBe('damaged');
  }
});

test('any flipped byte gives the true text or an error', async () => {
  const bytes = buildZip([LETTER]);
  for (let at = 0; at < bytes.length; at += 1) {
    const changed = bytes.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    expect([
      LETTER.content,
      'damaged',
      'file-not-found',
      'encrypted',
      'parse-failed',
      'archive-too-large',
    ]).toContain(await textOrCode(changed));
  }
});

test.for([
  [{ flags: 0x0801 }, 'encrypted'],
  [{ method: 99 }, 'encrypted'],
  [{ method: 14 }, 'parse-failed'],
  [{ crc32: 1 }, 'damaged'],
  [{ inflatedBytes: 10 }, 'damaged'],
  [{ inflatedBytes: 2_000 }, 'damaged'],
] as const)('a file whose header says %o is refused, and only that file', async ([lie, code]) => {
  const bytes = buildZip([
    { ...LETTER, ...lie },
    { name: 'other', content: 'read' },
  ]);
  expect(await textOrCode(bytes)).toBe(code);
  expect(await textOrCode(bytes, 'other')).toBe('read');
});
