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

test('UTF-16 without a mark is told by its zero bytes', async () => {
  const text = 'L’œuvre est là : « déjà ! »\n';
  const wide = (isLittle: boolean) =>
    Uint8Array.from(
      [...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  expect(await decodeText(wide(true))).toBe(text);
  expect(await decodeText(wide(false))).toBe(text);
});

test('a broken character does not make mojibake of the rest', async () => {
  const text = 'Où êtes-vous ? Voilà l’été.';
  expect(await decodeText(Uint8Array.from([...utf8(text), 0xe9, 0x20, ...utf8(text)]))).toBe(
    `${text}\ufffd ${text}`,
  );
  expect(await decodeText(utf8(`${text} Noël ! Fin é`).slice(0, -1))).toContain('êtes-vous ? Voilà l’été');
});

test('a page that declares UTF-8 and is in Windows-1252 is read', async () => {
  expect(
    await decodeText(latin1('<meta charset="utf-8"><p>L\x92\xe9t\xe9 o\xf9 tout br\xfble</p>')),
  ).toContain('L’été où tout brûle');
});

test('a lone zero byte, a mark between texts and control characters leave the text', async () => {
  const page = `<p>${'Un texte ordinaire. '.repeat(10)}`;
  expect(await decodeText(utf8(`${page}\0</p>`))).toBe(`${page}</p>`);
  expect(await decodeText(utf8('Un texte.\n\ufeffUn autre\x07 texte.\x1a'))).toBe(
    'Un texte.\nUn autre texte.',
  );
});

test('French in Mac OS Roman is read', async () => {
  expect(await decodeText(latin1('D\x8ej\x88 l\xd5\x8et\x8e, o\x9d la for\x90t est tr\x8fs belle.'))).toBe(
    'Déjà l’été, où la forêt est très belle.',
  );
});

test('Japanese in Shift JIS is detected', async () => {
  const bytes =
    '82b182ea82cd93fa967b8cea82cc95b68fcd82c582b781428da193fa82cd82c682c482e097c782a293568b4382c582b78142';
  const pairs = bytes.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  expect(await decodeText(Uint8Array.from(pairs))).toBe('これは日本語の文章です。今日はとても良い天気です。');
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
  ['PK\x03\x04\x14', 'ZIP'],
  ['\xff\xd8\xff\xe0', 'JPEG'],
  ['text with a \0 byte', 'zero bytes'],
  ['\x01\x02\x03\x04\x05', 'control characters'],
] as const)('a binary file is refused and named: %s', async ([bytes, kind]) => {
  const refusal = await decodeText(latin1(bytes)).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(LecternError);
  expect(refusal).toMatchObject({ code: 'not-text', message: expect.stringContaining(kind) });
});
