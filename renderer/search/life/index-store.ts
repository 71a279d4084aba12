/** What the index keeper needs of the library; `index-sync.ts` gives it over the database. */
import type { LoadArticles } from '../article-cache.ts';
import type { ArticleText } from '../index/indexed.ts';
import type { PackedIndex } from '../index/search-index.ts';

/** An article whose index entry is stale, and the state of the mark that says so. */
export interface PendingArticle {
  readonly articleId: string;
  readonly revision: string;
}

/** The stored index; `packed` is null when there is none or none that can be trusted. */
export interface StoredIndex {
  /** Changes with each save; null when nothing is stored. */
  readonly revision: string | null;
  readonly packed: PackedIndex | null;
}

export interface IndexStore {
  /** Name of the lock that the one writer of the index holds. */
  readonly lockName: string;
  readonly loadArticles: LoadArticles;
  /** Texts to index, in the order asked; null for an article that is not in the library. */
  readTexts(articleIds: readonly string[]): Promise<readonly (ArticleText | null)[]>;
  loadIndex(): Promise<StoredIndex>;
  /** Revision of the stored index, null when nothing is stored. */
  loadRevision(): Promise<string | null>;
  /** Stores the index and deletes the marks that it has taken in, both or neither; answers the new revision. */
  saveIndex(packed: PackedIndex, takenIn: ReadonlyMap<string, string>): Promise<string>;
  /** Forgets the stored index and marks every article, both or neither. */
  forgetIndex(): Promise<void>;
  countPending(): Promise<number>;
  watchPending(onPending: (pending: readonly PendingArticle[]) => void): () => void;
  watchRevision(onRevision: (revision: string | null) => void): () => void;
}
