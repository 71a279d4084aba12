import { expect, test } from 'vitest';
import { FlexIndex } from './flex-index.ts';
import type { Postings } from './postings.ts';
import { Segment, type SegmentData } from './segment.ts';
import { mergeSegments } from './segment-merge.ts';
import { GONE, packLive } from './segment-writer.ts';
import { encodePlaces } from './text-postings.ts';

/** In the order of their bytes, which is not that of their UTF-16 units. */
const TERMS = ['a', 'coree', 'coreen', 'coreens', 'z', 'œ', 'москва', '中国', '\uffee', '\u{20000}'];

/** One to three places, some of them far into a long text. */
function placesFor(id: number): readonly number[] {
  const step = id % 5 === 0 ? 40_000 : 3;
  return Array.from({ length: 1 + (id % 3) }, (_, i) => (id % 90) + i * step);
}

/** Documents 0 to `count` - 1, as if they were the ones from `firstId` on. */
function liveIndex(firstId: number, count: number): FlexIndex {
  const index = new FlexIndex();
  for (let i = 0; i < count; i += 1) {
    const id = firstId + i;
    const terms = TERMS.filter((_, t) => id % (t + 1) === 0);
    const posting = { slot: (id * 7) % 16, placeCodes: encodePlaces(placesFor(id)) };
    index.add(i, new Map(terms.map((term) => [term, posting])));
  }
  return index;
}

function postingsOf(part: Postings, term: string) {
  const slots = new Map<number, number>();
  part.find(term)?.visit((documentId, slot) => slots.set(documentId, slot));
  const found: { documentId: number; slot: number | undefined; places: readonly number[] }[] = [];
  const visit = (documentId: number, places: readonly number[]) => {
    found.push({ documentId, slot: slots.get(documentId), places: [...places] });
  };
  part.find(term)?.visitPlaces(visit, () => true);
  expect(found.length).toBe(slots.size);
  return found.sort((a, b) => a.documentId - b.documentId);
}

function termsOf(segment: Segment, prefix = ''): readonly string[] {
  const terms: string[] = [];
  segment.eachTerm(prefix, (term) => terms.push(term));
  return terms;
}

const keepAll = (count: number) => Uint32Array.from({ length: count }, (_, id) => id);
const packed = (live: FlexIndex, count: number) => new Segment(packLive(live, keepAll(count)));

function finished(merge: Generator<void, SegmentData>): { data: SegmentData; stepCount: number } {
  for (let stepCount = 1; ; stepCount += 1) {
    const step = merge.next();
    if (step.done === true) return { data: step.value, stepCount };
  }
}

test('a segment gives back the postings that went into it', () => {
  const live = liveIndex(0, 20_000);
  const segment = packed(live, 20_000);
  expect(termsOf(segment)).toEqual(TERMS);
  for (const term of TERMS) {
    expect(postingsOf(segment, term)).toEqual(postingsOf(live, term));
    expect(segment.frequencyOf(term)).toBe(live.frequencyOf(term));
  }
  for (const absent of ['coreenn', '', '\u{10ffff}', 'x'.repeat(1_000)]) {
    expect(postingsOf(segment, absent)).toEqual([]);
    expect(segment.frequencyOf(absent)).toBe(0);
  }
});

test('documents far apart are given back, from the first document of the part on', () => {
  const ids = [0, 127, 128, 20_000, 3_000_000];
  const live = new FlexIndex();
  for (const id of ids) live.add(id, new Map([['rare', { slot: 4, placeCodes: [0] }]]));
  const segment = packed(live, 3_000_001);
  segment.firstDocument = 500;
  const expected = ids.map((id) => ({ documentId: 500 + id, slot: 4, places: [0] }));
  expect(postingsOf(segment, 'rare')).toEqual(expected);
});

test('hundreds of terms are found among each other, and no others', () => {
  const terms = Array.from(
    { length: 1_000 },
    (_, i) => `${i % 2 === 0 ? 'pré' : 'x'.repeat(i % 90)}${i * 37}`,
  );
  const live = new FlexIndex();
  const posting = (i: number) => ({ slot: i % 16, placeCodes: encodePlaces([i]) });
  live.add(0, new Map(terms.map((term, i) => [term, posting(i)])));
  const segment = packed(live, 1);
  terms.forEach((term, i) => {
    expect(postingsOf(segment, term)).toEqual([{ documentId: 0, slot: i % 16, places: [i] }]);
    expect(segment.frequencyOf(`${term}0`)).toBe(live.frequencyOf(`${term}0`));
    expect(segment.frequencyOf(term.slice(0, -1))).toBe(live.frequencyOf(term.slice(0, -1)));
  });
  expect(termsOf(segment).length).toBe(live.size);
  const withPrefix = terms.filter((term) => term.startsWith('pré1'));
  expect(termsOf(segment, 'pré1')).toEqual([...withPrefix].sort());
});

test('completions are the most frequent terms with the prefix', () => {
  const segment = packed(liveIndex(0, 1_000), 1_000);
  const frequency = (term: string) => postingsOf(segment, term).length;
  expect(segment.termsWithPrefix('core', 2)).toEqual([
    { term: 'coree', frequency: frequency('coree') },
    { term: 'coreen', frequency: frequency('coreen') },
  ]);
  expect(segment.termsWithPrefix('\u{20000}', 9)).toHaveLength(1);
  expect(segment.termsWithPrefix('x', 9)).toEqual([]);
});

test('a merge joins its sources, drops the dead and renumbers the rest', () => {
  const parts = [liveIndex(0, 6_000), liveIndex(6_000, 1_000), liveIndex(7_000, 5_000)];
  const counts = [6_000, 1_000, 5_000];
  let next = 0;
  let id = 0;
  const renumberings = counts.map((count) =>
    Uint32Array.from({ length: count }, () => (id++ % 3 === 0 ? GONE : next++)),
  );
  const sources = parts.map((live, i) => ({
    data: packed(live, counts[i] ?? 0).data,
    renumbering: renumberings[i] ?? new Uint32Array(),
  }));
  const { data, stepCount } = finished(mergeSegments(sources, 1_000));
  expect(stepCount).toBeGreaterThan(1);
  const merged = new Segment(data);
  for (const term of TERMS) {
    const expected = parts.flatMap((live, i) =>
      postingsOf(live, term)
        .map((posting) => ({ ...posting, documentId: renumberings[i]?.[posting.documentId] ?? GONE }))
        .filter(({ documentId }) => documentId !== GONE),
    );
    expect(postingsOf(merged, term)).toEqual(expected);
    expect(merged.frequencyOf(term)).toBe(expected.length);
  }
});

test('a term whose documents are all gone leaves the dictionary', () => {
  const live = new FlexIndex();
  live.add(0, new Map([['seul', { slot: 1, placeCodes: [0] }]]));
  live.add(1, new Map([['autre', { slot: 1, placeCodes: [0] }]]));
  const renumbering = Uint32Array.of(GONE, 0);
  expect(termsOf(new Segment(packLive(live, renumbering)))).toEqual(['autre']);
  const whole = packed(live, 2).data;
  const merged = finished(mergeSegments([{ data: whole, renumbering }], 1_000));
  expect(termsOf(new Segment(merged.data))).toEqual(['autre']);
});
