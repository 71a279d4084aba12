import { expect, test } from 'vitest';
import sampleText from '../../resources/sample-article.txt?raw';
import { blockText } from '../../shared/block-text.ts';
import { findIn, listArticles, matchesIn, search } from './engine.ts';
import {
  cacheOf,
  indexOf,
  SMALL_LIBRARY,
  sampleArticle,
  type TestArticle,
  testArticle,
} from './test-articles.ts';

const SAMPLE = sampleArticle(sampleText);
const LIBRARY = [SAMPLE, ...SMALL_LIBRARY];

function library(articles: readonly TestArticle[]) {
  const index = indexOf(articles);
  const cache = cacheOf(articles);
  const answer = (query: string, limit = 10, isVerbatim = false) =>
    search(index, cache, query, { limit, isVerbatim });
  return {
    search: answer,
    matchesIn: (articleId: string, query: string) => matchesIn(index, cache, articleId, query),
    findIn: (articleId: string, text: string) => findIn(index, cache, articleId, text),
    list: (query: string) => listArticles(index, query),
    ids: async (query: string) => (await answer(query)).articles.map((found) => found.articleId),
  };
}

const whole = library(LIBRARY);

test.each([
  ['coree', /^(Corée|coréen(ne)?s?)$/],
  ['otan', /^OTAN$/],
  ['manoeuvres', /^manœuvres$/],
  ['3000', /^3.000$/],
  ['nord coréen', /^(nord|coréen(ne)?s?|Nord)$/],
  ["l'otan", /^OTAN$/],
  ['soldat', /^soldats$/],
])('"%s" finds the sample and marks what it found', async (query, word) => {
  const { articles, droppedWords } = await whole.search(query);
  const found = articles.find((article) => article.articleId === 'sample');
  expect(droppedWords).toEqual([]);
  expect(found?.hits.length).toBeGreaterThan(0);
  for (const hit of found?.hits ?? []) {
    const block = SAMPLE.blocks[hit.blockIndex];
    expect(block?.id).toBe(hit.blockId);
    const text = block ? blockText(block) : '';
    expect(text.slice(hit.target.start, hit.target.end)).toMatch(word);
    expect(hit.snippet.marks.length).toBeGreaterThan(0);
    for (const mark of hit.snippet.marks) {
      expect(hit.snippet.text.slice(mark.start, mark.end)).toMatch(word);
    }
  }
});

test('the hit with both words comes first, also where every article has the word that is rare in this one', async () => {
  const others = [1, 2].map((n) =>
    testArticle(`autre${n}`, 'Exercices', 'fr', ['Les manœuvres de printemps.']),
  );
  const [found] = (await library([SAMPLE, ...others]).search('manoeuvres coree')).articles;
  const best = SAMPLE.blocks[found?.hits[0]?.blockIndex ?? -1];
  expect(best && blockText(best)).toMatch(/Corée.*manœuvres/s);
});

test('a hit opens at the first match that it shows, not at a stray one far above', async () => {
  const filler = 'autre chose sans intérêt '.repeat(20);
  const text = `Un loup. ${filler}Le loup et le loup, puis le loup.`;
  const [found] = (await library([testArticle('long', 'x', 'fr', [text])]).search('loup ')).articles;
  const hit = found?.hits[0];
  const start = text.indexOf('Le loup et') + 3;
  expect(hit?.target).toEqual({ start, end: start + 4 });
});

test('an article shows its three best hits and counts all', async () => {
  const [found] = (await whole.search('nord-coréens')).articles;
  expect(found?.articleId).toBe('sample');
  expect(found?.hits.length).toBe(3);
  expect(found?.hitCount).toBeGreaterThan(3);
  expect(found?.sourceName).toBe('sample.txt');
});

test('a match in the title ranks above one in the text, and the title is marked', async () => {
  const { articles } = await whole.search('library ');
  expect(articles.map((found) => found.articleId)).toEqual(['en5', 'en7', 'en4']);
  expect(articles[0]?.title).toEqual({ text: 'The library at night', marks: [{ start: 4, end: 11 }] });
  expect(articles[0]?.hits).toEqual([]);
  expect(articles[0]?.hitCount).toBe(0);
});

test('the very form ranks above other forms of the stem', async () => {
  const forms = library([
    testArticle('plural', 'Un', 'fr', ['Les soldats ont traversé le pont au matin.']),
    testArticle('singular', 'Deux', 'fr', ['Le soldat a traversé le pont au matin.']),
  ]);
  expect(await forms.ids('soldat ')).toEqual(['singular', 'plural']);
  expect(await forms.ids('soldats ')).toEqual(['plural', 'singular']);
});

test('a rare word weighs more than a common one', async () => {
  const words = library([
    ...Array.from({ length: 9 }, (_, i) =>
      testArticle(`river${i}`, 'x', 'en', ['the river runs river river']),
    ),
    testArticle('heron', 'x', 'en', ['the heron waits']),
  ]);
  expect((await words.ids('river heron '))[0]).toBe('heron');
});

test('a word weighs more in a short article than in a long one', async () => {
  const noise = [
    'Rien à voir ici.',
    'Autre chose encore, sans rapport.',
    'Et puis la pluie, toujours la pluie.',
  ];
  const lengths = library([
    testArticle('long', 'x', 'fr', ['Le héron attend.', ...noise, ...noise]),
    testArticle('short', 'x', 'fr', ['Le héron attend.']),
  ]);
  expect(await lengths.ids('héron ')).toEqual(['short', 'long']);
});

test('words in one block weigh more than the same words in two, and that block is shown first', async () => {
  const blocks = library([
    testArticle('apart', 'x', 'fr', ['Un héron attend ici.', 'La pluie tombe ici.']),
    testArticle('together', 'x', 'fr', ['Un chien attend ici.', 'Le héron craint la pluie.']),
    testArticle('later', 'x', 'fr', [
      'Un héron attend ici.',
      'Le héron craint la pluie.',
      'La pluie tombe ici.',
    ]),
  ]);
  const { articles } = await blocks.search('héron pluie ');
  const places = new Map(articles.map((found) => [found.articleId, found.hits.map((hit) => hit.blockIndex)]));
  expect([...places.keys()].indexOf('together')).toBeLessThan([...places.keys()].indexOf('apart'));
  expect(places.get('later')).toEqual([1, 0, 2]);
});

test('a word as typed weighs more than the words that it begins', async () => {
  const begun = library([
    testArticle('begun', 'x', 'fr', ['Un corbeau attend.']),
    testArticle('whole', 'x', 'fr', ['Un cor attend.']),
  ]);
  expect(await begun.ids('cor')).toEqual(['whole', 'begun']);
});

test('the last word counts as a beginning while it is typed, and as a word after a space', async () => {
  expect(await whole.ids('vend')).toEqual(['fr1']);
  expect(await whole.ids('vend ')).toEqual([]);
  expect((await whole.search('vend')).articles[0]?.hits[0]?.target).toEqual({ start: 31, end: 40 });
});

test('articles in both languages are found by one word', async () => {
  expect((await whole.ids('loire')).sort()).toEqual(['en0', 'fr0']);
  expect((await whole.ids('otan')).sort()).toEqual(['fr6', 'sample']);
});

test('a word that only its accent or capitals tell from a stop word is found and marked', async () => {
  const spelled = library([
    testArticle('corn', 'x', 'fr', ['Le blé lève, mais le maïs sèche.']),
    testArticle('wheat', 'x', 'fr', ['Le blé lève, mais lentement.']),
    testArticle('who', 'x', 'en', ['The WHO warns those who travel.']),
  ]);
  expect(await spelled.ids('maïs ')).toEqual(['corn']);
  expect(await spelled.ids('blé maïs')).toEqual(['corn']);
  expect(await spelled.matchesIn('corn', 'blé maïs')).toEqual([
    {
      blockId: 'b1',
      matches: [
        { start: 3, end: 6 },
        { start: 21, end: 25 },
      ],
    },
  ]);
  expect(await spelled.matchesIn('who', 'WHO warns')).toEqual([
    {
      blockId: 'b1',
      matches: [
        { start: 4, end: 7 },
        { start: 8, end: 13 },
      ],
    },
  ]);
});

test('a stop word of one language is a word of the other', async () => {
  expect(await whole.ids('or ')).toContain('fr7');
  expect(await whole.ids('or rivières ')).toEqual(['fr7']);
});

test('all words must be in the article', async () => {
  expect(await whole.ids('loups alpes ')).toEqual(['fr2']);
  expect((await whole.search('loups alpes ')).droppedWords).toEqual([]);
});

test('a word that no article has is dropped and said', async () => {
  const { articles, droppedWords } = await whole.search('Brest xylophone manœuvres ');
  expect(articles.map((found) => found.articleId).sort()).toEqual(['en6', 'fr6']);
  expect(droppedWords).toEqual(['xylophone']);
});

test('words that no article has together are relaxed and said', async () => {
  const { articles, articleCount, droppedWords } = await whole.search('vendanges bergers ');
  expect(articles.map((found) => found.articleId).sort()).toEqual(['fr1', 'fr3']);
  expect(articleCount).toBe(2);
  expect(droppedWords).toHaveLength(1);
});

test('a question written out finds its article', async () => {
  const question = 'Combien de brebis les éleveurs ont-ils perdu dans les Alpes à cause du loup ?';
  expect((await whole.ids(question))[0]).toBe('fr2');
});

test('the limit cuts the list, not the count', async () => {
  const result = await whole.search('the', 2);
  const all = await whole.search('library');
  expect((await whole.search('library', 2)).articles).toHaveLength(2);
  expect((await whole.search('library', 2)).articleCount).toBe(all.articleCount);
  expect(result.articles.length).toBeLessThanOrEqual(2);
});

test('an article that has left the library is not answered', async () => {
  const cache = cacheOf(LIBRARY.filter((article) => article.articleId !== 'sample'));
  const gone = await search(indexOf(LIBRARY), cache, 'otan', { limit: 10, isVerbatim: false });
  expect(gone.articles.map((found) => found.articleId)).toEqual(['fr6']);
  expect(gone.articleCount).toBe(1);
});

test('all matches of an article come in reading order', async () => {
  const blocks = await whole.matchesIn('sample', 'otan');
  const places = blocks.map((found) => SAMPLE.blocks.findIndex((block) => block.id === found.blockId));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const count = SAMPLE.blocks.map(blockText).join('\n').match(/OTAN/g)?.length;
  expect(blocks.flatMap((found) => found.matches)).toHaveLength(count ?? -1);
  expect(await whole.matchesIn('nowhere', 'otan')).toEqual([]);
});

test.each([
  '',
  '   ',
  '"',
  '«',
  '"""\'\'\'',
  '?!.,;:',
  '(((',
  '[a-z]+(?=$',
  '\\',
  '^*$',
  '😀',
  '👩‍👩‍👧‍👦 3️⃣',
  '\ud800',
  '\u0301',
  '__proto__',
  'constructor toString',
  '-',
  'a'.repeat(10_000),
  'é '.repeat(5_000),
  Array.from({ length: 2_000 }, (_, i) => `w${i}`).join(' '),
])('an odd query is answered: %j', async (query) => {
  const result = await whole.search(query);
  expect(result.query).toBe(query);
  expect(result.articleCount).toBeGreaterThanOrEqual(result.articles.length);
  expect(await whole.matchesIn('sample', query)).toBeInstanceOf(Array);
});
