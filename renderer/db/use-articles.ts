/** Live hooks over articles: each renders again when a transaction, of any window, changes what it shows. */
import { useLiveQuery } from 'dexie-react-hooks';
import {
  countLibrary,
  getArticles,
  type LibraryCounts,
  type LibraryFilter,
  listArticleIds,
} from './article-queries.ts';
import { useDatabase } from './database-context.ts';
import type { ArticleRow, ContentRow } from './rows.ts';
import { usePacedQuery } from './use-paced-query.ts';

/** Newest first; undefined while loading. */
export function useArticleIds(filter: LibraryFilter): readonly string[] | undefined {
  const db = useDatabase();
  return usePacedQuery(() => listArticleIds(db, filter), [db, filter]);
}

/** Rows of the ids that still exist, in the ids' order; undefined while loading. */
export function useArticles(ids: readonly string[]): readonly ArticleRow[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => getArticles(db, ids), [db, ids.join()]);
}

/** The article, null when there is none, undefined while loading. */
export function useArticle(id: string): ArticleRow | null | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => (await db.articles.get(id)) ?? null, [db, id]);
}

/** The article's blocks, null when there are none, undefined while loading. */
export function useContent(id: string): ContentRow | null | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => (await db.contents.get(id)) ?? null, [db, id]);
}

export function useLibraryCounts(): LibraryCounts | undefined {
  const db = useDatabase();
  return usePacedQuery(() => countLibrary(db), [db]);
}
