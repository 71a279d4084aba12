import type { RecentSearchRow, SavedSearchRow } from '../../db/rows.ts';
import { useRecentSearches, useSavedSearches } from '../../db/use-searches.ts';
import { useServices } from '../../services/services.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';

export interface StoredSearches {
  readonly recent: readonly RecentSearchRow[];
  readonly saved: readonly SavedSearchRow[];
  /** Remembers that the search led somewhere. */
  remember(query: string): void;
  forget(key: string): void;
  clearRecent(): void;
}

const NONE: readonly never[] = [];

/** Searches that were made lately and those that are kept. */
export function useStoredSearches(): StoredSearches {
  const { searches } = useServices();
  const remember = useStableCallback((query: string) => attempt(searches.addRecent(query)));
  const forget = useStableCallback((key: string) => attempt(searches.removeRecent(key)));
  const clearRecent = useStableCallback(() => attempt(searches.clearRecent()));
  return {
    recent: useRecentSearches() ?? NONE,
    saved: useSavedSearches() ?? NONE,
    remember,
    forget,
    clearRecent,
  };
}

/** What is remembered of searches is a convenience: that it failed is not worth a message. */
function attempt(writing: Promise<void>): void {
  writing.catch((error: unknown) => console.error('Recent searches were not stored', error));
}
