import { useLiveQuery } from 'dexie-react-hooks';
import type { LecternDatabase } from './database.ts';
import { useDatabase } from './database-context.ts';
import { distinctTags } from './distinct-tags.ts';

/** Names of all tags of articles, highlights and notes, each once however it is written, in the order of the alphabet. */
export async function listTagNames(db: LecternDatabase): Promise<readonly string[]> {
  // The keys of the indexes alone: no row is read.
  const keys = await Promise.all(
    [db.articles, db.highlights, db.notes].map((table) => table.orderBy('tags').uniqueKeys()),
  );
  return distinctTags(keys.flat().map(String)).toSorted((a, b) => a.localeCompare(b));
}

/** As `listTagNames`, kept true; undefined while loading. */
export function useTagNames(): readonly string[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => listTagNames(db), [db]);
}
