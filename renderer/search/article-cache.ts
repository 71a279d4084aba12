import type { Block } from '../../shared/article.ts';

/** What a result shows of an article. */
export interface StoredArticle {
  readonly title: string;
  readonly sourceName: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly StoredNote[];
  readonly highlights: readonly StoredHighlight[];
}

export interface StoredNote {
  readonly id: string;
  readonly blockId: string;
  readonly text: string;
}

export interface StoredHighlight {
  readonly id: string;
  /** The block that it begins in. */
  readonly blockId: string;
  /** The words marked, a line a block. */
  readonly text: string;
  /** Where it begins and ends in that block's canonical text. */
  readonly start: number;
  readonly end: number;
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
  /** For each load under way what was forgotten since it began: it may come in an older state. */
  readonly #stale = new Set<Set<string>>();

  constructor(load: LoadArticles) {
    this.#load = load;
  }

  /** As `LoadArticles`; only what is not at hand is loaded. */
  async get(articleIds: readonly string[]): Promise<readonly (StoredArticle | null)[]> {
    const missing = articleIds.filter((articleId) => !this.#articles.has(articleId));
    const atHand = new Map(articleIds.map((articleId) => [articleId, this.#articles.get(articleId) ?? null]));
    const stale = new Set<string>();
    this.#stale.add(stale);
    try {
      const loaded = missing.length === 0 ? [] : await this.#load(missing);
      missing.forEach((articleId, i) => {
        atHand.set(articleId, loaded[i] ?? null);
      });
    } finally {
      this.#stale.delete(stale);
    }
    return articleIds.map((articleId) => {
      const article = atHand.get(articleId) ?? null;
      if (article !== null && !stale.has(articleId)) this.#keep(articleId, article);
      return article;
    });
  }

  /** An article has changed. */
  forget(articleId: string): void {
    this.#articles.delete(articleId);
    for (const stale of this.#stale) stale.add(articleId);
  }

  #keep(articleId: string, article: StoredArticle): void {
    this.#articles.delete(articleId);
    this.#articles.set(articleId, article);
    const oldest = this.#articles.keys().next();
    if (this.#articles.size > CAPACITY && !oldest.done) this.#articles.delete(oldest.value);
  }
}
