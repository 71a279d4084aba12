/** The contract with FlexSearch's internals: breaks when an upgrade changes what the live index builds on. */
import { Index } from 'flexsearch';
import { expect, test } from 'vitest';
import { FlexIndex } from './flex-index.ts';
import { SLOTS } from './impact.ts';

function postingsOf(index: FlexIndex, term: string) {
  const found: [number, number][] = [];
  index.visit(term, (documentId, slot) => found.push([documentId, slot]));
  return found;
}

test('`index.map` holds, for each term, documents by the slot that `score` gave', () => {
  const index = new Index({
    tokenize: 'strict',
    resolution: SLOTS,
    encode: () => ['corée', 'otan'],
    score: (_content, term) => (term === 'otan' ? 15 : 3),
  });
  index.add(0, ' ');
  index.add(7, ' ');
  const map: unknown = Reflect.get(index, 'map');
  expect(map).toBeInstanceOf(Map);
  const slots: unknown[] = [];
  slots[3] = [0, 7];
  expect(map).toEqual(
    new Map([
      ['corée', slots],
      ['otan', Object.assign([], { 15: [0, 7] })],
    ]),
  );
});

test('terms reach the index as they are, whatever they look like', () => {
  const index = new FlexIndex();
  const terms = ['2024', '10000', 'aaa', '中国', '__proto__', 'constructor', 'москва', 'a'.repeat(300)];
  index.add(1, new Map(terms.map((term, i) => [term, i])));
  terms.forEach((term, slot) => {
    expect(postingsOf(index, term)).toEqual([[1, slot]]);
  });
  expect([...index.terms()].sort()).toEqual([...terms].sort());
  expect(postingsOf(index, 'absent')).toEqual([]);
});

test('a document without terms leaves no trace', () => {
  const index = new FlexIndex();
  index.add(1, new Map());
  expect(index.size).toBe(0);
});

test('completions come most frequent first and no more than asked for', () => {
  const index = new FlexIndex();
  index.add(1, new Map([['coree', 0]]));
  index.add(
    2,
    new Map([
      ['coreen', 5],
      ['coree', 2],
    ]),
  );
  index.add(
    3,
    new Map([
      ['corse', 1],
      ['coree', 2],
    ]),
  );
  index.add(
    4,
    new Map([
      ['coreen', 1],
      ['nord', 2],
    ]),
  );
  expect(index.termsWithPrefix('cor', 2)).toEqual([
    { term: 'coree', frequency: 3 },
    { term: 'coreen', frequency: 2 },
  ]);
});
