/** Read-only queries behind the hooks; pure functions of the database, so that they are tested without React. */
import type { LecternDatabase } from './database.ts';
import type { ArticleRow, HighlightRow, NoteRow } from './rows.ts';
import { articlesIn } from './section-queries.ts';

/** Articles looked at for their languages: the newest tell what a person reads; to read all rows would take a second. */
const LANGUAGE_SAMPLE = 200;

/** A language is one of the library's from this share of the sample on. */
const LEAST_LANGUAGE_SHARE = 0.03;

export async function getArticles(db: LecternDatabase, ids: readonly string[]): Promise<ArticleRow[]> {
  const rows = await db.articles.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
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
  const newest = await articlesIn(db, 'all').reverse().limit(LANGUAGE_SAMPLE).toArray();
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
