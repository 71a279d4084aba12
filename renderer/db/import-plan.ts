import type { ImportedArticle } from '../../shared/article.ts';
import type { ErrorData } from '../../shared/errors.ts';
import type { ArticleFailure, ImportItem, OriginalFile } from '../../shared/importing.ts';
import { type ArticleRows, type NewArticle, pictureOf, rowsOf } from './article-writes.ts';
import type { ArticleVersionRow, ImportEntryRow } from './import-rows.ts';
import type { ArticleRow, OriginalRow } from './rows.ts';

/** One file of a batch, its articles unpacked, or the reason why there are none. */
export type ArrivedFile = Pick<ImportItem, 'seq' | 'attempt' | 'source'> &
  (
    | {
        readonly ok: true;
        readonly original: OriginalFile;
        readonly articles: readonly ImportedArticle[];
        readonly failures?: readonly ArticleFailure[];
      }
    | { readonly ok: false; readonly error: ErrorData }
  );

type Found = Pick<ImportEntryRow, 'kind'> & Partial<Pick<ImportEntryRow, 'articleId' | 'title' | 'error'>>;

/** The article of a file as it would be stored. */
export function newArticles(item: ArrivedFile): readonly NewArticle[] {
  if (!item.ok) return [];
  const { source } = item;
  const originalId = crypto.randomUUID();
  return item.articles.map(({ images, contentHash, ...article }) => {
    return { article, pictures: images.map(pictureOf), source, originalId, contentHash };
  });
}

/**
 * What some files bring to the library, decided in memory from what the library knows of them, so that all of it is
 * read and written in a few requests: most of an import's time would otherwise go into asking.
 */
export class ImportPlan {
  readonly added: ArticleRows[] = [];
  readonly originals: OriginalRow[] = [];
  readonly versions: ArticleVersionRow[] = [];
  /** Articles to be fetched back from the bin. */
  readonly restored: ArticleRow[] = [];
  readonly entries: ImportEntryRow[] = [];
  readonly #batchId: string;
  readonly #now: () => number;
  readonly #byHash = new Map<string, ArticleRow>();
  readonly #byPath = new Map<string, ArticleRow[]>();
  readonly #byUrl = new Map<string, ArticleRow[]>();

  /** `known` are the library's articles with the hashes, paths and addresses of the files, in any order, also twice. */
  constructor(batchId: string, known: readonly ArticleRow[], now: () => number) {
    this.#batchId = batchId;
    this.#now = now;
    for (const row of known) this.#learn(row);
  }

  /** Decides about one file. */
  take(item: ArrivedFile, articles: readonly NewArticle[]): void {
    if (!item.ok) {
      this.entries.push(this.#entry(item, 0, { kind: 'failed', error: item.error }));
      return;
    }
    const { failures = [] } = item;
    const isAlone = articles.length + failures.length === 1;
    let isKept = false;
    for (const [part, article] of articles.entries()) {
      const found = this.#place(item.seq, part, article, isAlone);
      this.entries.push(this.#entry(item, part, found));
      if (isKept || (found.kind !== 'added' && found.kind !== 'newVersion')) continue;
      this.originals.push({ id: article.originalId, ...item.original });
      isKept = true;
    }
    for (const [index, { title, error }] of failures.entries()) {
      this.entries.push(this.#entry(item, articles.length + index, { kind: 'failed', title, error }));
    }
  }

  #place(seq: number, part: number, incoming: NewArticle, isAlone: boolean): Found {
    const same = this.#byHash.get(incoming.contentHash);
    if (same !== undefined) return this.#meetAgain(same);
    const older = this.#olderVersion(incoming, isAlone);
    if (older !== undefined) {
      this.versions.push({ batchId: this.#batchId, seq, part, articleId: older.id, ...incoming });
      return { kind: 'newVersion', articleId: older.id, title: older.title };
    }
    const rows = rowsOf(incoming, this.#now());
    this.added.push(rows);
    this.#learn(rows.article);
    return { kind: 'added', articleId: rows.article.id, title: rows.article.title };
  }

  #meetAgain(row: ArticleRow): Found {
    const found = { articleId: row.id, title: row.title };
    if (row.deletedAt === 0) return { kind: 'duplicate', ...found };
    const restored = { ...row, deletedAt: 0 };
    this.restored.push(restored);
    this.#byHash.set(row.contentHash, restored);
    return { kind: 'restored', ...found };
  }

  /**
   * The article in the library that came from the same source: the same file, or the same web address. An address that
   * many pages of a site give as their own, or a file name that was used again, is told by the title.
   */
  #olderVersion({ article, source }: NewArticle, isAlone: boolean): ArticleRow | undefined {
    const isOlder = (row: ArticleRow, mayDiffer: boolean) =>
      row.deletedAt === 0 && (row.title === article.title || mayDiffer);
    const byPath = source.path === null ? [] : (this.#byPath.get(source.path) ?? []);
    const byUrl = article.sourceUrl === null ? [] : (this.#byUrl.get(article.sourceUrl) ?? []);
    return (
      byPath.find((row) => isOlder(row, isAlone && row.sourceUrl === article.sourceUrl)) ??
      byUrl.find((row) => isOlder(row, false))
    );
  }

  #learn(row: ArticleRow): void {
    this.#byHash.set(row.contentHash, row);
    if (row.sourcePath !== null) addTo(this.#byPath, row.sourcePath, row);
    if (row.sourceUrl !== null) addTo(this.#byUrl, row.sourceUrl, row);
  }

  #entry({ seq, attempt, source }: ArrivedFile, part: number, found: Found): ImportEntryRow {
    const nothing = { articleId: null, title: null, error: null };
    const { name, path } = source;
    return { batchId: this.#batchId, seq, part, attempt, name, path, ...nothing, ...found };
  }
}

function addTo(map: Map<string, ArticleRow[]>, key: string, row: ArticleRow): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else if (!rows.some(({ id }) => id === row.id)) rows.push(row);
}
