import type { LecternDatabase } from './database.ts';
import { markPending } from './pending.ts';

/**
 * Brings an article in step with its annotations: counts, and the mark for the search index. Call it inside the
 * transaction that changed them.
 */
export async function settleCounts(db: LecternDatabase, articleId: string): Promise<void> {
  const isKept = (row: { readonly deletedAt: number }) => row.deletedAt === 0;
  const { articles, highlights, notes } = db;
  // After an article's last trace is gone nothing of it is to be indexed.
  if ((await articles.get(articleId)) === undefined) return;
  const highlightCount = await highlights.where({ articleId }).filter(isKept).count();
  const noteCount = await notes.where({ articleId }).filter(isKept).count();
  await articles.update(articleId, { highlightCount, noteCount });
  await markPending(db, articleId, 'annotations');
}

/** Who annotates an article reads it. Taking the annotation back does not unread it: the person has been there. */
export async function markAnnotated(db: LecternDatabase, articleId: string): Promise<void> {
  const article = await db.articles.get(articleId);
  if (article?.state === 'unread') await db.articles.update(articleId, { state: 'reading' });
}
