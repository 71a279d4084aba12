/** Live hooks over articles: each renders again when a transaction, of any window, changes what it shows. */
import { useLiveQuery } from 'dexie-react-hooks';
import { getArticles } from './article-queries.ts';
import { useDatabase } from './database-context.ts';
import type { LibraryOrder, LibraryView } from './library-view.ts';
import type { ArticleRow, ContentRow } from './rows.ts';
import { countSections, type LibraryCounts, listArticleIds } from './section-queries.ts';
import { usePacedQuery } from './use-paced-query.ts';
import { SharedQuery, useSharedQuery } from './use-shared-query.ts';

/** The articles of a view in an order; undefined while loading. */
export function useArticleIds(view: LibraryView, order: LibraryOrder): readonly string[] | undefined {
  const db = useDatabase();
  const { by, isReversed } = order;
  const place = view.kind === 'tag' ? view.key : view.section;
  return usePacedQuery(() => listArticleIds(db, view, order), [db, view.kind, place, by, isReversed]);
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

const COUNTS = new SharedQuery(countSections);

/** How many articles each section holds; undefined while loading. */
export function useLibraryCounts(): LibraryCounts | undefined {
  return useSharedQuery(COUNTS);
}
