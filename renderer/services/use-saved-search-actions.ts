import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchRow } from '../db/rows.ts';
import { useServices } from './services.ts';
import { useUndoable } from './use-undoable.ts';

export interface SavedSearchActions {
  /** A blank name is none: the query is shown then. */
  rename(search: SavedSearchRow, name: string): void;
  setQuery(search: SavedSearchRow, query: string): void;
  /** Moves it by one place, up (-1) or down (1); nothing happens at the end of the list. */
  move(search: SavedSearchRow, by: -1 | 1): void;
  remove(search: SavedSearchRow): void;
}

/** What a person can do with a search that is kept; each can be taken back. */
export function useSavedSearchActions(): SavedSearchActions {
  const { searches } = useServices();
  const { t } = useTranslation();
  const perform = useUndoable();
  return useMemo(() => {
    const failed = (reason: string) => t('savedSearches.failed', { reason });
    const move = ({ id }: SavedSearchRow, by: number): void => {
      let before: readonly string[] = [];
      const exchange = async (): Promise<void> => {
        // Read here: a key that is pressed twice moves it from where the first press has put it.
        before = (await searches.list()).map((search) => search.id);
        const from = before.indexOf(id);
        const to = Math.max(0, from + by);
        if (from >= 0) await searches.reorder(before.toSpliced(from, 1).toSpliced(to, 0, id));
      };
      void perform({ do: exchange, undo: () => searches.reorder(before) }, { failed });
    };
    return {
      rename: ({ id, name: before }, name) =>
        void perform(
          { do: () => searches.rename(id, name), undo: () => searches.rename(id, before) },
          { failed },
        ),
      setQuery: ({ id, query: before }, query) =>
        void perform(
          { do: () => searches.setQuery(id, query), undo: () => searches.setQuery(id, before) },
          { failed },
        ),
      move,
      remove: (search) =>
        void perform(
          { do: () => searches.remove(search.id), undo: () => searches.restore(search) },
          { done: t('savedSearches.removed', { name: search.name ?? search.query }), failed },
        ),
    };
  }, [searches, t, perform]);
}
