import { expect, test } from 'vitest';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { parse } from '../parse.ts';
import { readMhtml } from './mhtml.ts';

const PIXELS = [0x89, 0x50, 0x4e, 0x47];

/** A saved page of which each part is `[header lines, body]`. */
function archive(parts: readonly (readonly [string, string])[], type = ''): Uint8Array {
  const bodies = parts.map(([head, body]) => `--b\r\n${head}\r\n\r\n${body}\r\n`).join('');
  return bytesOf(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b${type}\r\n\r\n${bodies}--b--\r\n`,
  );
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function only(bytes: Uint8Array) {
  const [draft] = await readMhtml({ bytes, name: 'a.mhtml' });
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

const PICTURE = `Content-Type: image/png\r\nContent-Transfer-Encoding: base64`;

test('a picture is found by its absolute and relative address and by its id', async () => {
  const page = '<p>Un texte.</p><img src="images/a%20b.png"><img src="/c.png"><img src="cid:d@x">';
  const picture = btoa(String.fromCharCode(...PIXELS));
  const draft = await only(
    archive([
      ['Content-Type: text/html\r\nContent-Location: https://example.org/x/page.html', page],
      [`${PICTURE}\r\nContent-Location: https://example.org/x/images/a%20b.png`, picture],
      [`${PICTURE}\r\nContent-Location: ../c.png`, picture],
      [`${PICTURE}\r\nContent-ID: <d@x>`, picture],
    ]),
  );
  const sources = draft.blocks.flatMap((block) => (block.kind === 'image' ? [block.src] : []));
  expect(sources).toEqual(['images/a b.png', 'https://example.org/c.png', 'cid:d@x']);
  for (const src of sources) expect([...((await draft.readImage?.(src)) ?? [])]).toEqual(PIXELS);
  expect(await draft.readImage?.('https://example.org/none.png')).toBeNull();
  expect(draft.sourceUrl).toBe('https://example.org/x/page.html');
});

test('relative links start from the page’s address', async () => {
  const head = 'Content-Type: text/html\r\nContent-Location:\r\n https://example.org/a/\r\n b.html';
  const draft = await only(archive([[head, '<p>Voir <a href="c.html">la suite</a>.</p>']]));
  expect(JSON.stringify(draft.blocks)).toContain('https://example.org/a/c.html');
});

test('the part that `start` names is the page', async () => {
  const parts = [
    ['Content-Type: text/html\r\nContent-ID: <ad>', '<p>Une annonce.</p>'],
    ['Content-Type: text/html\r\nContent-ID: <page>', '<p>La page.</p>'],
  ] as const;
  expect(JSON.stringify((await only(archive(parts, '; start="<page>"'))).blocks)).toContain('La page.');
  expect(JSON.stringify((await only(archive(parts))).blocks)).toContain('Une annonce.');
});

test('bytes of the part’s own charset are read, in eight bits and binary', async () => {
  const head =
    'MIME-Version: 1.0\r\nContent-Type: text/html; charset=iso-8859-15\r\nContent-Transfer-Encoding: binary\r\n\r\n';
  const body = Uint8Array.from('<p>Le c\xbdur vaut 20 \xa4.</p>', (letter) => letter.charCodeAt(0));
  const draft = await only(Uint8Array.from([...bytesOf(head), ...body]));
  expect(JSON.stringify(draft.blocks)).toContain('Le cœur vaut 20 €.');
});

test('a page that is cut off is read as far as it goes', async () => {
  const cut = archive([
    ['Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable', '<p>Un ='],
  ]);
  const draft = await only(cut.subarray(0, cut.length - 9));
  expect(JSON.stringify(draft.blocks)).toContain('Un');
});

test('text with a colon in its first line is no message', async () => {
  const [article] = await parse(
    bytesOf('Note: ceci est un texte.\nSuite: oui.\n\nMIME-Version: 1.0'),
    'a.txt',
  );
  expect(article?.format).toBe('text');
});

test.for([
  ['parts without number', `--b\n\nx\n`.repeat(LIMITS.savedResources + 2), 'file-too-large'],
  ['no text', `--b\nContent-Type: image/png\n\nx\n--b--`, 'no-content'],
  ['nothing at all', '', 'no-content'],
  ['parts in parts without end', nested(2_000), 'no-content'],
  ['boundaries like its own', `--b-\n${'--b-b-b\n--'.repeat(100_000)}`, 'mhtml'],
] as const)('a message with %s is read or refused at once', async ([, body, expected]) => {
  const head = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n';
  const result = await parse(bytesOf(head + body), 'a.mhtml').then(
    ([article]) => article?.format,
    (error) => toErrorData(error).code,
  );
  expect(result).toBe(expected);
});

function nested(depth: number): string {
  return Array.from(
    { length: depth },
    (_, level) => `--b${level || ''}\nContent-Type: multipart/mixed; boundary=b${level + 1}\n\n`,
  ).join('');
}

test('a header without end does not hang', async () => {
  const header = `Subject: ${'=?utf-8?Q?a'.repeat(50_000)}${';a="'.repeat(50_000)}`;
  await parse(bytesOf(`MIME-Version: 1.0\n${header}`), 'a.eml').catch(() => null);
});
