/** The library's articles as the index and its results need them; only what is asked for is read. */
import type { Block } from '../../../shared/article.ts';
import { listHighlights, listNotes } from '../../db/article-queries.ts';
import type { LecternDatabase } from '../../db/database.ts';
import type { ArticleRow, ContentRow, HighlightRow, NoteRow } from '../../db/rows.ts';
import type { StoredArticle } from '../article-cache.ts';
import { articleState, storedArticle } from './article-state.ts';
import type { ArticleState, Mark } from './index-store.ts';

/** What the database has of an article in the library; only its row when no more was asked for. */
export interface LibraryArticle {
  readonly row: ArticleRow;
  readonly blocks: readonly Block[];
  readonly highlights: readonly HighlightRow[];
  readonly notes: readonly NoteRow[];
}

export class LibraryReader {
  readonly #db: LecternDatabase;

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  /** See `LoadArticles`. */
  async loadArticles(articleIds: readonly string[]): Promise<readonly (StoredArticle | null)[]> {
    const articles = await this.#load(articleIds, new Set(articleIds));
    return articles.map((article) => (article === null ? null : storedArticle(article)));
  }

  /** See `IndexStore.readArticles`. */
  async readArticles(wanted: readonly Pick<Mark, 'articleId' | 'scope'>[]): Promise<readonly ArticleState[]> {
    const withText = wanted.filter(({ scope }) => scope !== 'facts').map(({ articleId }) => articleId);
    const articles = await this.#load(
      wanted.map(({ articleId }) => articleId),
      new Set(withText),
    );
    return wanted.map(({ scope }, i) => articleState(articles[i] ?? null, scope));
  }

  async #load(
    articleIds: readonly string[],
    withText: ReadonlySet<string>,
  ): Promise<readonly (LibraryArticle | null)[]> {
    const { articles, contents, highlights, notes } = this.#db;
    const keys = articleIds.filter((articleId) => withText.has(articleId));
    try {
      return await this.#db.transaction('r', [articles, contents, highlights, notes], async () => {
        // Asked at once: each answer that is waited for costs as much as the reading.
        const [rows, found] = await Promise.all([articles.bulkGet([...articleIds]), contents.bulkGet(keys)]);
        const texts = new Map(found.map((content, i) => [keys[i], content]));
        return Promise.all(rows.map((row) => this.#complete(row, texts.get(row?.id), withText)));
      });
    } catch {
      return Promise.all(articleIds.map((articleId) => this.#loadReadable(articleId, withText)));
    }
  }

  /** In transactions of its own, so that a content that is lost does not hold back other articles. */
  async #loadReadable(articleId: string, withText: ReadonlySet<string>): Promise<LibraryArticle | null> {
    const row = await this.#db.articles.get(articleId);
    const content = withText.has(articleId)
      ? await this.#db.contents.get(articleId).catch(reportLost)
      : undefined;
    return this.#complete(row, content, withText);
  }

  async #complete(
    row: ArticleRow | undefined,
    content: ContentRow | undefined,
    withText: ReadonlySet<string>,
  ): Promise<LibraryArticle | null> {
    if (row === undefined || row.deletedAt !== 0) return null;
    if (!withText.has(row.id)) return { row, blocks: [], highlights: [], notes: [] };
    // Most articles have none, and the row says so.
    const [highlights, notes] = await Promise.all([
      row.highlightCount === 0 ? [] : listHighlights(this.#db, row.id),
      row.noteCount === 0 ? [] : listNotes(this.#db, row.id),
    ]);
    return { row, blocks: content?.blocks ?? [], highlights, notes };
  }
}

/**
 * Tells of a record that is there but cannot be read, which ends the transaction that tries: Chromium keeps large ones
 * in files of their own, which a crash or a failing disk can cost.
 */
export function reportLost(error: unknown): undefined {
  console.error('A record of the library was not read', error);
}
