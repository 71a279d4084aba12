/** Marks of articles whose index entries are stale. */
import type { LecternDatabase } from './database.ts';
import type { PendingRow, PendingScope } from './rows.ts';

/** Each scope takes in what the narrower ones do. */
const WIDTH: Readonly<Record<PendingScope, number>> = { facts: 0, annotations: 1, article: 2 };

/**
 * Marks an article's index entry as stale; call it inside the transaction that made it so. An older mark that asks for
 * more goes on asking for it.
 */
export async function markPending(
  db: LecternDatabase,
  articleId: string,
  scope: PendingScope,
): Promise<void> {
  const mark = await db.pending.get(articleId);
  const widest = mark !== undefined && WIDTH[scopeOf(mark)] > WIDTH[scope] ? scopeOf(mark) : scope;
  await db.pending.put({ articleId, revision: crypto.randomUUID(), scope: widest });
}

/** What a mark asks to be read again; all of it by marks of older programs, which do not say. */
export function scopeOf(mark: PendingRow): PendingScope {
  return mark.scope ?? 'article';
}
