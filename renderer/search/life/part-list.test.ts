import { expect, test } from 'vitest';
import { SMALL_LIBRARY } from '../test-articles.ts';
import { PartList } from './part-list.ts';
import { packed } from './test-library.ts';

const part = () => packed(SMALL_LIBRARY.slice(0, 1));

test('parts that were added are to be stored, once', () => {
  const list = new PartList(['old']);
  const added = part();
  list.add(added);
  expect(list.change).toEqual({ added: [added], order: ['old', added.id] });
  list.confirm(list.change);
  expect(list.hasUnstored).toBe(false);
  expect(list.change).toEqual({ added: [], order: ['old', added.id] });
});

test('a merged part stands where its parts stood', () => {
  const list = new PartList(['a', 'b', 'c', 'd']);
  const merged = part();
  list.replace(['b', 'c'], merged);
  expect(list.change).toEqual({ added: [merged], order: ['a', merged.id, 'd'] });
  expect(() => list.replace(['b'], merged)).toThrow(RangeError);
});

test('what is added while a change is stored is not taken for stored', () => {
  const list = new PartList([]);
  list.add(part());
  const { change } = list;
  const late = part();
  list.add(late);
  list.confirm(change);
  expect(list.change.added).toEqual([late]);
});
