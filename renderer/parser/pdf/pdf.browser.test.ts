import { beforeAll, expect, test } from 'vitest';
import { toErrorData } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { parse } from '../parse.ts';

beforeAll(async () => {
  await textOrError(new TextEncoder().encode('%PDF-1.7\n'));
});

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const TEXT = 'BT /F1 12 Tf 72 700 Td (Bonjour le monde) Tj ET';
const PAGE =
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>';

/** A PDF of numbered objects, the first of which is the catalog. Its table of objects is left for the engine to find. */
function pdf(objects: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [encoder.encode('%PDF-1.7\n')];
  objects.forEach((object, index) => {
    parts.push(encoder.encode(`${index + 1} 0 obj\n`));
    parts.push(typeof object === 'string' ? encoder.encode(object) : object);
    parts.push(encoder.encode('\nendobj\n'));
  });
  parts.push(encoder.encode(`trailer <</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`));
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function stream(content: string, entries = ''): string {
  return `<<${entries}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

/** A stream that inflates to as many bytes of one kind. */
async function bomb(megabytes: number, entries = ''): Promise<Uint8Array> {
  const block = new Uint8Array(1024 * 1024).fill(0x20);
  let left = megabytes;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (left === 0) controller.close();
      else controller.enqueue(block);
      left -= 1;
    },
  });
  const deflated = await new Response(source.pipeThrough(new CompressionStream('deflate'))).bytes();
  const encoder = new TextEncoder();
  return joined([
    encoder.encode(`<<${entries}/Filter/FlateDecode/Length ${deflated.length}>>\nstream\n`),
    deflated,
    encoder.encode('\nendstream'),
  ]);
}

async function textOrError(bytes: Uint8Array): Promise<string> {
  try {
    const [article] = await parse(bytes, 'a.pdf');
    return article?.text ?? '';
  } catch (error) {
    return toErrorData(error).code;
  }
}

test('scripts and actions of a document do nothing', async () => {
  const actions = '/OpenAction<</S/JavaScript/JS(app.alert(1))>>/AA<</WC<</S/Launch/F(calc.exe)>>>>';
  const link = '<</Type/Annot/Subtype/Link/Rect[70 690 200 720]/A<</S/Launch/F(calc.exe)>>>>';
  const bytes = pdf([
    `<</Type/Catalog/Pages 2 0 R${actions}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    PAGE.replace('/Contents', `/Annots[${link}]/Contents`),
    stream(TEXT),
    FONT,
  ]);
  const [article] = await parse(bytes, 'a.pdf');
  expect(article?.blocks).toEqual([
    { id: 'b1', kind: 'paragraph', inlines: [{ kind: 'text', text: 'Bonjour le monde' }] },
  ]);
});

test('bytes before the sign of a PDF do not hide it', async () => {
  const document = pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    PAGE,
    stream(TEXT),
    FONT,
  ]);
  expect(await textOrError(joined([new TextEncoder().encode('junk\n'.repeat(20)), document]))).toBe(
    'Bonjour le monde',
  );
});

test('Chinese text with a predefined character map is read, from the app’s own files', async () => {
  const font =
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[<</Type/Font/Subtype' +
    '/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>' +
    '/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 800]>>>>]>>';
  const bytes = pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    PAGE,
    stream('BT /F1 12 Tf 72 700 Td <4F60597D4E16754C> Tj ET'),
    font,
  ]);
  expect(await textOrError(bytes)).toBe('你好世界');
});

test('a page whose content inflates to gigabytes is refused', async () => {
  const content = await bomb(1_500);
  const bytes = pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    PAGE,
    content,
    FONT,
  ]);
  expect(await textOrError(bytes)).toMatch(/^(?:damaged|parser-timeout|no-text-layer|file-too-large)$/);
});

test('a tree of pages that is deep, or goes round, is refused', async () => {
  const deep = Array.from(
    { length: 20_000 },
    (_, index) => `<</Type/Pages/Kids[${index + 3} 0 R]/Count 1/Parent ${index + 1} 0 R>>`,
  );
  expect(await textOrError(pdf(['<</Type/Catalog/Pages 2 0 R>>', ...deep]))).toMatch(
    /^(?:damaged|parser-timeout|no-text-layer)$/,
  );
  expect(
    await textOrError(pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>'])),
  ).toMatch(/^(?:damaged|parser-timeout|no-text-layer)$/);
});

test('more pages than any article has are refused', async () => {
  const count = LIMITS.pdfPages + 1;
  const pages = Array.from({ length: count }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>');
  const kids = pages.map((_, index) => `${index + 3} 0 R`).join(' ');
  const bytes = pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    ...pages,
  ]);
  expect(await textOrError(bytes)).toBe('file-too-large');
});

test('a page that draws itself is read once', async () => {
  const form = stream(
    `${TEXT} /X Do`,
    '/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>',
  );
  const bytes = pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    PAGE.replace('/Resources<<', '/Resources<</XObject<</X 6 0 R>>'),
    stream('/X Do'),
    FONT,
    form,
  ]);
  expect(await textOrError(bytes)).toMatch(/^(?:Bonjour le monde|damaged)/);
});

test('a page of endless text is cut, and still an article', async () => {
  const line = 'BT /F1 8 Tf 10 10 Td (mot) Tj 0 9 Td (mot) Tj ET\n';
  const bytes = pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    PAGE,
    stream(line.repeat(LIMITS.pdfPageRuns)),
    FONT,
  ]);
  expect(await textOrError(bytes)).toMatch(/mot|parser-timeout/);
});

test('broken bytes are damaged, not a crash', async () => {
  expect(await textOrError(new TextEncoder().encode('%PDF-1.7\nnothing else'))).toBe('damaged');
  const noise = new Uint8Array(200_000).map((_, index) => (index * 7919) % 251);
  expect(await textOrError(joined([new TextEncoder().encode('%PDF-1.7\n'), noise]))).toBe('damaged');
});
