import { Dexie } from 'dexie';
import type { LecternDatabase } from './database.ts';
import type { ArticleRow } from './rows.ts';
import { sortKey } from './sort-key.ts';

/** Articles of the library whose title begins so, however it is written, in the order of titles. */
export async function listByTitle(
  db: LecternDatabase,
  beginning: string,
  limit: number,
): Promise<readonly ArticleRow[]> {
  const key = sortKey(beginning);
  return db.articles
    .where('[deletedAt+sortTitle]')
    .between([0, key], [0, `${key}\uffff`])
    .limit(limit)
    .toArray();
}

/** The articles read last, the newest first. */
export async function listLastRead(db: LecternDatabase, limit: number): Promise<readonly ArticleRow[]> {
  return db.articles
    .where('[deletedAt+lastReadAt]')
    .between([0, 1], [0, Dexie.maxKey])
    .reverse()
    .limit(limit)
    .toArray();
}
