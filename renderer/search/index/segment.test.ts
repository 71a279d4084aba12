import { expect, test } from 'vitest';
import sampleText from '../../../resources/sample-article.txt?raw';
import { SMALL_LIBRARY, sampleArticle, textOf } from '../test-articles.ts';
import { GONE } from './document-table.ts';
import { FlexIndex } from './flex-index.ts';
import { readIndex, writeIndex } from './index-file.ts';
import type { Postings } from './postings.ts';
import { SearchIndex } from './search-index.ts';
import { compareBytes, Segment } from './segment.ts';
import { emptySegment, mergeIntoSegment } from './segment-writer.ts';

const SAMPLE = sampleArticle(sampleText);
const LIBRARY = [SAMPLE, ...SMALL_LIBRARY];

const TERMS = ['a', 'coree', 'coreen', 'coreens', 'œ', 'москва', '中国', '\u{20000}', '\uffee', 'z'];

function liveIndex(firstId: number, count: number): FlexIndex {
  const index = new FlexIndex();
  for (let i = 0; i < count; i += 1) {
    const id = firstId + i;
    index.add(id, new Map(TERMS.filter((_, t) => id % (t + 1) === 0).map((term) => [term, (id * 7) % 16])));
  }
  return index;
}

function postingsOf(part: Postings, term: string) {
  const found: [number, number][] = [];
  part.visit(term, (documentId, slot) => found.push([documentId, slot]));
  return found.sort((a, b) => a[0] - b[0]);
}

const keepAll = (count: number) => Uint32Array.from({ length: count }, (_, id) => id);

test('a segment gives back the postings that went into it', () => {
  const live = liveIndex(0, 20_000);
  const segment = new Segment(mergeIntoSegment(emptySegment(), live, keepAll(20_000)));
  expect(segment.size).toBe(TERMS.length);
  for (const term of TERMS) expect(postingsOf(segment, term)).toEqual(postingsOf(live, term));
  expect(postingsOf(segment, 'coreenn')).toEqual([]);
  expect(postingsOf(segment, '')).toEqual([]);
  expect(postingsOf(segment, '\u{10ffff}')).toEqual([]);
});

test('documents far apart are given back', () => {
  const ids = [0, 127, 128, 20_000, 3_000_000];
  const live = new FlexIndex();
  for (const id of ids) live.add(id, new Map([['rare', 4]]));
  const segment = new Segment(mergeIntoSegment(emptySegment(), live, keepAll(3_000_001)));
  expect(postingsOf(segment, 'rare')).toEqual(ids.map((id) => [id, 4]));
});

test('terms stand in the order of their bytes, beyond the basic plane too', () => {
  const segment = new Segment(mergeIntoSegment(emptySegment(), liveIndex(0, 3_000), keepAll(3_000)));
  for (let i = 1; i < segment.size; i += 1) {
    expect(compareBytes(segment.termBytes(i - 1), segment.termBytes(i))).toBeLessThan(0);
  }
});

test('completions are the most frequent terms with the prefix', () => {
  const segment = new Segment(mergeIntoSegment(emptySegment(), liveIndex(0, 1_000), keepAll(1_000)));
  const frequency = (term: string) => postingsOf(segment, term).length;
  expect(segment.termsWithPrefix('core', 2)).toEqual([
    { term: 'coree', frequency: frequency('coree') },
    { term: 'coreen', frequency: frequency('coreen') },
  ]);
  expect(segment.termsWithPrefix('\u{20000}', 9)).toHaveLength(1);
  expect(segment.termsWithPrefix('x', 9)).toEqual([]);
});

test('a merge adds the new, drops the dead and renumbers the rest', () => {
  const base = new Segment(mergeIntoSegment(emptySegment(), liveIndex(0, 600), keepAll(600)));
  const live = liveIndex(600, 400);
  let next = 0;
  const renumbering = Uint32Array.from({ length: 1_000 }, (_, id) => (id % 3 === 0 ? GONE : next++));
  const merged = new Segment(mergeIntoSegment(base, live, renumbering));
  for (const term of TERMS) {
    const expected = [...postingsOf(base, term), ...postingsOf(live, term)]
      .filter(([id]) => renumbering[id] !== GONE)
      .map(([id, slot]) => [renumbering[id], slot]);
    expect(postingsOf(merged, term)).toEqual(expected);
  }
});

test('a term whose documents are all gone leaves the dictionary', () => {
  const live = new FlexIndex();
  live.add(0, new Map([['seul', 1]]));
  live.add(1, new Map([['autre', 1]]));
  const segment = new Segment(mergeIntoSegment(emptySegment(), live, Uint32Array.of(GONE, 0)));
  expect(segment.size).toBe(1);
});

function writtenLibrary() {
  const index = new SearchIndex();
  for (const article of LIBRARY) index.add(textOf(article));
  return writeIndex(index.pack());
}

test('a written index is read back as it was', () => {
  const { manifest, buffers } = writtenLibrary();
  const read = readIndex(structuredClone(manifest), structuredClone(buffers));
  expect(read?.articles.map((article) => article.articleId)).toEqual(LIBRARY.map((a) => a.articleId));
  const again = read === null ? null : writeIndex(SearchIndex.unpacked(read).pack());
  expect(again).toEqual({ manifest, buffers });
});

test('an empty index is read back', () => {
  const { manifest, buffers } = writeIndex(new SearchIndex().pack());
  expect(readIndex(manifest, buffers)?.articles).toEqual([]);
});

test('a damaged, cut, incomplete or foreign index is refused', () => {
  const { manifest, buffers } = writtenLibrary();
  for (const [name, bytes] of Object.entries(buffers)) {
    const flipped = bytes.slice();
    flipped[bytes.length - 1] = (flipped[bytes.length - 1] ?? 0) ^ 1;
    expect(readIndex(manifest, { ...buffers, [name]: flipped })).toBeNull();
    expect(readIndex(manifest, { ...buffers, [name]: bytes.slice(0, -1) })).toBeNull();
    const { [name]: _missing, ...rest } = buffers;
    expect(readIndex(manifest, rest)).toBeNull();
  }
  expect(readIndex({ ...manifest, analyzerVersion: manifest.analyzerVersion + 1 }, buffers)).toBeNull();
  expect(readIndex({ ...manifest, formatVersion: 0 }, buffers)).toBeNull();
  expect(readIndex({ ...manifest, articleCount: 1 }, buffers)).toBeNull();
  for (const odd of [null, undefined, 'x', 4, {}, [], { buffers: null }]) {
    expect(readIndex(odd, buffers)).toBeNull();
  }
});
