import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/article.ts';
import { blockTexts } from '../../../anchoring/anchor.ts';
import { describeBlock, describeRange } from '../../../anchoring/describe.ts';
import type { HighlightRow, NoteRow } from '../../../db/rows.ts';
import { anchorHighlights } from '../anchored-highlight.ts';
import { blockOfNotes } from '../notes/group-notes.ts';
import { readerAnnotations, stepFrom } from './reader-annotations.ts';

const BLOCKS: readonly Block[] = ['La Corée du Nord', 'Récemment, 3 000 soldats', 'Une fin'].map(
  (text, index) => ({ id: `b${index + 1}`, kind: 'paragraph', inlines: [{ kind: 'text', text }] }),
);

const COMMON = {
  articleId: 'a',
  tags: [],
  state: 'exact',
  createdAt: 1,
  updatedAt: 1,
  deletedAt: 0,
} as const;

function highlight(id: string, blockIndex: number, start: number, end: number): HighlightRow {
  const block = BLOCKS[blockIndex];
  if (block === undefined) throw new RangeError('no such block');
  const targets = [describeRange(block, start, end)];
  return { ...COMMON, id, blockId: block.id, targets, color: 'honey', style: 'fill' };
}

function note(id: string, blockIndex: number | null): NoteRow {
  const block = blockIndex === null ? undefined : BLOCKS[blockIndex];
  const target = block === undefined ? null : describeBlock(block);
  const content = { text: id, links: [], linkedIds: [], highlightId: null };
  return { ...COMMON, ...content, id, target, blockId: target?.blockId ?? '' };
}

const ROWS = [highlight('late', 1, 11, 16), highlight('first', 0, 3, 8), highlight('early', 1, 0, 9)];
const NOTES = [note('beside', 1), note('whole', null)];
const HIGHLIGHTS = anchorHighlights(ROWS, blockTexts(BLOCKS), 'now');
const blockOf = blockOfNotes({ texts: blockTexts(BLOCKS), contentHash: 'now' }, HIGHLIGHTS);
const ANNOTATIONS = readerAnnotations(BLOCKS, ROWS, HIGHLIGHTS, NOTES, blockOf);

const blockIndexOf = (blockId: string) => BLOCKS.findIndex(({ id }) => id === blockId);

test('annotations stand in reading order, notes after what is marked in their paragraph', () => {
  expect(ANNOTATIONS.map(({ id }) => id)).toEqual(['whole', 'first', 'early', 'late', 'beside']);
});

test('a step goes on from the chosen one, and ends at the last', () => {
  const step = (id: string, by: 1 | -1) => stepFrom(ANNOTATIONS, id, blockIndexOf, 0, by)?.id;
  expect(step('early', 1)).toBe('late');
  expect(step('early', -1)).toBe('first');
  expect(step('beside', 1)).toBeUndefined();
  expect(step('first', -1)).toBeUndefined();
});

test('while none is chosen a step begins at the cursor', () => {
  expect(stepFrom(ANNOTATIONS, null, blockIndexOf, 1, 1)?.id).toBe('early');
  expect(stepFrom(ANNOTATIONS, null, blockIndexOf, 1, -1)?.id).toBe('first');
  expect(stepFrom(ANNOTATIONS, null, blockIndexOf, -1, 1)?.id).toBe('first');
});
