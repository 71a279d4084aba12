import { expect, test } from 'vitest';
import type { Companions } from '../document-reader.ts';
import { PictureStage } from './picture-stage.ts';
import { companionsOf, drawn, illustrate, imageBlock, oneImage } from './test-pictures.ts';

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

test('a photograph with broken metadata, or bytes between its segments, is kept', async () => {
  const whole = await drawn('image/jpeg', 40, 20);
  const broken = withExif(whole, 1);
  broken.set([0xff, 0xff, 0xff, 0xff], broken.indexOf(0x4d) + 4); // where its entries would be
  expect((await oneImage(broken)).image).toMatchObject({ width: 40, height: 20 });
  const spaced = new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, 3, 0x20, 0, 0, ...whole.subarray(2)]);
  expect((await oneImage(spaced)).image).toMatchObject({ width: 40, height: 20, bytes: spaced });
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
  const { image, block } = await oneImage(new TextEncoder().encode(svg));
  // Twice as fine as it is shown.
  expect(image).toMatchObject({ mediaType: 'image/png', width: 80, height: 40 });
  expect(block).toMatchObject({ width: 40, height: 20 });
  expect(await pixel(image?.bytes, 70, 20)).toEqual(BLUE);
  expect(document.title).not.toBe('ran');
});

test('a drawing fills its place, whatever sizes its style names, and keeps its other styles', async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox="0 0 40 20"
    style="max-width: 40px; width:20px; fill: #0000fe"><style>.b { fill: #fe0000 }</style>
    <rect width="20" height="20"/><rect class="b" x="20" width="20" height="20"/></svg>`;
  const { image, block } = await oneImage(new TextEncoder().encode(svg));
  expect(block).toMatchObject({ width: 40, height: 20 });
  expect(await pixel(image?.bytes, 36, 20)).toEqual(BLUE);
  expect(await pixel(image?.bytes, 76, 36)).toEqual(RED);
});

test('addresses that are the picture itself are read, base64 and percent-encoded', async () => {
  const png = await drawn('image/png', 8, 8);
  const base64 = `data:image/png;base64,${png.toBase64()}`;
  const percent = `data:image/png,${Array.from(png, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}`;
  const svg = `data:image/svg+xml;charset=utf-8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>`;
  const { images } = await illustrate([base64, percent, svg], {});
  expect(images.map(({ mediaType, width }) => [mediaType, width])).toEqual([
    ['image/png', 8],
    ['image/png', 18],
  ]);
});

test('a broken picture without a name or a text leaves no place', async () => {
  const block = { ...imageBlock('data:image/png;base64,####'), alt: '' };
  expect(await new PictureStage(companionsOf({})).illustrate({ blocks: [block] })).toEqual({
    blocks: [],
    images: [],
  });
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

/** A colour that lossy compression has touched. */
function close(color: readonly number[]) {
  return color.map((value) => expect.closeTo(value, -1.3));
}
