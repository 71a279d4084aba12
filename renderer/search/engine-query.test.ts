/** What queries find beyond words, over a small library with notes, highlights and facts. */
import { expect, test } from 'vitest';
import { blockText } from '../../shared/block-text.ts';
import { ArticleCache } from './article-cache.ts';
import { findIn, listAnnotations, listArticles, matchesIn, matchTexts, search } from './engine.ts';
import { type AnnotationText, type ArticleFacts, NO_FACTS } from './index/indexed.ts';
import { SearchIndex } from './index/search-index.ts';
import { indexOf, type TestArticle, testArticle } from './test-articles.ts';

const FACTS: ArticleFacts = { ...NO_FACTS, wordCount: 10, importedAt: Date.UTC(2026, 0, 1) };

interface Entry {
  readonly article: TestArticle;
  readonly facts?: Partial<ArticleFacts>;
  readonly annotations?: readonly AnnotationText[];
}

const ENTRIES: readonly Entry[] = [
  {
    article: testArticle('koursk', 'Le front de Koursk', 'fr', [
      'La Corée du Nord envoie des soldats.',
      'Ces manœuvres incluent la reconnaissance par drone.',
    ]),
    facts: {
      byline: 'Anne Morel',
      tags: ['géopolitique'],
      publishedAt: Date.UTC(2025, 4, 2),
      wordCount: 900,
    },
    annotations: [
      { id: 'n1', kind: 'note', blockIndex: 0, text: 'À comparer avec le communiqué de Séoul.', color: null },
      { id: 'h1', kind: 'highlight', blockIndex: 1, text: 'reconnaissance par drone', color: 'rose' },
      { id: 'n3', kind: 'note', blockIndex: 1, text: 'Quel appareil ?', color: null },
    ],
  },
  {
    article: testArticle('tunnels', 'Drills turn to tunnel warfare', 'en', [
      'Soldiers of South Korea practise in tunnels.',
      'A drone is of little use there.',
    ]),
    facts: {
      siteName: 'The Gazette',
      host: 'gazette.example',
      state: 'read',
      isFavourite: true,
      hasImage: true,
    },
  },
  {
    article: testArticle('brest', 'Le port de Brest', 'fr', ['La Corée au Nord, Brest à l’ouest.']),
    facts: { isArchived: true, publishedAt: Date.UTC(2020, 0, 1), wordCount: 30 },
    annotations: [{ id: 'n2', kind: 'note', blockIndex: 0, text: 'Vu au port', color: null }],
  },
];

const index = SearchIndex.of([]);
for (const { article, facts, annotations } of ENTRIES) {
  const { articleId, title, language, blocks } = article;
  const text = { articleId, title, language, blocks: blocks.map(blockText) };
  index.setArticle({ text, facts: { ...FACTS, ...facts }, annotations: annotations ?? [] });
}

const cache = new ArticleCache(async (articleIds) =>
  articleIds.map((articleId) => {
    const entry = ENTRIES.find(({ article }) => article.articleId === articleId);
    if (entry === undefined) return null;
    const { article, annotations = [] } = entry;
    const blockIdOf = ({ blockIndex }: AnnotationText) => article.blocks[blockIndex ?? 0]?.id ?? '';
    const of = (kind: AnnotationText['kind']) => annotations.filter((annotation) => annotation.kind === kind);
    return {
      title: article.title,
      sourceName: `${articleId}.txt`,
      blocks: article.blocks,
      notes: of('note').map((note) => ({ id: note.id, blockId: blockIdOf(note), text: note.text })),
      highlights: of('highlight').map((highlight) => {
        const block = article.blocks[highlight.blockIndex ?? 0];
        const start = block ? blockText(block).indexOf(highlight.text) : 0;
        const { id, text } = highlight;
        return { id, blockId: blockIdOf(highlight), text, start, end: start + text.length };
      }),
    };
  }),
);

const answer = (query: string, isVerbatim = false) => search(index, cache, query, { limit: 10, isVerbatim });
const ids = async (query: string) => (await answer(query)).articles.map(({ articleId }) => articleId).sort();

test.each([
  ['drone -soldiers ', ['koursk']],
  ['soldats OR tunnels ', ['koursk', 'tunnels']],
  ['(soldats | ouest) -brest ', ['koursk']],
  ['titre:port ', ['brest']],
  ['title:tunnels ', ['tunnels']],
  ['par:morel', ['koursk']],
  ['site:gazette', ['tunnels']],
  ['tag:geopolitique', ['koursk']],
  ['lang:en', ['tunnels']],
  ['is:read', ['tunnels']],
  ['est:archivé', ['brest']],
  ['is:favourite', ['tunnels']],
  ['-is:archived corée ', ['koursk']],
  ['has:image', ['tunnels']],
  ['has:note', ['brest', 'koursk']],
  ['color:rose', ['koursk']],
  ['after:2025-05 before:2025-06', ['koursk']],
  ['avant:2021', ['brest']],
  ['-corée', ['tunnels']],
  ['in:notes port ', ['brest']],
  ['in:notes brest ', []],
  ['dans:surlignages drone ', ['koursk']],
  ['in:notes', ['brest', 'koursk']],
])('%s', async (query, expected) => {
  expect(await ids(query)).toEqual(expected);
});

test('a phrase holds its stop words too, although the index knows none', async () => {
  expect(await ids('"corée du nord"')).toEqual(['koursk']);
  expect(await ids('"corée au nord"')).toEqual(['brest']);
  const { articles, articleCount } = await answer('"corée du nord"');
  expect(articleCount).toBe(1);
  expect(articles[0]?.hits[0]?.reasons).toEqual([{ kind: 'phrase' }]);
});

test('notes and highlights are hits of their own, with their place in the article', async () => {
  const { articles, hitCounts } = await answer('séoul ');
  expect(hitCounts).toEqual({ text: 0, note: 1, highlight: 0 });
  expect(articles[0]?.hits).toMatchObject([
    { place: 'note', annotationId: 'n1', blockId: 'b1', blockIndex: 0, target: { start: 0, end: 0 } },
  ]);
  const [koursk] = (await answer('reconnaissance ')).articles;
  // The highlight stands for the text under it.
  expect(koursk?.hits).toMatchObject([
    { place: 'highlight', annotationId: 'h1', blockId: 'b2', target: { start: 26, end: 40 } },
  ]);
});

test('without words the annotations asked for are the hits', async () => {
  const { articles } = await answer('has:note');
  expect(articles.flatMap(({ hits }) => hits.map((hit) => hit.annotationId)).sort()).toEqual([
    'n1',
    'n2',
    'n3',
  ]);
  const [rose] = (await answer('couleur:rose')).articles;
  expect(rose?.hits.map((hit) => hit.annotationId)).toEqual(['h1']);
});

test('each hit says why it is one, where that is not plain', async () => {
  const reason = async (query: string) => (await answer(query)).articles[0]?.hits[0]?.reasons[0];
  expect(await reason('manoeuvres ')).toEqual({ kind: 'spelling', typed: 'manoeuvres', found: 'manœuvres' });
  expect(await reason('soldat ')).toEqual({ kind: 'form', typed: 'soldat', found: 'soldats' });
  expect(await reason('reconn')).toEqual({ kind: 'beginning', typed: 'reconn', found: 'reconnaissance' });
  expect(await reason('dorne ')).toEqual({ kind: 'typo', typed: 'dorne', found: 'drone' });
  expect(await reason('soldats ')).toBeUndefined();
});

test('a word that stands nowhere is corrected and said, unless it is meant', async () => {
  const corrected = await answer('manouvres ');
  expect(corrected.corrections).toEqual([{ typed: 'manouvres', used: 'manœuvres' }]);
  expect(corrected.articles.map(({ articleId }) => articleId)).toEqual(['koursk']);
  const verbatim = await answer('manouvres ', true);
  expect(verbatim.corrections).toEqual([]);
  expect(verbatim.articles).toEqual([]);
});

test('what finds nothing says what is found without one of its parts', async () => {
  const { articles, near } = await answer('corée avant:2010');
  expect(articles).toEqual([]);
  expect(near).toEqual([{ without: 'avant:2010', query: 'corée ', articleCount: 2 }]);
});

test('stop words alone are said to be too common', async () => {
  expect((await answer('de la ')).commonWords).toEqual(['de', 'la']);
  expect((await answer('la corée ')).commonWords).toEqual([]);
});

test('what a question begins with is not asked for', async () => {
  const question = await answer('Comment les soldats de la Corée combattent en Russie ? ');
  expect(question.articles[0]?.articleId).toBe('koursk');
  expect(question.articles[0]?.missingWords).not.toContain('Comment');
});

test('a French noun in -ée meets no English word', async () => {
  const core = indexOf([testArticle('core', 'x', 'en', ['The core of the matter.'])]);
  expect(listArticles(core, 'corée')).toEqual([]);
  expect(listArticles(core, 'cores')).toEqual(['core']);
});

test('results come in the order asked for', async () => {
  const order = async (query: string) => (await answer(query)).articles.map(({ articleId }) => articleId);
  expect(await order('corée tri:ancien')).toEqual(['brest', 'koursk']);
  expect(await order('corée sort:longest')).toEqual(['koursk', 'brest']);
  expect(await order('corée tri:court')).toEqual(['brest', 'koursk']);
});

test('a saved search lists what has all of it, words as whole ones', () => {
  expect([...listArticles(index, 'corée')].sort()).toEqual(['brest', 'koursk']);
  expect(listArticles(index, 'cor')).toEqual([]);
  expect(listArticles(index, 'corée xylophone')).toEqual([]);
  expect(listArticles(index, 'is:favourite')).toEqual(['tunnels']);
});

test('all matches in an article are told, also those of a corrected word', async () => {
  const matches = await matchesIn(index, cache, 'koursk', 'dorne soldats');
  expect(matches.map(({ blockId }) => blockId)).toEqual(['b1', 'b2']);
});

test('a text is found in an article word by word, the last one perhaps unfinished', async () => {
  const found = async (text: string) =>
    (await findIn(index, cache, 'koursk', text)).map(({ blockId, matches }) => [blockId, matches.length]);
  expect(await found('coree du n')).toEqual([['b1', 1]]);
  expect(await found('du nord')).toEqual([['b1', 1]]);
  expect(await found('corée nord')).toEqual([]);
  expect(await found('la')).toHaveLength(2);
  expect(await found('front')).toEqual([['#title', 1]]);
  expect(await found('')).toEqual([]);
});

test.each([
  ['', ['h1', 'n1', 'n2', 'n3']],
  ['seoul communique', ['n1']],
  ['commun', ['n1']],
  // The article has both words, but not at one block.
  ['seoul drone', []],
  ['appareil drone', ['h1', 'n3']],
  ['in:notes appareil', ['n3']],
  ['Corée', []],
  ['in:highlights', ['h1']],
  ['color:rose', ['h1']],
  ['-drone', ['n1', 'n2', 'n3']],
  ['by:morel', ['h1', 'n1', 'n3']],
  ['title:koursk seoul', ['n1']],
  ['nulle', []],
])('annotations that have %s', (query, ids) => {
  expect([...listAnnotations(index, query)].sort()).toEqual(ids);
});

test('words are found in texts as they are in the index', () => {
  const texts = [
    { articleId: 'koursk', text: 'Des manoeuvres, des soldats.' },
    { articleId: 'koursk', text: 'Rien.' },
  ];
  expect(matchTexts(index, 'manœuvres', texts)).toEqual([[{ start: 4, end: 14 }], []]);
});
