import { expect, test } from 'vitest';
import { TopList } from './top-list.ts';

const ascending = (a: number, b: number) => a - b;

test('the best stay, in order, whatever the order they come in', () => {
  const numbers = [5, 3, 9, 1, 7, 3, 8, 2, 6, 4];
  for (let turn = 0; turn < numbers.length; turn += 1) {
    const list = new TopList(4, ascending);
    for (const number of [...numbers.slice(turn), ...numbers.slice(0, turn)]) list.offer(number);
    expect(list.items).toEqual([1, 2, 3, 3]);
  }
});

test('a list that never fills is sorted, and one without room stays empty', () => {
  const list = new TopList(9, ascending);
  for (const number of [2, 1, 3]) list.offer(number);
  expect(list.items).toEqual([1, 2, 3]);
  const none = new TopList(0, ascending);
  none.offer(1);
  expect(none.items).toEqual([]);
});

test('of equals the first to come stays', () => {
  const list = new TopList<[number, string]>(2, (a, b) => a[0] - b[0]);
  for (const name of ['a', 'b', 'c']) list.offer([1, name]);
  expect(list.items).toEqual([
    [1, 'a'],
    [1, 'b'],
  ]);
});
