import type { LecternDatabase } from './database.ts';

/** Marks an article's index entry as stale; call it inside the transaction that made it so. */
export async function markPending(db: LecternDatabase, articleId: string): Promise<void> {
  await db.pending.put({ articleId, revision: crypto.randomUUID() });
}
