/** What the index is given of the library. */
import type { HighlightColor } from '../../../shared/annotation.ts';

/** What is indexed of an article itself. */
export interface ArticleText {
  readonly articleId: string;
  readonly title: string;
  /** BCP 47, or null where unknown. */
  readonly language: string | null;
  /** Canonical text of each block, empty ones included. */
  readonly blocks: readonly string[];
}

/** A note, or the words that a highlight marks: a document of its own. */
export interface AnnotationText {
  readonly id: string;
  readonly kind: 'note' | 'highlight';
  /** Place, from 0, of the block that it begins in; null when the article no longer has that block. */
  readonly blockIndex: number | null;
  readonly text: string;
  /** Null for a note. */
  readonly color: HighlightColor | null;
}

/** What filters and sorting ask of an article. */
export interface ArticleFacts {
  readonly byline: string | null;
  readonly siteName: string | null;
  /** Host of the web address that it was saved from. */
  readonly host: string | null;
  /** File name. */
  readonly sourceName: string;
  readonly tags: readonly string[];
  readonly state: 'unread' | 'reading' | 'read';
  readonly isArchived: boolean;
  readonly isFavourite: boolean;
  readonly hasImage: boolean;
  readonly wordCount: number;
  /** Milliseconds since 1970, null where unknown. */
  readonly publishedAt: number | null;
  readonly importedAt: number;
}

/** Facts of an article of which nothing is known. */
export const NO_FACTS: ArticleFacts = {
  byline: null,
  siteName: null,
  host: null,
  sourceName: '',
  tags: [],
  state: 'unread',
  isArchived: false,
  isFavourite: false,
  hasImage: false,
  wordCount: 0,
  publishedAt: null,
  importedAt: 0,
};

/** All that the index takes in of one article. */
export interface IndexedArticle {
  readonly text: ArticleText;
  readonly facts: ArticleFacts;
  readonly annotations: readonly AnnotationText[];
}
