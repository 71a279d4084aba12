import type { ParsedArticle } from '../../shared/article.ts';
import type { ErrorData } from '../../shared/errors.ts';
import type { ImportItem, ImportSource } from '../../shared/importing.ts';
import { addArticle, type NewArticle, pictureOf } from './article-writes.ts';
import { contentHash } from './content-hash.ts';
import type { LecternDatabase } from './database.ts';
import type { ImportEntryRow } from './import-rows.ts';
import { markPending } from './pending.ts';
import type { ArticleRow, Picture } from './rows.ts';

/** A file that came, with the hashes of its articles, which cannot be computed inside a transaction. */
export interface Arrival {
  readonly batchId: string;
  readonly seq: number;
  readonly attempt: number;
  readonly source: ImportSource;
  readonly outcome:
    | { readonly ok: true; readonly bytes: Uint8Array; readonly articles: readonly HashedArticle[] }
    | { readonly ok: false; readonly error: ErrorData };
}

interface HashedArticle {
  readonly article: Omit<ParsedArticle, 'text' | 'images'>;
  readonly pictures: readonly Picture[];
  readonly contentHash: string;
}

export async function arrivalOf(batchId: string, item: ImportItem): Promise<Arrival> {
  const { seq, attempt, source } = item;
  if (!item.ok) return { batchId, seq, attempt, source, outcome: { ok: false, error: item.error } };
  const articles = await Promise.all(
    item.articles.map(async ({ text, images, ...article }) => ({
      article,
      pictures: images.map(pictureOf),
      contentHash: await contentHash({ title: article.title, text }),
    })),
  );
  return { batchId, seq, attempt, source, outcome: { ok: true, bytes: item.bytes, articles } };
}

/** Stores a file's articles, inside a transaction over all the tables that it touches; answers their entries. */
export async function storeArrival(
  db: LecternDatabase,
  arrival: Arrival,
  now: number,
): Promise<readonly ImportEntryRow[]> {
  const { outcome } = arrival;
  if (!outcome.ok) return [entry(arrival, 0, { kind: 'failed', error: outcome.error })];
  const entries: ImportEntryRow[] = [];
  for (const [part, hashed] of outcome.articles.entries()) {
    const sharedWith = entries.find(({ kind }) => kind === 'added')?.articleId ?? null;
    const incoming = { ...hashed, source: arrival.source, bytes: outcome.bytes, sharedWith };
    entries.push(entry(arrival, part, await storeArticle(db, arrival, part, incoming, now)));
  }
  return entries;
}

type Found = Pick<ImportEntryRow, 'kind'> & Partial<Pick<ImportEntryRow, 'articleId' | 'title' | 'error'>>;

async function storeArticle(
  db: LecternDatabase,
  arrival: Arrival,
  part: number,
  incoming: NewArticle,
  now: number,
): Promise<Found> {
  const same = await db.articles.where('contentHash').equals(incoming.contentHash).first();
  if (same !== undefined) return meetAgain(db, same);
  const isAlone = arrival.outcome.ok && arrival.outcome.articles.length === 1;
  const older = await findOlderVersion(db, incoming, isAlone);
  if (older !== undefined) return offerVersion(db, arrival, part, incoming, older);
  const row = await addArticle(db, incoming, now);
  return { kind: 'added', articleId: row.id, title: row.title };
}

async function meetAgain(db: LecternDatabase, { id, title, deletedAt }: ArticleRow): Promise<Found> {
  if (deletedAt === 0) return { kind: 'duplicate', articleId: id, title };
  await db.articles.update(id, { deletedAt: 0 });
  await markPending(db, id);
  return { kind: 'restored', articleId: id, title };
}

/**
 * The article in the library that came from the same source: the same file, or the same web address. An address that
 * many pages of a site give as their own, or a file name that was used again, is told by the title.
 */
async function findOlderVersion(
  db: LecternDatabase,
  { article, source }: NewArticle,
  isAlone: boolean,
): Promise<ArticleRow | undefined> {
  const byPath =
    source.path === null ? [] : await db.articles.where('sourcePath').equals(source.path).toArray();
  const byUrl =
    article.sourceUrl === null
      ? []
      : await db.articles.where('sourceUrl').equals(article.sourceUrl).toArray();
  const isOlder = (row: ArticleRow, mayDiffer: boolean) =>
    row.deletedAt === 0 && (row.title === article.title || mayDiffer);
  return (
    byPath.find((row) => isOlder(row, isAlone && row.sourceUrl === article.sourceUrl)) ??
    byUrl.find((row) => isOlder(row, false))
  );
}

/** Keeps the new version until the person decides; an older offer for the same article is no longer one. */
async function offerVersion(
  db: LecternDatabase,
  { batchId, seq }: Arrival,
  part: number,
  { article, pictures, source, contentHash, bytes }: NewArticle,
  older: ArticleRow,
): Promise<Found> {
  const version = { articleId: older.id, article, pictures, source, contentHash, bytes };
  await db.articleVersions.put({ batchId, seq, part, ...version });
  return { kind: 'newVersion', articleId: older.id, title: older.title };
}

function entry({ batchId, seq, attempt, source }: Arrival, part: number, found: Found): ImportEntryRow {
  const nothing = { articleId: null, title: null, error: null };
  return { batchId, seq, part, attempt, name: source.name, path: source.path, ...nothing, ...found };
}
