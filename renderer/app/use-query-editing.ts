import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchRow } from '../db/rows.ts';
import { useSavedSearchActions } from '../services/use-saved-search-actions.ts';
import { showToast } from '../ui/toast.tsx';

interface QueryEditing {
  /** The search palette opens with the query of this search. */
  begin(search: SavedSearchRow): void;
  /** The palette has closed with this query: when it is another one, the person may take it for the search. */
  end(query: string): void;
}

/** Changes the query of a saved search where queries are written and tried: in the search palette. */
export function useQueryEditing(): QueryEditing {
  const { t } = useTranslation();
  const { setQuery } = useSavedSearchActions();
  const edited = useRef<SavedSearchRow | null>(null);
  const begin = useCallback((search: SavedSearchRow) => {
    edited.current = search;
  }, []);
  const end = useCallback(
    (typed: string) => {
      const search = edited.current;
      edited.current = null;
      const query = typed.trim();
      if (search === null || query === '' || query === search.query) return;
      const run = () => setQuery(search, query);
      showToast({
        text: t('savedSearches.changedQuery', { query, name: search.name ?? search.query }),
        action: { label: t('savedSearches.useQuery'), run },
      });
    },
    [setQuery, t],
  );
  return { begin, end };
}
