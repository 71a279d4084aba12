import { useMemo, useRef } from 'react';
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
  const previous = useRef<ReadonlyMap<string, ArticleRow>>(new Map());
  return useMemo(() => {
    previous.current = keepUnchanged(rows ?? [], previous.current);
    return previous.current;
  }, [rows]);
}

/** The rows by id; one that says the same as before stays the same object, so that its card is not drawn again. */
export function keepUnchanged(
  rows: readonly ArticleRow[],
  previous: ReadonlyMap<string, ArticleRow>,
): ReadonlyMap<string, ArticleRow> {
  return new Map(
    rows.map((row) => {
      const before = previous.get(row.id);
      return [row.id, before !== undefined && areEqual(before, row) ? before : row];
    }),
  );
}

/** Rows of articles hold plain values, and lists of them. */
function areEqual(a: ArticleRow, b: ArticleRow): boolean {
  const before: Readonly<Record<string, unknown>> = { ...a };
  return Object.entries(b).every(([key, value]) => isSame(before[key], value));
}

function isSame(before: unknown, now: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(now)) return Object.is(before, now);
  return before.length === now.length && before.every((value, index) => Object.is(value, now[index]));
}
