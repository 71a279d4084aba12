import { createContext, useContext } from 'react';

/** A place in an article: a block, a note or highlight, or the article itself. */
export interface ArticlePlace {
  readonly blockId?: string | null;
  readonly annotationId?: string | null;
}

/** What the window does for the article that is open in it. */
export interface ReaderHost {
  /** Goes back to where the person was before the search that led here; null when no search did. */
  readonly goBack: (() => void) | null;
  /** Opens the search over all articles with a query. */
  readonly searchAll: (query: string) => void;
  /** Opens an article at a place; the way back leads to where the person is now. */
  readonly openArticle: (articleId: string, place?: ArticlePlace) => void;
}

export const ReaderHostContext = createContext<ReaderHost | null>(null);

/** @throws when used outside the window's provider */
export function useReaderHost(): ReaderHost {
  const host = useContext(ReaderHostContext);
  if (host === null) throw new Error('useReaderHost needs a ReaderHostContext');
  return host;
}
