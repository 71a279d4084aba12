import { createContext, useContext } from 'react';
import type { FootnoteBlock } from '../../../shared/article.ts';

/** What the parts of an open article need of the whole. */
export interface ArticleContextValue {
  readonly articleId: string;
  /** Notes of the article that its text refers to, by their ids. */
  readonly citedNotes: ReadonlyMap<string, FootnoteBlock>;
  /** Shows the picture of an image block as large as the window. */
  readonly enlarge: (blockId: string) => void;
  /** Goes to another block of the article, by a link that stands in it. */
  readonly jump: (blockId: string, link: HTMLElement) => void;
  /** Goes from a note to where the text refers to it. */
  readonly jumpToReference: (noteId: string) => void;
}

export const ArticleContext = createContext<ArticleContextValue | null>(null);

/** @throws when used outside an open article */
export function useArticleContext(): ArticleContextValue {
  const context = useContext(ArticleContext);
  if (context === null) throw new Error('useArticleContext needs an ArticleContext');
  return context;
}
