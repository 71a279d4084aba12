import { expect, test } from 'vitest';
import type { BlockTarget, HighlightColor } from '../../../shared/annotation.ts';
import type { Block } from '../../../shared/article.ts';
import { blockText, textFingerprint } from '../../../shared/block-text.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '../../db/rows.ts';
import { printedArticle } from './printed-article.ts';

const article = { id: 'a1', title: 'Notes' } as Partial<ArticleRow> as ArticleRow;
const first: Block = {
  id: 'b1',
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: 'On annotait pour soi.' }],
};
const second: Block = { id: 'b2', kind: 'paragraph', inlines: [{ kind: 'text', text: 'La marge répond.' }] };

function target(block: Block, exact: string): BlockTarget {
  const text = blockText(block);
  const start = text.indexOf(exact);
  return {
    blockId: block.id,
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
    quote: { type: 'TextQuoteSelector', exact, prefix: text.slice(0, Math.max(0, start)), suffix: '' },
    blockHash: textFingerprint(text),
  };
}

function highlight(id: string, color: HighlightColor, ...targets: readonly BlockTarget[]): HighlightRow {
  return {
    ...{ id, articleId: 'a1', blockId: 'b1', targets, color, style: 'fill', tags: [], state: 'exact' },
    ...{ createdAt: 1, updatedAt: 1, deletedAt: 0 },
  };
}

function note(id: string, at: BlockTarget | null, highlightId: string | null = null): NoteRow {
  return {
    ...{ id, articleId: 'a1', blockId: at?.blockId ?? '', target: at, highlightId, text: id, tags: [] },
    ...{ links: [], linkedIds: [], state: 'exact', createdAt: 1, updatedAt: 1, deletedAt: 0 },
  };
}

test('notes are numbered in reading order, those on a highlight where it ends', () => {
  const across = highlight('h1', 'rose', target(first, 'pour soi.'), target(second, 'La marge'));
  const printed = printedArticle({
    article,
    blocks: [first, second],
    highlights: [across],
    notes: [
      note('beside second', target(second, 'La marge répond.')),
      note('on article', null),
      note('on highlight', target(second, 'La marge'), 'h1'),
      note('beside first', target(first, 'On annotait pour soi.')),
    ],
  });
  const shown = printed.blocks.map(({ marks, references, notes }) => ({
    marks: marks.map(({ start, end }) => [start, end]),
    references: references.map(({ at, number }) => [at, number]),
    notes: notes.map((one) => `${one.number} ${one.note.id}`),
  }));
  expect(shown).toEqual([
    { marks: [[12, 21]], references: [[21, 1]], notes: ['1 beside first'] },
    {
      marks: [[0, 8]],
      references: [
        [8, 2],
        [16, 3],
      ],
      notes: ['2 on highlight', '3 beside second'],
    },
  ]);
  expect(printed.onArticle.map(({ id }) => id)).toEqual(['on article']);
  expect(printed.lost).toEqual([]);
});

test('what stands nowhere keeps its quote and its notes', () => {
  const gone = {
    ...target(first, 'soi.'),
    quote: { ...target(first, 'soi.').quote, exact: 'Disparu depuis longtemps' },
  };
  const printed = printedArticle({
    article,
    blocks: [second],
    highlights: [highlight('h1', 'sky', { ...gone, blockId: 'b9' })],
    notes: [note('on lost', { ...gone, blockId: 'b9' }, 'h1')],
  });
  expect(printed.blocks[0]?.marks).toEqual([]);
  expect(printed.lost).toMatchObject([{ quote: 'Disparu depuis longtemps', notes: [{ id: 'on lost' }] }]);
});
