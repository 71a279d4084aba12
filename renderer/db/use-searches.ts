/** Live hooks over searches that are kept and remembered. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from './database-context.ts';
import type { RecentSearchRow, SavedSearchRow } from './rows.ts';
import { listRecentSearches, listSavedSearches } from './search-queries.ts';

/** In the person's order; undefined while loading. */
export function useSavedSearches(): readonly SavedSearchRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => listSavedSearches(db), [db]);
}

/** Newest first; undefined while loading. */
export function useRecentSearches(): readonly RecentSearchRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => listRecentSearches(db), [db]);
}
