import { LecternError } from '../../../shared/errors.ts';
import type { LecternDatabase } from '../../db/database.ts';
import { markAllPending } from '../../db/pending.ts';
import { BACKUP_TABLES, type BackupTable, loadRow, type ReadFile } from './backup-rows.ts';

export interface RestoringOptions {
  readonly signal: AbortSignal;
  onProgress?(doneParts: number, totalParts: number): void;
}

/**
 * Puts all rows of a backup into an empty database, which a restore switches to when this has resolved; the search index
 * is made anew from marks.
 * @throws LecternError `damaged` for rows that are none; the signal's reason when it is aborted
 */
export async function fillFromBackup(
  db: LecternDatabase,
  paths: readonly string[],
  read: ReadFile,
  { signal, onProgress }: RestoringOptions,
): Promise<void> {
  const parts = BACKUP_TABLES.flatMap((table) => partsOf(table, paths).map((path) => ({ table, path })));
  for (const [done, { table, path }] of parts.entries()) {
    signal.throwIfAborted();
    onProgress?.(done, parts.length);
    const rows = await loadPart(table, await read(path), read);
    await db.transaction('rw', [table, 'pending'], async () => {
      await db.table(table).bulkPut([...rows]);
      if (table === 'articles') await markAll(db, rows as readonly { readonly id: string }[]);
    });
  }
}

/** Paths of a table's rows, in order. */
function partsOf(table: BackupTable, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => path.startsWith(`rows/${table}/`)).sort();
}

async function loadPart(table: BackupTable, bytes: Uint8Array, read: ReadFile): Promise<readonly object[]> {
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '');
  const rows: object[] = [];
  for (const line of lines) {
    rows.push(
      await loadRow(table, line, read).catch((error: unknown) => {
        if (error instanceof LecternError) throw error;
        throw new LecternError('damaged', `A row of ${table} cannot be read`, { cause: error });
      }),
    );
  }
  return rows;
}

async function markAll(db: LecternDatabase, articles: readonly { readonly id: string }[]): Promise<void> {
  await markAllPending(db, new Map(articles.map(({ id }) => [id, 'article'])));
}
