/** Read-only queries over saved and recent searches. */
import type { LecternDatabase } from './database.ts';
import type { RecentSearchRow, SavedSearchRow } from './rows.ts';

/** In the person's order. */
export async function listSavedSearches(db: LecternDatabase): Promise<SavedSearchRow[]> {
  const searches = await db.savedSearches.toArray();
  return searches.sort((a, b) => a.position - b.position || a.createdAt - b.createdAt);
}

/** Newest first. */
export async function listRecentSearches(db: LecternDatabase): Promise<RecentSearchRow[]> {
  return db.recentSearches.orderBy('searchedAt').reverse().toArray();
}
