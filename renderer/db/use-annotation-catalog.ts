/** Live hooks over the annotations of the whole library; undefined while loading. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import { AnnotationCatalog, type Catalog } from './annotation-catalog.ts';
import {
  type AnnotationKey,
  type AnnotationRow,
  countAnnotations,
  getAnnotations,
  listBinnedArticleIds,
} from './annotation-queries.ts';
import type { LecternDatabase } from './database.ts';
import { useDatabase } from './database-context.ts';
import { usePacedQuery } from './use-paced-query.ts';

const catalogs = new WeakMap<LecternDatabase, AnnotationCatalog>();

/** One catalogue a library: it stays in step when nobody looks, and is there at once the next time. */
function catalogOf(db: LecternDatabase): AnnotationCatalog {
  const catalog = catalogs.get(db) ?? new AnnotationCatalog(db);
  catalogs.set(db, catalog);
  return catalog;
}

export function useAnnotationCatalog(): Catalog {
  const catalog = catalogOf(useDatabase());
  return useSyncExternalStore(catalog.subscribe, catalog.get);
}

export function useAnnotationCount(): number | undefined {
  const db = useDatabase();
  return usePacedQuery(() => countAnnotations(db), [db]);
}

export function useBinnedArticleIds(): readonly string[] | undefined {
  const db = useDatabase();
  return usePacedQuery(() => listBinnedArticleIds(db), [db]);
}

export function useAnnotationRows(
  keys: readonly AnnotationKey[],
): ReadonlyMap<string, AnnotationRow> | undefined {
  const db = useDatabase();
  return useLiveQuery(() => getAnnotations(db, keys), [db, keys.map(({ id }) => id).join()]);
}
