import { expect, test } from 'vitest';
import type { HighlightRow, NoteRow } from '../../../db/rows.ts';
import type { ReaderAnnotation } from '../marks/reader-annotations.ts';
import { annotationsToRepair } from './annotations-to-repair.ts';

const ROW = {
  ...{ articleId: 'a', blockId: 'b1', tags: [], createdAt: 1, updatedAt: 1, deletedAt: 0 },
} as const;

function highlight(id: string, values: Partial<HighlightRow> = {}): ReaderAnnotation {
  const row: HighlightRow = {
    ...ROW,
    id,
    targets: [],
    color: 'honey',
    style: 'fill',
    state: 'exact',
    ...values,
  };
  const anchored = { id, color: row.color, style: row.style, state: row.state, ranges: [] };
  return { kind: 'highlight', id, blockId: 'b1', row, anchored };
}

function note(id: string, values: Partial<NoteRow> = {}): ReaderAnnotation {
  const content = { text: id, links: [], linkedIds: [], target: null, highlightId: null };
  return { kind: 'note', id, blockId: 'b1', row: { ...ROW, ...content, id, state: 'exact', ...values } };
}

function ids(...annotations: readonly ReaderAnnotation[]): readonly string[] {
  return annotationsToRepair(annotations).map(({ id }) => id);
}

test('what is exact or moved needs no repair, what is uncertain or gone does', () => {
  const states = ['exact', 'moved', 'uncertain', 'orphan'] as const;
  expect(ids(...states.map((state) => highlight(state, { state })))).toEqual(['uncertain', 'orphan']);
});

test('what the person has settled is not asked about again', () => {
  const found = { contentHash: 'now', ranges: [], isSettled: true };
  expect(ids(note('n1', { state: 'orphan', found }), note('n2', { state: 'orphan' }))).toEqual(['n2']);
});

test('a note on a highlight goes with it, and is asked about when the highlight is gone', () => {
  const onHighlight = note('n', { state: 'orphan', highlightId: 'h' });
  expect(ids(highlight('h', { state: 'orphan' }), onHighlight)).toEqual(['h']);
  expect(ids(onHighlight)).toEqual(['n']);
});
