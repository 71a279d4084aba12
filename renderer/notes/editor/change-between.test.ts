import { expect, test } from 'vitest';
import { changeBetween } from './change-between.ts';

test.each([
  ['Qui le dit ?', 'Qui le redit ?'],
  ['aaa', 'aaaa'],
  ['aaaa', 'aaa'],
  ['', 'neuf'],
  ['vieux', ''],
  ['a\nb', 'a\nx\nb'],
])('%j becomes %j by one change', (before, after) => {
  const change = changeBetween(before, after);
  expect(before.slice(0, change?.from) + change?.insert + before.slice(change?.to)).toBe(after);
});

test('what is the same needs no change', () => {
  expect(changeBetween('même', 'même')).toBeNull();
});

test('only what differs changes', () => {
  expect(changeBetween('Qui le dit ?', 'Qui le redit ?')).toEqual({ from: 7, to: 7, insert: 're' });
});
