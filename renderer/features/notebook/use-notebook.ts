import { useMemo } from 'react';
import type { AnnotationEntry, Catalog } from '../../db/annotation-catalog.ts';
import { useAnnotationCatalog, useBinnedArticleIds } from '../../db/use-annotation-catalog.ts';
import { isFiltered, type NotebookFilter } from './notebook-filter.ts';
import {
  colors,
  itemsOf,
  type NotebookItem,
  type NotebookRow,
  rowsOf,
  selectEntries,
} from './notebook-rows.ts';
import { useFoundAnnotations } from './use-found-annotations.ts';

export type Notebook =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'open';
      /** All that the notebook has, or all in the bin. */
      readonly total: number;
      /** What the filter asks for, the newest first. */
      readonly shown: readonly AnnotationEntry[];
      readonly items: readonly NotebookItem[];
      readonly rows: readonly NotebookRow[];
      readonly isFiltered: boolean;
      readonly hasSearchFailed: boolean;
    };

const NO_ENTRIES: readonly AnnotationEntry[] = [];

/** What the notebook shows of the whole library's annotations, kept true. */
export function useNotebook(filter: NotebookFilter): Notebook {
  const catalog = useAnnotationCatalog();
  const binned = useBinnedArticleIds();
  const { ids, isSearching, hasFailed } = useFoundAnnotations(filter.query);
  const isWaiting = isSearching && ids === null;
  const entries = entriesOf(catalog);
  const all = useMemo(() => {
    const binnedArticleIds = new Set(binned);
    return entries.filter((entry) => !binnedArticleIds.has(entry.articleId));
  }, [entries, binned]);
  const shown = useMemo(
    () => selectEntries(all, filter, { ids, binnedArticleIds: new Set() }),
    [all, filter, ids],
  );
  const items = useMemo(() => itemsOf(shown), [shown]);
  const rows = useMemo(() => rowsOf(items, filter.grouping, colors(all)), [items, filter.grouping, all]);
  const total = useMemo(
    () => all.filter(({ deletedAt }) => deletedAt > 0 === filter.isBin).length,
    [all, filter.isBin],
  );
  if (catalog.kind === 'failed') return { kind: 'failed' };
  if (catalog.kind === 'loading' || binned === undefined || isWaiting) return { kind: 'loading' };
  return {
    kind: 'open',
    total,
    shown,
    items,
    rows,
    isFiltered: isFiltered(filter),
    hasSearchFailed: hasFailed,
  };
}

function entriesOf(catalog: Catalog): readonly AnnotationEntry[] {
  return catalog.kind === 'listed' ? catalog.entries : NO_ENTRIES;
}
