import { expect, test } from 'vitest';
import type { Block } from '../../../shared/article.ts';
import { blockTexts } from '../../anchoring/anchor.ts';
import { describeRange } from '../../anchoring/describe.ts';
import type { HighlightRow } from '../../db/rows.ts';
import { anchorHighlights, highlightAt, highlightOf } from './anchored-highlight.ts';

const paragraph: Block = {
  id: 'b1',
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: 'Cette alliance a provoqué une réponse directe des États-Unis.' }],
};

function highlight(id: string, quote: string): HighlightRow {
  const text = 'Cette alliance a provoqué une réponse directe des États-Unis.';
  const start = text.indexOf(quote);
  return {
    id,
    articleId: 'a1',
    blockId: 'b1',
    targets: [describeRange(paragraph, start, start + quote.length)],
    color: 'honey',
    style: 'fill',
    tags: [],
    state: 'exact',
    createdAt: 1,
    updatedAt: 1,
    deletedAt: 0,
  };
}

test('of two overlapping highlights the shorter one is met', () => {
  const rows = [highlight('long', 'a provoqué une réponse directe'), highlight('short', 'une réponse')];
  const anchored = anchorHighlights(rows, blockTexts([paragraph]), 'now');
  expect(highlightAt(anchored, 'b1', 30)?.id).toBe('short');
  expect(highlightAt(anchored, 'b1', 20)?.id).toBe('long');
  expect(highlightAt(anchored, 'b1', 2)).toBeNull();
  expect(highlightAt(anchored, 'b2', 30)).toBeNull();
});

test('a passage that is highlighted already is known by its very place', () => {
  const anchored = anchorHighlights([highlight('there', 'une réponse')], blockTexts([paragraph]), 'now');
  const place = anchored[0]?.ranges ?? [];
  expect(highlightOf(anchored, place)?.id).toBe('there');
  expect(highlightOf(anchored, [...place, { blockId: 'b2', start: 0, end: 3 }])).toBeNull();
  expect(highlightOf(anchored, [{ blockId: 'b1', start: 0, end: 3 }])).toBeNull();
  expect(
    highlightOf([{ id: 'lost', color: 'honey', style: 'fill', state: 'orphan', ranges: [] }], []),
  ).toBeNull();
});

test('a highlight whose passage is gone stands nowhere', () => {
  const rewritten: Block = { id: 'b1', kind: 'paragraph', inlines: [{ kind: 'text', text: 'Tout autre.' }] };
  const anchored = anchorHighlights([highlight('lost', 'une réponse')], blockTexts([rewritten]), 'now');
  expect(anchored[0]?.ranges).toEqual([]);
});
