/** The library's side of the search index: its texts, its marks of what is stale, and the stored index itself. */
import { blockText } from '../../../shared/block-text.ts';
import { DATABASE_NAME, type LecternDatabase, openDatabase } from '../../db/database.ts';
import { pacedQuery } from '../../db/paced-query.ts';
import type { ArticleRow, ContentRow } from '../../db/rows.ts';
import { watch } from '../../db/watch.ts';
import type { StoredArticle } from '../article-cache.ts';
import { readIndex, writeIndex } from '../index/index-file.ts';
import type { ArticleText } from '../index/indexed.ts';
import type { PackedIndex } from '../index/search-index.ts';
import type { IndexStore, PendingArticle, StoredIndex } from './index-store.ts';

/** Keys of the one row in `indexState` and the one in `indexParts`. */
const STATE_KEY = 'base';
const PART_KEY = 'base';

/**
 * Opens the library for the search index.
 * @param databaseName another name than the library's own, or null
 * @throws NewerDatabaseError when a newer Lectern wrote the library
 */
export async function openIndexStore(databaseName: string | null): Promise<IndexStore> {
  return new DatabaseIndexStore(await openDatabase(databaseName ?? DATABASE_NAME));
}

/** Article and content by place; undefined where the database has none. */
interface Loaded {
  readonly article: ArticleRow | undefined;
  readonly content: ContentRow | undefined;
}

class DatabaseIndexStore implements IndexStore {
  readonly #db: LecternDatabase;

  constructor(db: LecternDatabase) {
    this.#db = db;
  }

  get lockName(): string {
    return `${this.#db.name}-search-index`;
  }

  loadArticles = async (articleIds: readonly string[]): Promise<readonly (StoredArticle | null)[]> => {
    const loaded = await this.#load(articleIds);
    return loaded.map(({ article, content }) =>
      isInLibrary(article)
        ? { title: article.title, sourceName: article.sourceName, blocks: content?.blocks ?? [] }
        : null,
    );
  };

  async readTexts(articleIds: readonly string[]): Promise<readonly (ArticleText | null)[]> {
    const loaded = await this.#load(articleIds);
    return loaded.map(({ article, content }) => {
      if (!isInLibrary(article)) return null;
      const blocks = (content?.blocks ?? []).map(blockText);
      return { articleId: article.id, title: article.title, language: article.language, blocks };
    });
  }

  async loadIndex(): Promise<StoredIndex> {
    const { indexState, indexParts } = this.#db;
    try {
      const [state, part] = await this.#db.transaction('r', [indexState, indexParts], () =>
        Promise.all([indexState.get(STATE_KEY), indexParts.get(PART_KEY)]),
      );
      const revision = revisionOf(state?.value);
      if (revision === null || part === undefined) return { revision, packed: null };
      return { revision, packed: readIndex(state?.value, part.buffers) };
    } catch (error) {
      reportLost(error);
      return { revision: await this.loadRevision(), packed: null };
    }
  }

  async loadRevision(): Promise<string | null> {
    return revisionOf((await this.#db.indexState.get(STATE_KEY))?.value);
  }

  async saveIndex(packed: PackedIndex, takenIn: ReadonlyMap<string, string>): Promise<string> {
    const { manifest, buffers } = writeIndex(packed);
    const revision = crypto.randomUUID();
    const { indexState, indexParts, pending } = this.#db;
    await this.#db.transaction('rw', [indexState, indexParts, pending], async () => {
      await indexParts.put({ key: PART_KEY, buffers });
      await indexState.put({ key: STATE_KEY, value: { ...manifest, revision } });
      // A mark with another revision was set after its article had been read: it stays.
      const marks = await pending.bulkGet([...takenIn.keys()]);
      const settled = marks.filter((mark) => mark && takenIn.get(mark.articleId) === mark.revision);
      await pending.bulkDelete(settled.flatMap((mark) => (mark ? [mark.articleId] : [])));
    });
    return revision;
  }

  async forgetIndex(): Promise<void> {
    const { articles, indexState, indexParts, pending } = this.#db;
    await this.#db.transaction('rw', [articles, indexState, indexParts, pending], async () => {
      await indexState.clear();
      await indexParts.clear();
      const articleIds = await articles.toCollection().primaryKeys();
      await pending.bulkPut(articleIds.map((articleId) => ({ articleId, revision: crypto.randomUUID() })));
    });
  }

  async countPending(): Promise<number> {
    return this.#db.pending.count();
  }

  watchPending(onPending: (pending: readonly PendingArticle[]) => void): () => void {
    // Marks stay until the index is stored, so a bulk import makes many: they are not read at every write.
    const query = pacedQuery(() => this.#db.pending.toArray());
    return watch(query, onPending, reportError);
  }

  watchRevision(onRevision: (revision: string | null) => void): () => void {
    return watch(() => this.loadRevision(), onRevision, reportError);
  }

  async #load(articleIds: readonly string[]): Promise<readonly Loaded[]> {
    const { articles, contents } = this.#db;
    const keys = [...articleIds];
    try {
      const [articleRows, contentRows] = await this.#db.transaction('r', [articles, contents], () =>
        Promise.all([articles.bulkGet(keys), contents.bulkGet(keys)]),
      );
      return keys.map((_, i) => ({ article: articleRows[i], content: contentRows[i] }));
    } catch {
      return Promise.all(keys.map((key) => this.#loadReadable(key)));
    }
  }

  /** In transactions of its own, so that a content that is lost does not hold back other articles. */
  async #loadReadable(articleId: string): Promise<Loaded> {
    const article = await this.#db.articles.get(articleId);
    const content = await this.#db.contents.get(articleId).catch(reportLost);
    return { article, content };
  }
}

/**
 * Tells of a record that is there but cannot be read, which ends the transaction that tries: Chromium keeps large ones
 * in files of their own, which a crash or a failing disk can cost.
 */
function reportLost(error: unknown): undefined {
  console.error('A record of the library was not read', error);
}

function isInLibrary(article: ArticleRow | undefined): article is ArticleRow {
  return article !== undefined && article.deletedAt === 0;
}

function revisionOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null) return null;
  const revision: unknown = Reflect.get(state, 'revision');
  return typeof revision === 'string' ? revision : null;
}
