/** Marks of articles whose index entries are stale. */
import { inChunks } from './chunks.ts';
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
  await markAllPending(db, new Map([[articleId, scope]]));
}

/** The same for any number of articles. */
export async function markAllPending(
  db: LecternDatabase,
  scopes: ReadonlyMap<string, PendingScope>,
): Promise<void> {
  await inChunks([...scopes], async (chunk) => {
    const marks = await db.pending.bulkGet(chunk.map(([articleId]) => articleId));
    const widened = chunk.map(([articleId, scope], i) => ({
      articleId,
      revision: crypto.randomUUID(),
      scope: widerScope(scope, marks[i]),
    }));
    await db.pending.bulkPut(widened);
  });
}

function widerScope(scope: PendingScope, mark: PendingRow | undefined): PendingScope {
  return mark !== undefined && WIDTH[scopeOf(mark)] > WIDTH[scope] ? scopeOf(mark) : scope;
}

/** What a mark asks to be read again; all of it by marks of older programs, which do not say. */
export function scopeOf(mark: PendingRow): PendingScope {
  return mark.scope ?? 'article';
}
