/** Read-only queries behind the hooks over reports of imports. */
import type { LecternDatabase } from './database.ts';
import type { ImportBatchRow, ImportEntryKey, ImportEntryKind, ImportEntryRow } from './import-rows.ts';

/** Newest first. */
export async function listBatches(db: LecternDatabase): Promise<readonly ImportBatchRow[]> {
  return db.importBatches.orderBy('startedAt').reverse().toArray();
}

/** Keys of a batch's entries, of one kind or all, in the order of the batch; rows of 50,000 are never loaded at once. */
export async function listEntryKeys(
  db: LecternDatabase,
  batchId: string,
  kind: ImportEntryKind | null,
): Promise<readonly ImportEntryKey[]> {
  const entries =
    kind === null
      ? db.importEntries.where('[batchId+seq+part]').between([batchId], [batchId, []])
      : db.importEntries.where('[batchId+kind]').equals([batchId, kind]);
  return (await entries.primaryKeys()) as ImportEntryKey[];
}

export async function getEntries(
  db: LecternDatabase,
  keys: readonly ImportEntryKey[],
): Promise<readonly ImportEntryRow[]> {
  const rows = await db.importEntries.bulkGet([...keys]);
  return rows.filter((row) => row !== undefined);
}
