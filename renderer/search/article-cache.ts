import type { Block } from '../../shared/article.ts';

/** What a result shows of an article. */
export interface StoredArticle {
  readonly title: string;
  readonly sourceName: string;
  readonly blocks: readonly Block[];
}

/** Articles of the library by id, in the order asked; null for one that is not (or no longer) in the library. */
export type LoadArticles = (articleIds: readonly string[]) => Promise<readonly (StoredArticle | null)[]>;

/** Enough for a few pages of results; texts are not kept otherwise. */
const CAPACITY = 64;

/** The articles shown last: typing on mostly shows the same ones. */
export class ArticleCache {
  readonly #load: LoadArticles;
  /** Least recently used first. */
  readonly #articles = new Map<string, StoredArticle>();
  /** Counts what was forgotten: what was loaded before that may be stale. */
  #forgotten = 0;

  constructor(load: LoadArticles) {
    this.#load = load;
  }

  /** As `LoadArticles`; only what is not at hand is loaded. */
  async get(articleIds: readonly string[]): Promise<readonly (StoredArticle | null)[]> {
    const missing = articleIds.filter((articleId) => !this.#articles.has(articleId));
    const atHand = new Map(articleIds.map((articleId) => [articleId, this.#articles.get(articleId) ?? null]));
    const forgotten = this.#forgotten;
    const loaded = missing.length === 0 ? [] : await this.#load(missing);
    missing.forEach((articleId, i) => {
      atHand.set(articleId, loaded[i] ?? null);
    });
    return articleIds.map((articleId) => {
      const article = atHand.get(articleId) ?? null;
      if (article !== null && forgotten === this.#forgotten) this.#keep(articleId, article);
      return article;
    });
  }

  forget(articleId: string): void {
    this.#forgotten += 1;
    this.#articles.delete(articleId);
  }

  clear(): void {
    this.#forgotten += 1;
    this.#articles.clear();
  }

  #keep(articleId: string, article: StoredArticle): void {
    this.#articles.delete(articleId);
    this.#articles.set(articleId, article);
    const oldest = this.#articles.keys().next();
    if (this.#articles.size > CAPACITY && !oldest.done) this.#articles.delete(oldest.value);
  }
}
