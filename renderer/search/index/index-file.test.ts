import { expect, test } from 'vitest';
import { readPart, writePart } from './index-file.ts';
import type { IndexPart } from './index-part.ts';
import { SearchIndex } from './search-index.ts';
import { RandomLibrary } from './test-random-library.ts';

function somePart(): IndexPart {
  const index = SearchIndex.of([]);
  const library = new RandomLibrary(7);
  for (let i = 0; i < 20; i += 1) index.setArticle(library.article(`a${i}`));
  const part = index.seal();
  if (part === null) throw new Error('Nothing to seal');
  return part;
}

test('a written part is read back as it was', () => {
  const part = somePart();
  const { manifest, buffers } = structuredClone(writePart(part));
  expect(readPart(manifest, buffers)).toEqual(part);
});

test('a part is read from the middle of a larger buffer', () => {
  const part = somePart();
  const { manifest, buffers } = writePart(part);
  const shifted = Object.entries(buffers).map(([name, bytes]) => {
    const larger = new Uint8Array(bytes.length + 9);
    larger.set(bytes, 3);
    return [name, larger.subarray(3, 3 + bytes.length)] as const;
  });
  expect(readPart(manifest, Object.fromEntries(shifted))).toEqual(part);
});

test('a part without words is read back', () => {
  const index = SearchIndex.of([]);
  const article = new RandomLibrary(1).article('a');
  index.setArticle({ ...article, text: { ...article.text, title: '', blocks: [] }, annotations: [] });
  const part = index.seal();
  if (part === null) throw new Error('Nothing to seal');
  const { manifest, buffers } = writePart(part);
  expect(readPart(manifest, buffers)).toEqual(part);
});

test('a damaged, cut or incomplete part is refused', () => {
  const { manifest, buffers } = writePart(somePart());
  for (const [name, bytes] of Object.entries(buffers)) {
    for (const at of [0, bytes.length >> 1, bytes.length - 1]) {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(readPart(manifest, { ...buffers, [name]: flipped })).toBeNull();
    }
    expect(readPart(manifest, { ...buffers, [name]: bytes.slice(0, -1) })).toBeNull();
    expect(readPart(manifest, { ...buffers, [name]: new Uint8Array([...bytes, 0]) })).toBeNull();
    const { [name]: _missing, ...rest } = buffers;
    expect(readPart(manifest, rest)).toBeNull();
  }
});

test('a part of another version, and what is no part, is refused', () => {
  const { manifest, buffers } = writePart(somePart());
  expect(readPart({ ...manifest, formatVersion: 0 }, buffers)).toBeNull();
  expect(readPart({ ...manifest, buffers: {} }, buffers)).toBeNull();
  expect(readPart({ ...manifest, id: undefined }, buffers)).toBeNull();
  for (const odd of [null, undefined, 'x', 4, {}, [], { buffers: null }]) {
    expect(readPart(odd, buffers)).toBeNull();
  }
});
