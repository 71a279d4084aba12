import { listTags, type Tag } from './tag-queries.ts';
import { SharedQuery, useSharedQuery } from './use-shared-query.ts';

const TAGS = new SharedQuery(listTags);

/** Every tag of the library, by name; undefined while loading. */
export function useTags(): readonly Tag[] | undefined {
  return useSharedQuery(TAGS);
}
