import { expect, test } from 'vitest';
import { parseArticleLink, WaitingLink } from './article-links.ts';

const ID = '0b7c0a4e-53a1-4f0e-9d35-0b7c0a4e53a1';

test('a link names an article, and a passage of it', () => {
  expect(parseArticleLink(`lectern://article/${ID}`)).toEqual({
    articleId: ID,
    blockId: null,
    annotationId: null,
  });
  expect(parseArticleLink(`lectern://article/${ID}?block=b12&annotation=${ID}`)).toEqual({
    articleId: ID,
    blockId: 'b12',
    annotationId: ID,
  });
});

test.each([
  `https://article/${ID}`,
  `lectern://settings/${ID}`,
  'lectern://article/',
  'lectern://article/a/b',
  'lectern://article/a%2F..%2Fb',
  `lectern://article/${ID}?block=%22%3E`,
  `lectern://article/${'a'.repeat(65)}`,
  'lectern:',
  '/home/a/lectern.txt',
])('%s opens nothing', (text) => {
  expect(parseArticleLink(text)).toBeNull();
});

test('a link waits until it is taken, once', () => {
  let arrivals = 0;
  const waiting = new WaitingLink(() => {
    arrivals += 1;
  });
  expect(waiting.arrive(['lectern', '--flag', `lectern://article/${ID}`])).toBe(true);
  expect(waiting.arrive(['a.txt'])).toBe(false);
  expect(arrivals).toBe(1);
  expect(waiting.take()?.articleId).toBe(ID);
  expect(waiting.take()).toBeNull();
});
