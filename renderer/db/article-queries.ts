/** Read-only queries behind the hooks; pure functions of the database, so that they are tested without React. */
import { Dexie } from 'dexie';
import type { LecternDatabase } from './database.ts';
import type { ArticleRow, HighlightRow, NoteRow, ReadingState } from './rows.ts';

/** Which articles a list shows. */
export type LibraryFilter = 'all' | ReadingState;

export interface LibraryCounts {
  readonly all: number;
  readonly unread: number;
  readonly reading: number;
  readonly read: number;
}

/** Articles looked at for their languages: the newest tell what a person reads; to read all rows would take a second. */
const LANGUAGE_SAMPLE = 200;

/** A language is one of the library's from this share of the sample on. */
const LEAST_LANGUAGE_SHARE = 0.03;

/** Ids only, newest first: a list of 50,000 articles never loads their rows. */
export async function listArticleIds(db: LecternDatabase, filter: LibraryFilter): Promise<string[]> {
  // A reversed collection is walked by a cursor, one key at a time; forwards all keys come in one answer.
  return (await filterCollection(db, filter).primaryKeys()).reverse();
}

export async function getArticles(db: LecternDatabase, ids: readonly string[]): Promise<ArticleRow[]> {
  const rows = await db.articles.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

export async function countLibrary(db: LecternDatabase): Promise<LibraryCounts> {
  const count = (filter: LibraryFilter) => filterCollection(db, filter).count();
  const [all, unread, reading, read] = await Promise.all([
    count('all'),
    count('unread'),
    count('reading'),
    count('read'),
  ]);
  return { all, unread, reading, read };
}

export async function listHighlights(db: LecternDatabase, articleId: string): Promise<HighlightRow[]> {
  const rows = await db.highlights.where({ articleId }).toArray();
  return rows.filter((row) => row.deletedAt === 0);
}

export async function listNotes(db: LecternDatabase, articleId: string): Promise<NoteRow[]> {
  const rows = await db.notes.where({ articleId }).toArray();
  return rows.filter((row) => row.deletedAt === 0).sort((a, b) => a.createdAt - b.createdAt);
}

/** Primary languages (BCP 47) of the newest articles, the most frequent first. */
export async function listNewestLanguages(db: LecternDatabase): Promise<readonly string[]> {
  const newest = await filterCollection(db, 'all').reverse().limit(LANGUAGE_SAMPLE).toArray();
  const counts = new Map<string, number>();
  for (const { language } of newest) {
    const primary = language?.split('-')[0]?.toLowerCase() ?? '';
    if (primary !== '') counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_LANGUAGE_SHARE * newest.length)
    .sort(([, a], [, b]) => b - a)
    .map(([language]) => language);
}

/** Articles that are neither in the archive nor in the bin. */
function filterCollection(db: LecternDatabase, filter: LibraryFilter) {
  const shelf = [0, 0];
  if (filter === 'all') {
    return db.articles
      .where('[deletedAt+archivedAt+importedAt]')
      .between([...shelf, Dexie.minKey], [...shelf, Dexie.maxKey]);
  }
  return db.articles
    .where('[deletedAt+archivedAt+state+importedAt]')
    .between([...shelf, filter, Dexie.minKey], [...shelf, filter, Dexie.maxKey]);
}
