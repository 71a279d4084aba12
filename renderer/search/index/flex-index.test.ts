/** The contract with FlexSearch's internals: breaks when an upgrade changes what the live index builds on. */
import { Index } from 'flexsearch';
import { expect, test } from 'vitest';
import { FlexIndex } from './flex-index.ts';
import { SLOTS } from './frequency-slot.ts';
import { encodePlaces } from './text-postings.ts';

/** Postings of a document from terms with their slots; each stands at the places 0, 1, …, as often as its slot + 1. */
function postings(slots: Readonly<Record<string, number>>) {
  const placesFor = (slot: number) => Array.from({ length: slot + 1 }, (_, place) => place);
  return new Map(
    Object.entries(slots).map(([term, slot]) => [term, { slot, placeCodes: encodePlaces(placesFor(slot)) }]),
  );
}

function postingsOf(index: FlexIndex, term: string) {
  const found: [number, number][] = [];
  index.find(term)?.visit((documentId, slot) => found.push([documentId, slot]));
  return found;
}

function placesOf(index: FlexIndex, term: string) {
  const found: [number, readonly number[]][] = [];
  index.find(term)?.visitPlaces(
    (documentId, places) => found.push([documentId, [...places]]),
    () => true,
  );
  return found;
}

test('`index.map` holds, for each term, documents by the slot that `score` gave, in the order added', () => {
  const index = new Index({
    tokenize: 'strict',
    resolution: SLOTS,
    encode: () => ['corée', 'otan'],
    score: (_content, term) => (term === 'otan' ? 15 : 3),
  });
  for (const id of [0, 7, 8, 300]) index.add(id, ' ');
  const map: unknown = Reflect.get(index, 'map');
  expect(map).toBeInstanceOf(Map);
  const inSlot = (slot: number): unknown => Object.assign([], { [slot]: [0, 7, 8, 300] });
  expect(map).toEqual(new Map().set('corée', inSlot(3)).set('otan', inSlot(15)));
});

test('terms reach the index as they are, whatever they look like', () => {
  const index = new FlexIndex();
  const terms = ['2024', '10000', 'aaa', '中国', '__proto__', 'constructor', 'москва', 'a'.repeat(300)];
  index.add(1, new Map(terms.map((term, slot) => [term, { slot, placeCodes: [slot * 2] }])));
  terms.forEach((term, slot) => {
    expect(postingsOf(index, term)).toEqual([[1, slot]]);
    expect(placesOf(index, term)).toEqual([[1, [slot]]]);
  });
  expect([...index.terms()].sort()).toEqual([...terms].sort());
  expect(postingsOf(index, 'absent')).toEqual([]);
  expect(placesOf(index, 'absent')).toEqual([]);
});

test('places go with their documents through all slots', () => {
  const index = new FlexIndex();
  const slots = [3, 0, 15, 3, 0, 3];
  slots.forEach((slot, id) => {
    index.add(id, new Map([['loup', { slot, placeCodes: encodePlaces([id, id + 200, id + 201]) }]]));
  });
  expect(postingsOf(index, 'loup')).toEqual([
    [1, 0],
    [4, 0],
    [0, 3],
    [3, 3],
    [5, 3],
    [2, 15],
  ]);
  expect(placesOf(index, 'loup')).toEqual([1, 4, 0, 3, 5, 2].map((id) => [id, [id, id + 200, id + 201]]));
});

test('numbers begin at the first document of the part', () => {
  const index = new FlexIndex(1_000);
  index.add(0, postings({ loup: 1 }));
  index.add(3, postings({ loup: 1 }));
  expect(postingsOf(index, 'loup').map(([id]) => id)).toEqual([1_000, 1_003]);
  index.firstDocument = 5;
  expect(placesOf(index, 'loup').map(([id]) => id)).toEqual([5, 8]);
});

test('a document without terms leaves no trace', () => {
  const index = new FlexIndex();
  index.add(1, new Map());
  expect(index.size).toBe(0);
});

test('completions come most frequent first and no more than asked for', () => {
  const index = new FlexIndex();
  index.add(1, postings({ coree: 0 }));
  index.add(2, postings({ coreen: 5, coree: 2 }));
  index.add(3, postings({ corse: 1, coree: 2 }));
  index.add(4, postings({ coreen: 1, nord: 2 }));
  expect(index.termsWithPrefix('cor', 2)).toEqual([
    { term: 'coree', frequency: 3 },
    { term: 'coreen', frequency: 2 },
  ]);
  const counted = new Map<string, number>();
  index.eachTerm('cor', (term, frequency) => counted.set(term, frequency));
  expect(Object.fromEntries(counted)).toEqual({ coree: 3, coreen: 2, corse: 1 });
  expect(['coree', 'nord', 'cor'].map((term) => index.frequencyOf(term))).toEqual([3, 1, 0]);
});
