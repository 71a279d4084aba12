/** Live hooks over articles: each renders again when a transaction, of any window, changes what it shows. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { getArticles } from './article-queries.ts';
import { type OpeningText, readOpeningText } from './content-parts.ts';
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

/** The article's blocks, null when there are none, undefined while loading, and while `isWanted` is false. */
export function useContent(id: string, isWanted = true): ContentRow | null | undefined {
  const db = useDatabase();
  return useLiveQuery(
    async () => (isWanted ? ((await db.contents.get(id)) ?? null) : undefined),
    [db, id, isWanted],
  );
}

/**
 * What a long article shows while the rest of it is being read, as it is when the component begins to show: the blocks
 * about one, else about where the person left. Null where there is no need for it; undefined while loading.
 */
export function useOpeningText(id: string, blockId: string | null): OpeningText | null | undefined {
  const db = useDatabase();
  const [text, setText] = useState<OpeningText | null>();
  const first = useRef(blockId);
  useEffect(() => {
    let isLeft = false;
    const take = (found: OpeningText | null): void => {
      if (!isLeft) setText(found);
    };
    // What could not be read in parts is read whole, and that says what is wrong.
    readOpeningText(db, id, first.current).then(take, () => take(null));
    return () => {
      isLeft = true;
    };
  }, [db, id]);
  return text;
}

const COUNTS = new SharedQuery(countSections);

/** How many articles each section holds; undefined while loading. */
export function useLibraryCounts(): LibraryCounts | undefined {
  return useSharedQuery(COUNTS);
}
