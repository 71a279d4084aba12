/** Live hooks over reports of imports; undefined while loading. */
import { useDatabase } from './database-context.ts';
import { getEntries, listBatches, listEntryKeys } from './import-queries.ts';
import type { ImportBatchRow, ImportEntryKey, ImportEntryKind, ImportEntryRow } from './import-rows.ts';
import { usePacedQuery } from './use-paced-query.ts';

/** Newest first. */
export function useImportBatches(): readonly ImportBatchRow[] | undefined {
  const db = useDatabase();
  return usePacedQuery(() => listBatches(db), [db]);
}

/** The batch's report, null when there is none. */
export function useImportBatch(id: string): ImportBatchRow | null | undefined {
  const db = useDatabase();
  return usePacedQuery(async () => (await db.importBatches.get(id)) ?? null, [db, id]);
}

export function useEntryKeys(
  batchId: string,
  kind: ImportEntryKind | null,
): readonly ImportEntryKey[] | undefined {
  const db = useDatabase();
  return usePacedQuery(() => listEntryKeys(db, batchId, kind), [db, batchId, kind]);
}

export function useEntries(keys: readonly ImportEntryKey[]): readonly ImportEntryRow[] | undefined {
  const db = useDatabase();
  return usePacedQuery(() => getEntries(db, keys), [db, keys.join()]);
}
