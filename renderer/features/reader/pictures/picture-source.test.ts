import { expect, test } from 'vitest';
import { assetId, missingPlace } from './picture-source.ts';

test('a picture of the library has an id, any other has a place', () => {
  expect(assetId('asset:abc')).toBe('abc');
  expect(assetId('https://example.org/asset:abc')).toBeNull();
  expect(missingPlace('https://www.example.org/a/b.png')).toBe('example.org');
  expect(missingPlace('missing:forêt.jpg')).toBe('forêt.jpg');
  expect(missingPlace('missing:')).toBeNull();
  expect(missingPlace('asset:abc')).toBeNull();
  expect(missingPlace('b.png')).toBeNull();
});
