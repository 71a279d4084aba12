import { useMemo, useRef } from 'react';
import type { AnnotationKey, AnnotationRow } from '../../db/annotation-queries.ts';
import { useAnnotationRows } from '../../db/use-annotation-catalog.ts';
import type { NotebookRow } from './notebook-rows.ts';

/** Rows are fetched in steps of this many, so that a scroll by a few rows asks the database nothing. */
const STEP = 20;

const NO_ROWS: ReadonlyMap<string, AnnotationRow> = new Map();

/** The annotations, with their texts, of the part of the notebook that shows, by id. */
export function useVisibleRows(
  rows: readonly NotebookRow[],
  first: number,
  last: number,
): ReadonlyMap<string, AnnotationRow> {
  const from = Math.floor(first / STEP) * STEP;
  const to = Math.ceil((last + 1) / STEP) * STEP;
  const keys = useMemo(() => rows.slice(from, to).flatMap(keysOf), [rows, from, to]);
  const fetched = useAnnotationRows(keys);
  // While other rows are fetched, those that are known stay.
  const latest = useRef(NO_ROWS);
  if (fetched !== undefined) latest.current = fetched;
  return latest.current;
}

function keysOf(row: NotebookRow): readonly AnnotationKey[] {
  if (row.kind === 'head') return [];
  return [row.item.entry, ...row.item.notes].map(({ id, kind }) => ({ id, kind }));
}
