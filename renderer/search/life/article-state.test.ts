import { expect, test } from 'vitest';
import type { BlockTarget } from '../../../shared/annotation.ts';
import type { Block, Inline } from '../../../shared/article.ts';
import { SMALL_LIBRARY, testArticle } from '../test-articles.ts';
import { articleState, storedArticle } from './article-state.ts';
import type { LibraryArticle } from './library-reader.ts';
import { articleRow, targetOf } from './test-library.ts';

const ARTICLE = testArticle('a', 'Titre', 'fr', ['Une ligne.', 'Une autre.', 'La dernière.']);
const ANNOTATION = { tags: [], state: 'exact', createdAt: 1, updatedAt: 1, deletedAt: 0 } as const;
const NOTE = { ...ANNOTATION, articleId: 'a', highlightId: null, links: [], linkedIds: [] } as const;

function stretch(blockIndex: number, start: number, end: number): BlockTarget {
  const target = targetOf(ARTICLE, blockIndex);
  const exact = target.quote.exact.slice(start, end);
  return {
    ...target,
    position: { ...target.position, start, end },
    quote: { ...target.quote, exact },
  };
}

const NOTE_TARGET = stretch(1, 0, 3);
const LOST_TARGET = { ...stretch(0, 0, 3), blockId: 'gone' };

const LIBRARY_ARTICLE: LibraryArticle = {
  row: articleRow(ARTICLE),
  blocks: ARTICLE.blocks,
  highlights: [
    {
      ...{ id: 'h1', articleId: 'a', blockId: 'b2', color: 'rose', style: 'fill', ...ANNOTATION },
      targets: [stretch(1, 4, 10), stretch(2, 0, 2)],
    },
  ],
  notes: [
    { ...NOTE, id: 'n1', blockId: 'b2', target: NOTE_TARGET, text: 'Voir *là*.' },
    { ...NOTE, id: 'n2', blockId: 'gone', target: LOST_TARGET, text: 'Perdue.' },
  ],
};

function factsWith(changes: Partial<LibraryArticle['row']>) {
  const state = articleState({ ...LIBRARY_ARTICLE, row: { ...LIBRARY_ARTICLE.row, ...changes } }, 'facts');
  return state.kind === 'facts' ? state.facts : null;
}

test('an article that is not in the library is gone, whatever was asked', () => {
  expect(articleState(null, 'facts')).toEqual({ kind: 'gone' });
  expect(articleState(null, 'article')).toEqual({ kind: 'gone' });
});

test('notes and highlights are told with the place of their block, or none', () => {
  const state = articleState(LIBRARY_ARTICLE, 'annotations');
  expect(state.kind === 'annotations' && state.annotations).toEqual([
    { id: 'n1', kind: 'note', blockIndex: 1, text: 'Voir *là*.', color: null },
    { id: 'n2', kind: 'note', blockIndex: null, text: 'Perdue.', color: null },
    { id: 'h1', kind: 'highlight', blockIndex: 1, text: 'autre.\nLa', color: 'rose' },
  ]);
});

test('a whole article has its text, its annotations and its facts', () => {
  const state = articleState(LIBRARY_ARTICLE, 'article');
  const article = state.kind === 'article' ? state.article : null;
  expect(article?.text).toEqual({
    articleId: 'a',
    title: 'Titre',
    language: 'fr',
    blocks: ['Une ligne.', 'Une autre.', 'La dernière.'],
  });
  expect(article?.annotations).toHaveLength(3);
  expect(article?.facts).toEqual({ ...factsWith({}), hasImage: false });
});

test('a result is shown with its notes and highlights', () => {
  expect(storedArticle(LIBRARY_ARTICLE)).toEqual({
    title: 'Titre',
    sourceName: 'a.txt',
    blocks: ARTICLE.blocks,
    notes: [
      { id: 'n1', blockId: 'b2', text: 'Voir *là*.' },
      { id: 'n2', blockId: 'gone', text: 'Perdue.' },
    ],
    highlights: [{ id: 'h1', blockId: 'b2', text: 'autre.\nLa', start: 4, end: 10 }],
  });
});

test('facts tell the host of an address and the instant of a date', () => {
  const sourceUrl = 'https://www.lemonde.fr/a?b';
  expect(factsWith({ sourceUrl, publishedAt: '2020-02-03' })).toMatchObject({
    host: 'www.lemonde.fr',
    publishedAt: Date.UTC(2020, 1, 3),
  });
  expect(factsWith({ sourceUrl: 'no address', publishedAt: 'hier' })).toMatchObject({
    host: null,
    publishedAt: null,
  });
  const said = { tags: ['mer'], state: 'read' } as const;
  expect(factsWith({ ...said, archivedAt: 5, favouriteAt: 0 })).toMatchObject({
    ...said,
    isArchived: true,
    isFavourite: false,
  });
});

const picture = (src: string): Inline => ({ kind: 'image', src, alt: '' });
const paragraph = (inline: Inline): Block => ({ id: 'p', kind: 'paragraph', inlines: [inline] });

test.each<[Block, boolean]>([
  [{ id: 'p', kind: 'image', src: 'asset:1', alt: '', caption: [], credit: null }, true],
  [{ id: 'p', kind: 'image', src: 'missing:1', alt: '', caption: [], credit: null }, false],
  [paragraph(picture('asset:1')), true],
  [paragraph(picture('https://example.org/1.png')), false],
  [paragraph({ kind: 'link', href: '#b1', children: [picture('asset:1')] }), true],
  [
    { id: 'p', kind: 'table', caption: null, rows: [[{ isHeader: false, inlines: [picture('asset:1')] }]] },
    true,
  ],
  [SMALL_LIBRARY[0]?.blocks[0] ?? { id: 'p', kind: 'rule' }, false],
])('only a picture that is kept counts: %j', (block, hasImage) => {
  const state = articleState({ ...LIBRARY_ARTICLE, blocks: [block] }, 'article');
  expect(state.kind === 'article' && state.article.facts.hasImage).toBe(hasImage);
});
