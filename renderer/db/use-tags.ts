import { useDatabase } from './database-context.ts';
import { listTags, type Tag, type TagOnSome, tagsOn } from './tag-queries.ts';
import { usePacedQuery } from './use-paced-query.ts';
import { SharedQuery, useSharedQuery } from './use-shared-query.ts';

const TAGS = new SharedQuery(listTags);

/** Every tag of the library, by name; undefined while loading. */
export function useTags(): readonly Tag[] | undefined {
  return useSharedQuery(TAGS);
}

/** The tags of given articles; undefined while loading. */
export function useTagsOn(ids: readonly string[]): readonly TagOnSome[] | undefined {
  const db = useDatabase();
  return usePacedQuery(() => tagsOn(db, ids), [db, ids]);
}
