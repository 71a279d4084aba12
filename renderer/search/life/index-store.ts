/** What the index keeper needs of the library; `index-sync.ts` gives it over the database. */
import type { LoadArticles } from '../article-cache.ts';
import type { IndexPart } from '../index/index-part.ts';
import type { AnnotationText, ArticleFacts, IndexedArticle } from '../index/indexed.ts';

/** What a mark asks to be read again; each scope takes in what the narrower ones do. */
export type MarkScope = 'facts' | 'annotations' | 'article';

/** An article whose index entry is stale, and the state of the mark that says so. */
export interface Mark {
  readonly articleId: string;
  readonly revision: string;
  readonly scope: MarkScope;
}

/** Revisions of marks, by article. */
export type TakenIn = ReadonlyMap<string, string>;

/** What an article's row alone tells. */
export type RowFacts = Omit<ArticleFacts, 'hasImage'>;

/** An article as the library has it, as far as it was asked for. */
export type ArticleState =
  /** Not in the library, or in its bin. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'facts'; readonly facts: RowFacts }
  | {
      readonly kind: 'annotations';
      readonly facts: RowFacts;
      readonly annotations: readonly AnnotationText[];
    }
  | { readonly kind: 'article'; readonly article: IndexedArticle };

export interface StoredIndex {
  /** Changes with each save; null when nothing is stored. */
  readonly revision: string | null;
  /** In their order; null when there are none or not all can be trusted. */
  readonly parts: readonly IndexPart[] | null;
  /** Made by this program's analyzer; another one's answers until all articles are indexed again. */
  readonly isCurrent: boolean;
}

export interface PartsChange {
  readonly added: readonly IndexPart[];
  /** Ids of all parts, the oldest first; parts that are stored and not among them are deleted. */
  readonly order: readonly string[];
}

export interface IndexStore {
  /** Name of the lock that the one writer of the index holds. */
  readonly lockName: string;
  readonly loadArticles: LoadArticles;
  /** Marked articles in the order asked, each as far as its mark's scope asks. */
  readArticles(wanted: readonly Pick<Mark, 'articleId' | 'scope'>[]): Promise<readonly ArticleState[]>;
  /** Loads the stored index; parts that are at hand are not read again. */
  loadIndex(atHand: readonly IndexPart[]): Promise<StoredIndex>;
  /** Revision of the stored index, null when nothing is stored. */
  loadRevision(): Promise<string | null>;
  /** Stores what has changed and deletes the marks that were taken in, both or neither; answers the new revision. */
  saveParts(change: PartsChange, takenIn: TakenIn): Promise<string>;
  /** Forgets the stored index and marks every article, both or neither. */
  forgetIndex(): Promise<void>;
  /** Marks every article to be indexed by this program's analyzer, once; answers the new revision. */
  renewIndex(): Promise<string>;
  countPending(): Promise<number>;
  /** Tells all marks, and then those that are set. */
  watchMarks(onMarks: (marks: readonly Mark[]) => void): () => void;
  watchRevision(onRevision: (revision: string | null) => void): () => void;
}
