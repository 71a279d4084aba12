import type { ParsedArticle } from '../../shared/article.ts';
import type { ImportSource } from '../../shared/ipc-contract.ts';
import { countWords } from '../../shared/reading.ts';
import { contentHash } from './content-hash.ts';
import type { LecternDatabase } from './database.ts';
import { markPending } from './pending.ts';
import type { ArticleRow, ContentRow, ReadingState } from './rows.ts';

/** What became of a parsed file: new, already there, or fetched back from the bin with its annotations. */
export interface AddOutcome {
  readonly kind: 'added' | 'duplicate' | 'restored';
  readonly articleId: string;
  readonly title: string;
}

/** Where the person is in an article. */
export interface ReadingPosition {
  /** Share read, 0 to 1. */
  readonly progress: number;
  readonly blockId: string | null;
}

/** From this share on an article counts as read: few people scroll to the very last line. */
const READ_FROM = 0.98;

/** Articles with their content and original bytes. Each write is one transaction over all tables that it touches. */
export class ArticleRepository {
  readonly #db: LecternDatabase;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /** Stores an article whole or not at all; the same content is never stored twice. */
  async add(article: ParsedArticle, source: ImportSource, bytes: Uint8Array): Promise<AddOutcome> {
    const hash = await contentHash(article);
    const row = this.#newRow(article, source, hash);
    const { articles, contents, sources, pending } = this.#db;
    return this.#db.transaction('rw', [articles, contents, sources, pending], async () => {
      const existing = await articles.where('contentHash').equals(hash).first();
      if (existing !== undefined) return this.#meetAgain(existing);
      await articles.add(row);
      await contents.add({ articleId: row.id, blocks: article.blocks });
      await sources.add({ articleId: row.id, bytes });
      await markPending(this.#db, row.id);
      return { kind: 'added', articleId: row.id, title: row.title };
    });
  }

  async get(id: string): Promise<ArticleRow | undefined> {
    return this.#db.articles.get(id);
  }

  async getContent(id: string): Promise<ContentRow | undefined> {
    return this.#db.contents.get(id);
  }

  /** Moves an article to the bin; its annotations stay with it. */
  async moveToBin(id: string): Promise<void> {
    await this.#setDeletedAt(id, this.#now());
  }

  /** Fetches an article back from the bin. */
  async restore(id: string): Promise<void> {
    await this.#setDeletedAt(id, 0);
  }

  /** Remembers the place; an unread article becomes one being read, and then read. */
  async savePosition(id: string, position: ReadingPosition): Promise<void> {
    await this.#db.transaction('rw', this.#db.articles, async () => {
      const row = await this.#db.articles.get(id);
      if (row === undefined) return;
      const progress = Math.max(row.progress, Math.min(1, position.progress));
      await this.#db.articles.update(id, {
        progress,
        lastBlockId: position.blockId,
        lastReadAt: this.#now(),
        state: nextState(row.state, progress),
      });
    });
  }

  /** The person has looked at an article for a while: it is no longer unread. */
  async markOpened(id: string): Promise<void> {
    await this.#db.transaction('rw', this.#db.articles, async () => {
      const row = await this.#db.articles.get(id);
      if (row?.state === 'unread') await this.#db.articles.update(id, { state: 'reading' });
    });
  }

  async #setDeletedAt(id: string, deletedAt: number): Promise<void> {
    const { articles, pending } = this.#db;
    await this.#db.transaction('rw', [articles, pending], async () => {
      await articles.update(id, { deletedAt });
      await markPending(this.#db, id);
    });
  }

  async #meetAgain(existing: ArticleRow): Promise<AddOutcome> {
    const found = { articleId: existing.id, title: existing.title };
    if (existing.deletedAt === 0) return { kind: 'duplicate', ...found };
    await this.#db.articles.update(existing.id, { deletedAt: 0 });
    await markPending(this.#db, existing.id);
    return { kind: 'restored', ...found };
  }

  #newRow(article: ParsedArticle, source: ImportSource, hash: string): ArticleRow {
    return {
      id: crypto.randomUUID(),
      title: article.title,
      byline: article.byline,
      siteName: article.siteName,
      language: article.language,
      publishedAt: article.publishedAt,
      excerpt: article.excerpt,
      format: article.format,
      sourceName: source.name,
      sourcePath: source.path,
      contentHash: hash,
      wordCount: countWords(article.text, article.language),
      importedAt: this.#now(),
      state: 'unread',
      progress: 0,
      lastBlockId: null,
      lastReadAt: null,
      highlightCount: 0,
      noteCount: 0,
      deletedAt: 0,
    };
  }
}

function nextState(state: ReadingState, progress: number): ReadingState {
  if (state === 'read' || progress >= READ_FROM) return 'read';
  return progress > 0 ? 'reading' : state;
}
