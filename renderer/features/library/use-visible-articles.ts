import { useMemo } from 'react';
import type { ArticleRow } from '../../db/rows.ts';
import { useArticles } from '../../db/use-articles.ts';

/** Rows are fetched in steps of this many, so that a scroll by a few rows asks the database nothing. */
const STEP = 20;

/** Rows of the part of the list that shows, by id; an id without a row is still being fetched. */
export function useVisibleArticles(
  ids: readonly string[],
  first: number,
  last: number,
): ReadonlyMap<string, ArticleRow> {
  const from = Math.floor(first / STEP) * STEP;
  const to = Math.ceil((last + 1) / STEP) * STEP;
  const wanted = useMemo(() => ids.slice(from, to), [ids, from, to]);
  const rows = useArticles(wanted);
  return useMemo(() => new Map(rows?.map((row) => [row.id, row])), [rows]);
}
