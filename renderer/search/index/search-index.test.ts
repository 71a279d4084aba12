import { expect, test } from 'vitest';
import sampleText from '../../../resources/sample-article.txt?raw';
import { parseQuery } from '../query/query.ts';
import { SMALL_LIBRARY, sampleArticle, textOf } from '../test-articles.ts';
import { readIndex, writeIndex } from './index-file.ts';
import type { ArticleText } from './indexed.ts';
import { SearchIndex } from './search-index.ts';

const SAMPLE = sampleArticle(sampleText);
const LIBRARY = [SAMPLE, ...SMALL_LIBRARY];

/** Mulberry32: the same numbers in each run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const texts = LIBRARY.map(textOf);
const sentences = texts.flatMap((text) => text.blocks);
const words = sentences
  .join(' ')
  .split(/[^\p{L}\p{N}]+/u)
  .filter((word) => word.length > 2);

const QUERIES = [
  'corée',
  'nord coréen',
  'otan',
  'loup',
  'soldats russes',
  'library',
  'river horses',
  'xylophone',
  'défense ',
  'guerre moderne tunnels',
  'la corée du nord et la russie',
  'brebis midnight',
  'an',
  'brest manoeuvres otan',
];

function answers(index: SearchIndex) {
  return QUERIES.map((query) => index.search(parseQuery(query), 20));
}

function fresh(articles: Iterable<ArticleText>): SearchIndex {
  const index = new SearchIndex();
  for (const article of articles) index.add(article);
  return index;
}

function reloaded(index: SearchIndex): SearchIndex {
  const { manifest, buffers } = writeIndex(index.pack());
  const packed = readIndex(manifest, buffers);
  if (packed === null) throw new Error('The index was not read back');
  return SearchIndex.unpacked(packed);
}

test.each([1, 2, 3, 4, 5, 6])('any history gives the answers of a fresh index (seed %i)', (seed) => {
  const random = randomNumbers(seed);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[random(items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const randomArticle = (): ArticleText => ({
    articleId: `a${random(40)}`,
    title: `${pick(words)} ${pick(words)}`,
    language: pick(['fr', 'en', null]),
    blocks: Array.from({ length: random(6) }, () => pick(sentences)),
  });

  let index = new SearchIndex();
  const present = new Map<string, ArticleText>();
  for (let step = 0; step < 160; step += 1) {
    const action = random(20);
    if (action < 12) {
      const article = randomArticle();
      index.add(article);
      present.set(article.articleId, article);
    } else if (action < 17) {
      const articleId = `a${random(40)}`;
      expect(index.remove(articleId)).toBe(present.delete(articleId));
    } else if (action < 19) {
      index.pack();
    } else {
      index = reloaded(index);
    }
    if (step % 8 === 7) expect(answers(index)).toEqual(answers(fresh(present.values())));
    expect(index.articleCount).toBe(present.size);
  }
});

test('the order of indexing does not matter', () => {
  expect(answers(fresh([...texts].reverse()))).toEqual(answers(fresh(texts)));
});

test('articles that are equally good are ordered by id', () => {
  const [text] = texts;
  if (text === undefined) throw new Error('The library is empty');
  const copies = ['c', 'a', 'd', 'b'].map((articleId) => ({ ...text, articleId }));
  const found = fresh(copies).search(parseQuery('otan'), 3).articles;
  expect(found.map((article) => article.articleId)).toEqual(['a', 'b', 'c']);
});

test('searching twice gives the same answer twice', () => {
  const index = fresh(texts);
  expect(answers(index)).toEqual(answers(index));
});

test('an article that changes is found by its new text only', () => {
  const index = fresh(texts);
  const ids = (query: string) => index.search(parseQuery(query), 9).articles.map((a) => a.articleId);
  index.add({ articleId: 'sample', title: 'Autre', language: 'fr', blocks: ['', 'Un xylophone.'] });
  expect(ids('xylophone ')).toEqual(['sample']);
  expect(ids('bydgoszcz ')).toEqual([]);
  expect(index.search(parseQuery('xylophone '), 9).articles[0]?.blocks).toEqual([1]);
});
