import type { LecternDatabase } from './database.ts';
import { markPending } from './pending.ts';

/**
 * Brings an article in step with its annotations: counts, state, and the mark for the search index. Call it inside the
 * transaction that changed them. Who annotates an article reads it.
 */
export async function settleCounts(db: LecternDatabase, articleId: string): Promise<void> {
  const isKept = (row: { readonly deletedAt: number }) => row.deletedAt === 0;
  const { articles, highlights, notes } = db;
  const article = await articles.get(articleId);
  if (article === undefined) return;
  const highlightCount = await highlights.where({ articleId }).filter(isKept).count();
  const noteCount = await notes.where({ articleId }).filter(isKept).count();
  const state = article.state === 'unread' ? 'reading' : article.state;
  await articles.update(articleId, { highlightCount, noteCount, state });
  await markPending(db, articleId, 'annotations');
}
