import { expect, test } from 'vitest';
import { LIMITS } from '../../../shared/limits.ts';
import type { Companions } from '../document-reader.ts';
import type { DraftBlock } from '../draft.ts';
import { PictureStage } from './picture-stage.ts';

/** 24 × 16 pixels, half blue and half red. */
const AVIF =
  'AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAAOptZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAEOAAEAAAAAAAAAIgAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGF2MDEAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAAAAAAAAAYAAAAEAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAACptZGF0EgAKBhgQ7+wIQDIWRgACiiihQNpwvLq/TYJqv+k/uC5dwA==';
/** 6 × 4 pixels, two frames: red, blue. */
const GIF =
  'R0lGODlhBgAEAPAAAP8AAAAAACH5BAAUAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAABgAEAAACBISPqVcAIfkEABQAAAAsAAAAAAYABACAAAD/AAAAAgSEj6lXADs=';

const RED = [254, 0, 0];
const BLUE = [0, 0, 254];

test.for(['image/png', 'image/jpeg', 'image/webp'])('%s is kept as it is', async (type) => {
  const bytes = await drawn(type, 40, 20);
  const { image, block } = await oneImage(bytes);
  expect(image).toMatchObject({ mediaType: type, width: 40, height: 20 });
  expect(image?.bytes).toEqual(bytes);
  expect(block).toMatchObject({ src: `asset:${image?.id}`, width: 40, height: 20, alt: 'Une carte' });
  expect(image?.id).toBe(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex());
});

test('AVIF and animated GIF are kept as they are', async () => {
  const avif = Uint8Array.fromBase64(AVIF);
  expect((await oneImage(avif)).image).toMatchObject({ mediaType: 'image/avif', width: 24, bytes: avif });
  const gif = Uint8Array.fromBase64(GIF);
  expect((await oneImage(gif)).image).toMatchObject({ mediaType: 'image/gif', width: 6, bytes: gif });
});

test('a photograph that lies on its side is turned upright, and forgets where it was taken', async () => {
  const lying = withExif(await drawn('image/jpeg', 40, 20), 6);
  const { image } = await oneImage(lying);
  expect(image).toMatchObject({ mediaType: 'image/jpeg', width: 20, height: 40 });
  // Blue is the left half: turned by a quarter it is the upper one.
  expect(await pixel(image?.bytes, 10, 5)).toEqual(close(BLUE));
  expect(await pixel(image?.bytes, 10, 35)).toEqual(close(RED));
  expect(new TextDecoder('latin1').decode(image?.bytes)).not.toContain('Exif');
});

test('an upright photograph with metadata keeps its bytes', async () => {
  const upright = withExif(await drawn('image/jpeg', 40, 20), 1);
  expect((await oneImage(upright)).image?.bytes).toEqual(upright);
});

test('a picture larger than a screen is scaled down, and a drawing stays sharp', async () => {
  const { image } = await oneImage(await drawn('image/png', 4800, 1200));
  expect(image).toMatchObject({ mediaType: 'image/png', width: 2400, height: 600 });
  expect(await pixel(image?.bytes, 1190, 300)).toEqual(BLUE);
  expect(await pixel(image?.bytes, 1210, 300)).toEqual(RED);
});

test('a drawing is drawn as it shows, and nothing of it runs or loads', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" onload="document.title='ran'">
    <script>document.title = 'ran'</script><rect id="r" width="20" height="20" fill="#0000fe"/>
    <use href="#r" x="20"/><image href="https://example.org/a.png" width="9" height="9"/></svg>`;
  const { image } = await oneImage(new TextEncoder().encode(svg));
  expect(image).toMatchObject({ mediaType: 'image/png', width: 80, height: 40 });
  expect(await pixel(image?.bytes, 70, 20)).toEqual(BLUE);
  expect(document.title).not.toBe('ran');
});

test('addresses that are the picture itself are read, base64 and percent-encoded', async () => {
  const png = await drawn('image/png', 8, 8);
  const base64 = `data:image/png;base64,${png.toBase64()}`;
  const percent = `data:image/png,${Array.from(png, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`;
  const svg = `data:image/svg+xml;charset=utf-8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>`;
  const { images } = await illustrate([base64, percent, svg], NOTHING);
  expect(images.map(({ mediaType, width }) => [mediaType, width])).toEqual([
    ['image/png', 8],
    ['image/png', 18],
  ]);
});

test('what cannot be shown keeps its web address, or the name of its file', async () => {
  const sources = [
    'https://example.org/a.png',
    'Page_fichiers/caf%C3%A9.jpg?x=1',
    'text.png',
    'data:image/png;base64,####',
    'C:\\images\\a.png',
  ];
  const files = { 'text.png': new TextEncoder().encode('This is text, whatever its name says.') };
  const { blocks, images } = await illustrate(sources, files);
  expect(images).toEqual([]);
  expect(blocks.map((block) => block.kind === 'image' && block.src)).toEqual([
    'https://example.org/a.png',
    'missing:café.jpg',
    'missing:text.png',
    'missing:',
    'missing:a.png',
  ]);
});

test('the format’s own pictures come before files beside the document', async () => {
  const own = await drawn('image/png', 8, 8);
  const asked: string[] = [];
  const companions: Companions = {
    read: async (path) => {
      asked.push(path);
      return null;
    },
  };
  const stage = new PictureStage(companions);
  const readImage = async (src: string) => (src === 'OEBPS/a.png' ? own : null);
  const { images } = await stage.illustrate({
    blocks: [
      imageBlock('OEBPS/a.png'),
      imageBlock('b.png'),
      imageBlock('/root.png'),
      imageBlock('file:///c'),
    ],
    readImage,
  });
  expect(images).toHaveLength(1);
  expect(asked).toEqual(['b.png']);
});

test('a picture shown twice is kept once, also under two names', async () => {
  const png = await drawn('image/png', 8, 8);
  const { images, blocks } = await illustrate(['a.png', 'b.png', 'a.png'], { 'a.png': png, 'b.png': png });
  expect(images).toHaveLength(1);
  expect(new Set(blocks.map((block) => block.kind === 'image' && block.src)).size).toBe(1);
});

test('spacers go, with the anchors that they bore; an inline one leaves its text', async () => {
  const pixelBytes = await drawn('image/png', 1, 1);
  const stage = new PictureStage(companionsOf({ 's.png': pixelBytes }));
  const { blocks, images } = await stage.illustrate({
    blocks: [
      { ...imageBlock('s.png'), anchors: ['top'] },
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'image', src: 's.png', alt: '' },
          { kind: 'image', src: 's.png', alt: '•' },
          { kind: 'text', text: ' un' },
        ],
      },
    ],
  });
  expect(images).toEqual([]);
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      anchors: ['top'],
      inlines: [
        { kind: 'text', text: '•' },
        { kind: 'text', text: ' un' },
      ],
    },
  ]);
});

test('pictures in tables, captions, links and notes are found', async () => {
  const png = await drawn('image/png', 8, 8);
  const inline = { kind: 'image', src: 'a.png', alt: 'π' } as const;
  const stage = new PictureStage(companionsOf({ 'a.png': png }));
  const { blocks } = await stage.illustrate({
    blocks: [
      { kind: 'table', caption: null, rows: [[{ isHeader: false, inlines: [inline] }]] },
      { ...imageBlock('https://example.org/x.png'), caption: [inline] },
      { kind: 'footnote', label: '1', inlines: [{ kind: 'link', href: '#a', children: [inline] }] },
    ],
  });
  expect(JSON.stringify(blocks).match(/asset:/g)).toHaveLength(3);
});

// Hostile pictures.

test('a few bytes that stand for gigabytes of pixels are refused before they are decoded', async () => {
  const png = await drawn('image/png', 8, 8);
  new DataView(png.buffer).setUint32(16, 50_000);
  new DataView(png.buffer).setUint32(20, 50_000);
  const start = performance.now();
  const { image, block } = await oneImage(png);
  expect(image).toBeUndefined();
  expect(block).toMatchObject({ src: 'missing:a.png' });
  expect(performance.now() - start).toBeLessThan(500);
});

test.for(['image/png', 'image/jpeg', 'image/webp'])('%s that breaks off costs only itself', async (type) => {
  const whole = await drawn(type, 400, 200);
  for (const length of [1, 7, 12, 20, 30]) {
    expect((await oneImage(whole.slice(0, length))).image, `${length} bytes`).toBeUndefined();
  }
});

test.for([
  ['elements that show each other again and again', bombOfUses()],
  ['an element that shows itself', svgOf('<g id="a"><use href="#a"/></g>')],
  ['patterns in patterns', svgOf(`${nestedPatterns()}<rect fill="url(#p0)" width="9" height="9"/>`)],
  ['entities that multiply', `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]>${svgOf('<text>&a;</text>')}`],
  ['elements nested without end', svgOf('<g>'.repeat(5_000) + '</g>'.repeat(5_000))],
] as const)('a drawing with %s is not drawn', async ([, svg]) => {
  const start = performance.now();
  expect((await oneImage(new TextEncoder().encode(svg))).image).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(1000);
});

test('ten thousand pictures are read up to the limit, and quickly', async () => {
  const asked = new Set<string>();
  const png = await drawn('image/png', 8, 8);
  const companions: Companions = {
    read: async (path) => {
      asked.add(path);
      return another(png, Number(path));
    },
  };
  const blocks = Array.from({ length: 10_000 }, (_, index) => imageBlock(String(index)));
  const start = performance.now();
  const result = await new PictureStage(companions).illustrate({ blocks });
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(result.blocks).toHaveLength(10_000);
  expect(result.images).toHaveLength(LIMITS.articleImages);
  expect(asked.size).toBe(LIMITS.articleImages);
  expect(result.blocks.at(-1)).toMatchObject({ src: 'missing:9999' });
});

test('large pictures that cost few bytes stop at the limit of the file', async () => {
  const large = await drawn('image/png', 7000, 8000);
  const companions: Companions = { read: async (path) => another(large, Number(path)) };
  const blocks = Array.from({ length: 200 }, (_, index) => imageBlock(String(index)));
  const start = performance.now();
  const { blocks: placed } = await new PictureStage(companions).illustrate({ blocks });
  expect(performance.now() - start).toBeLessThan(8_000);
  const kept = placed.filter((block) => block.kind === 'image' && block.src.startsWith('asset:'));
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.length).toBeLessThan(10);
});

test('a reader that throws leaves a place without a picture', async () => {
  const stage = new PictureStage(companionsOf({}));
  const readImage = async () => {
    throw new Error('a broken archive');
  };
  const { blocks } = await stage.illustrate({ blocks: [imageBlock('a/b.png')], readImage });
  expect(blocks[0]).toMatchObject({ src: 'missing:b.png' });
});

const NOTHING: Readonly<Record<string, Uint8Array>> = {};

function companionsOf(files: Readonly<Record<string, Uint8Array>>): Companions {
  return { read: async (path) => files[path] ?? null };
}

function imageBlock(src: string): DraftBlock & { readonly kind: 'image' } {
  return { kind: 'image', src, alt: 'Une carte', caption: [], credit: null };
}

function illustrate(sources: readonly string[], files: Readonly<Record<string, Uint8Array>>) {
  return new PictureStage(companionsOf(files)).illustrate({ blocks: sources.map(imageBlock) });
}

async function oneImage(bytes: Uint8Array) {
  const { blocks, images } = await illustrate(['a.png'], { 'a.png': bytes });
  return { image: images[0], block: blocks[0] };
}

/** A picture whose left half is blue and whose right half is red. */
async function drawn(type: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fe0000';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#0000fe';
  context.fillRect(0, 0, width / 2, height);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.9 })).arrayBuffer());
}

/** A JPEG with an Exif segment that holds its orientation and a position. */
function withExif(jpeg: Uint8Array, orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const segment = [...new TextEncoder().encode('Exif\0\0'), ...tiff, 0, 0, 0, 0];
  const length = segment.length + 2;
  return new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe1,
    length >> 8,
    length & 0xff,
    ...segment,
    ...jpeg.subarray(2),
  ]);
}

async function pixel(bytes: Uint8Array | undefined, x: number, y: number): Promise<readonly number[]> {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes ?? [])]));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
}

/** The same picture as another file: bytes after its end mean nothing. */
function another(picture: Uint8Array, tail: number): Uint8Array {
  const bytes = new Uint8Array(picture.length + 2);
  bytes.set(picture);
  bytes.set([tail & 0xff, tail >> 8], picture.length);
  return bytes;
}

/** A colour that lossy compression has touched. */
function close(color: readonly number[]) {
  return color.map((value) => expect.closeTo(value, -1.3));
}

function svgOf(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">${content}</svg>`;
}

function bombOfUses(): string {
  const groups = Array.from({ length: 10 }, (_, depth) => {
    const uses = `<use href="#g${depth - 1}"/>`.repeat(depth === 0 ? 0 : 10);
    return `<g id="g${depth}"><rect width="1" height="1"/>${uses}</g>`;
  });
  return svgOf(`<defs>${groups.join('')}</defs><use href="#g9"/>`);
}

function nestedPatterns(): string {
  const rect = (next: number) => `<rect fill="url(#p${next})" width="1" height="1"/>`;
  return Array.from(
    { length: 12 },
    (_, depth) => `<pattern id="p${depth}" width="1" height="1">${rect(depth + 1).repeat(10)}</pattern>`,
  ).join('');
}
