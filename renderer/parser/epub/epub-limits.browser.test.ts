import { expect, test } from 'vitest';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { buildZip } from '../archive/zip-builder.ts';
import { parse } from '../parse.ts';

interface Hostile {
  readonly page?: string;
  readonly contents?: string;
  readonly manifest?: string;
  readonly spine?: string;
  readonly doctype?: string;
  readonly title?: string;
}

function bookBytes({
  page,
  contents = '',
  manifest = '',
  spine = '',
  doctype = '',
  title = 'T',
}: Hostile): Uint8Array {
  const opf = `<?xml version="1.0"?>${doctype}<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${title}</dc:title></metadata>
    <manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="n" properties="nav" href="n.xhtml"/>${manifest}</manifest>
    <spine><itemref idref="a"/>${spine}</spine></package>`;
  return buildZip([
    { name: 'mimetype', content: 'application/epub+zip' },
    { name: 'META-INF/container.xml', content: '<container><rootfile full-path="p.opf"/></container>' },
    { name: 'p.opf', content: opf },
    {
      name: 'n.xhtml',
      content: `<html xmlns="http://www.w3.org/1999/xhtml"><body><nav>${contents}</nav></body></html>`,
    },
    { name: 'a.xhtml', content: page ?? xhtml('<p>Bonjour le monde.</p>') },
  ]);
}

function xhtml(body: string, doctype = ''): string {
  return `${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`;
}

async function textOrCode(book: Hostile): Promise<string> {
  const bytes = bookBytes(book);
  try {
    const [article] = await parse(bytes, 'livre.epub');
    return article?.text.slice(0, 200) ?? '';
  } catch (error) {
    return toErrorData(error).code;
  }
}

function repeat(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('');
}

const ENTITIES = repeat(10, (index) => {
  const value = index === 0 ? 'lol'.repeat(10) : `&e${index - 1};`.repeat(10);
  return `<!ENTITY e${index} "${value}">`;
});

test('a spine of 100,000 pages that are not there', async () => {
  const manifest = repeat(100_000, (index) => `<item id="i${index}" href="x${index}.xhtml"/>`);
  const spine = repeat(100_000, (index) => `<itemref idref="i${index}"/>`);
  expect(await textOrCode({ manifest, spine })).toBe('Bonjour le monde.');
});

test('a spine and a table of contents that name one page 100,000 times', async () => {
  const contents = `<ol>${repeat(100_000, () => '<li><a href="a.xhtml">Un</a></li>')}</ol>`;
  expect(await textOrCode({ spine: '<itemref idref="a"/>'.repeat(100_000), contents })).toBe(
    'Un\nBonjour le monde.',
  );
});

test('entities that multiply, in the package and in a page', async () => {
  expect(await textOrCode({ doctype: `<!DOCTYPE package [${ENTITIES}]>`, title: '&e9;' })).toBe('damaged');
  const page = xhtml('<p>&e9; Bonjour</p>', `<!DOCTYPE html [${ENTITIES}]>`);
  expect(await textOrCode({ page })).toBe('&e9; Bonjour');
});

test('a page of 100,000 nested elements, one as deep as the limit', async () => {
  const nested = (depth: number) => xhtml(`${'<div>'.repeat(depth)}fond${'</div>'.repeat(depth)}`);
  expect(await textOrCode({ page: nested(100_000) })).toBe('parse-failed');
  expect(await textOrCode({ page: nested(LIMITS.markupDepth - 3) })).toBe('fond');
});

test('a page of more elements or characters than a book', async () => {
  expect(await textOrCode({ page: xhtml('<p>a</p>'.repeat(LIMITS.bookElements)) })).toBe('file-too-large');
  const words = repeat(3_000_000, (index) => `mot ${index} `);
  expect(await textOrCode({ page: xhtml(`<p>${words}</p>`) })).toBe('file-too-large');
});

test('100,000 signs of notes in one line', async () => {
  const signs = repeat(50_000, (index) => `<a id="r${index}" href="#n${index}"><sup>${index % 10}</sup></a>`);
  const notes = repeat(50_000, (index) => `<b id="n${index}">Note</b>`);
  expect(await textOrCode({ page: xhtml(`<p>Mot ${signs}</p><div>${notes}</div>`) })).toContain('Mot 0123');
});

test('a table of contents nested without end', async () => {
  const contents = `${'<ol><li><a href="a.xhtml">x</a>'.repeat(3_000)}${'</li></ol>'.repeat(3_000)}`;
  expect(await textOrCode({ contents })).toBe('x\nBonjour le monde.');
});
