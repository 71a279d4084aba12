import { expect, test } from 'vitest';
import { followedTag } from './followed-tag.ts';

const keys = (...names: string[]) => new Set(names);

test('a list goes along with the new name of its tag', () => {
  expect(followedTag('geo', keys('geo', 'mer'), keys('geographie', 'mer'))).toBe('geographie');
});

test('it stays while its tag is there, and where the tag went is not known', () => {
  expect(followedTag('geo', keys('geo'), keys('geo', 'mer'))).toBeNull();
  expect(followedTag('geo', keys('geo', 'mer'), keys('mer'))).toBeNull();
  expect(followedTag('geo', keys('geo'), keys('mer', 'vent'))).toBeNull();
  expect(followedTag('vent', keys('geo'), keys('mer'))).toBeNull();
  expect(followedTag('geo', undefined, keys('mer'))).toBeNull();
  expect(followedTag('geo', keys('geo'), undefined)).toBeNull();
});
