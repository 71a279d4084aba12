import { expect, test } from 'vitest';
import { neighbourOf, rowForKey } from './list-keys.ts';

test('arrows move by one row and stop at the ends', () => {
  expect(rowForKey('ArrowDown', 0, 3)).toBe(1);
  expect(rowForKey('ArrowDown', 2, 3)).toBe(2);
  expect(rowForKey('ArrowUp', 2, 3)).toBe(1);
  expect(rowForKey('ArrowUp', 0, 3)).toBe(0);
});

test('with nothing chosen, down starts at the top and up at the bottom', () => {
  expect(rowForKey('ArrowDown', -1, 3)).toBe(0);
  expect(rowForKey('ArrowUp', -1, 3)).toBe(2);
});

test('Home and End lead to the first and the last row', () => {
  expect(rowForKey('Home', 7, 50_000)).toBe(0);
  expect(rowForKey('End', 7, 50_000)).toBe(49_999);
});

test('other keys and empty lists do not move', () => {
  expect(rowForKey('a', 0, 3)).toBeNull();
  expect(rowForKey('ArrowDown', -1, 0)).toBeNull();
});

test('after a removal the next article is chosen, at the end the one before', () => {
  expect(neighbourOf('b', ['a', 'b', 'c'])).toBe('c');
  expect(neighbourOf('c', ['a', 'b', 'c'])).toBe('b');
  expect(neighbourOf('a', ['a'])).toBeNull();
});
