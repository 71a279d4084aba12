import { expect, test } from 'vitest';
import type { ImportItem } from '../../shared/importing.ts';
import { testArticle, testSource } from '../db/test-articles.ts';
import { unpackItem } from './unpack.ts';

const { images, ...ARTICLE } = testArticle('Koursk', 'La Corée du Nord');

function packed(...jsons: readonly string[]): ImportItem {
  const articles = jsons.map((json) => ({ json, images }));
  const original = { encoding: 'identity', bytes: new Uint8Array(1) } as const;
  return { seq: 3, attempt: 0, source: testSource('a.txt'), ok: true, original, articles };
}

test('an article comes out as it was packed', () => {
  const file = unpackItem(packed(JSON.stringify(ARTICLE)));
  expect(file.ok && file.articles).toEqual([{ ...ARTICLE, images }]);
});

test.for([
  ['no JSON', 'Koursk'],
  ['null', 'null'],
  ['a missing field', JSON.stringify({ ...ARTICLE, blocks: undefined })],
  ['a title that is a number', JSON.stringify({ ...ARTICLE, title: 1 })],
  ['an unknown format', JSON.stringify({ ...ARTICLE, format: 'exe' })],
  ['a block without an id', JSON.stringify({ ...ARTICLE, blocks: [{ kind: 'rule' }] })],
] as const)('%s makes the file fail with a reason', ([, json]) => {
  expect(unpackItem(packed(JSON.stringify(ARTICLE), json))).toMatchObject({
    seq: 3,
    ok: false,
    error: { code: 'internal' },
  });
});
