import { expect, test } from 'vitest';
import { LecternError } from '../../shared/errors.ts';
import { decodeText } from './charset.ts';

/** Latin-1 bytes of a string of code points below 256. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const utf8 = (text: string) => new TextEncoder().encode(text);

test('strict UTF-8 wins over what a page declares', async () => {
  const page = '<meta charset="iso-8859-1"><p>Été</p>';
  expect(await decodeText(utf8(page))).toBe(page);
});

test('a byte order mark decides and is not text', async () => {
  expect(await decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9]))).toBe('é');
  expect(await decodeText(Uint8Array.from([0xff, 0xfe, 0xe9, 0]))).toBe('é');
  expect(await decodeText(Uint8Array.from([0xfe, 0xff, 0, 0xe9]))).toBe('é');
});

test('a page in Latin-1 is read as it declares', async () => {
  expect(await decodeText(latin1('<meta charset="iso-8859-2"><p>\xb1</p>'))).toContain('ą');
});

test.for([
  ['Le pr\xe9sident a d\xe9clar\xe9 \xe0 l\x92Assembl\xe9e', 'Le président a déclaré à l’Assemblée'],
  ['\xc9t\xe9', 'Été'],
  ['D\xe9j\xe0 vu', 'Déjà vu'],
  ['20 \x80 la place', '20 € la place'],
  ['O\xf9 \xeates-vous all\xe9s ? Gr\xe2ce \xe0 No\xebl', 'Où êtes-vous allés ? Grâce à Noël'],
] as const)('undeclared Western bytes read as %s', async ([bytes, text]) => {
  expect(await decodeText(latin1(bytes))).toBe(text);
});

test('the letters of ISO 8859-15 are no fractions', async () => {
  expect(await decodeText(latin1('le c\xbdur, 20 \xa4'))).toBe('le cœur, 20 €');
});

test('Russian in Windows-1251 is detected', async () => {
  const cyrillic = 'Привет мир, как дела? Сегодня хорошая погода в Москве.';
  const bytes = Uint8Array.from(cyrillic, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 ? code - 0x410 + 0xc0 : code;
  });
  expect(await decodeText(bytes)).toBe(cyrillic);
});

test.for([
  ['%PDF-1.7 …', 'a PDF'],
  ['PK\x03\x04\x14', 'ZIP'],
  ['\xff\xd8\xff\xe0', 'JPEG'],
  ['text with a \0 byte', 'zero bytes'],
  ['\x01\x02\x03\x04\x05', 'control characters'],
] as const)('a binary file is refused and named: %s', async ([bytes, kind]) => {
  const refusal = await decodeText(latin1(bytes)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(LecternError);
  expect(refusal).toMatchObject({ code: 'not-text', message: expect.stringContaining(kind) });
});
