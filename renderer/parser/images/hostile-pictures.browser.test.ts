import { expect, test } from 'vitest';
import { LIMITS } from '../../../shared/limits.ts';
import { type Companions, NO_COMPANIONS } from '../document-reader.ts';
import { PictureStage } from './picture-stage.ts';
import { another, drawn, imageBlock, oneImage } from './test-pictures.ts';

test('a few bytes that stand for gigabytes of pixels are refused before they are decoded', async () => {
  const png = await drawn('image/png', 8, 8);
  new DataView(png.buffer).setUint32(16, 50_000);
  new DataView(png.buffer).setUint32(20, 50_000);
  const { image, block } = await oneImage(png);
  expect(image).toBeUndefined();
  expect(block).toMatchObject({ src: 'missing:a.png' });
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
  expect((await oneImage(new TextEncoder().encode(svg))).image).toBeUndefined();
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
  const result = await new PictureStage(companions).illustrate({ blocks });
  expect(result.blocks).toHaveLength(10_000);
  expect(result.images).toHaveLength(LIMITS.articleImages);
  expect(asked.size).toBe(LIMITS.articleImages);
  expect(result.blocks.at(-1)).toMatchObject({ src: 'missing:9999' });
});

test('a page whose pictures are all missing is not asked about each of thousands', async () => {
  let asked = 0;
  const companions: Companions = {
    read: async () => {
      asked += 1;
      return null;
    },
  };
  const blocks = Array.from({ length: 10_000 }, (_, index) => imageBlock(`${index}.png`));
  const { blocks: placed } = await new PictureStage(companions).illustrate({ blocks });
  expect(asked).toBe(LIMITS.companionMisses);
  expect(placed.at(-1)).toMatchObject({ src: 'missing:9999.png' });
});

test('large pictures that cost few bytes stop at the limit of the file', async () => {
  const large = await drawn('image/png', 7000, 8000);
  const companions: Companions = { read: async (path) => another(large, Number(path)) };
  const blocks = Array.from({ length: 200 }, (_, index) => imageBlock(String(index)));
  const { blocks: placed } = await new PictureStage(companions).illustrate({ blocks });
  const kept = placed.filter((block) => block.kind === 'image' && block.src.startsWith('asset:'));
  expect(kept.length).toBeGreaterThan(1);
  expect(kept.length).toBeLessThan(6);
});

test('a reader that throws leaves a place without a picture', async () => {
  const stage = new PictureStage(NO_COMPANIONS);
  const readImage = async () => {
    throw new Error('a broken archive');
  };
  const { blocks } = await stage.illustrate({ blocks: [imageBlock('a/b.png')], readImage });
  expect(blocks[0]).toMatchObject({ src: 'missing:b.png' });
});

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
