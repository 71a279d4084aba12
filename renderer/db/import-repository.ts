import { Dexie } from 'dexie';
import { toErrorData } from '../../shared/errors.ts';
import type { ImportBatchInfo, ImportItem } from '../../shared/importing.ts';
import { articleTables } from './article-writes.ts';
import type { LecternDatabase } from './database.ts';
import { type Arrival, arrivalOf, storeArrival } from './import-arrival.ts';
import { CountChanges, NO_COUNTS } from './import-counts.ts';
import type { ImportBatchRow, ImportEntryRow } from './import-rows.ts';

/** Reports of more batches than this are forgotten, the oldest first. */
const MOST_BATCHES = 500;

/** The disk takes nothing more: nothing of what was to be stored is, and it can be tried again. */
export function isDiskFull(error: unknown): boolean {
  const name = error instanceof Error ? error.name : '';
  const inner = error instanceof Dexie.DexieError ? error.inner : null;
  return name === 'QuotaExceededError' || (inner instanceof Error && inner.name === 'QuotaExceededError');
}

/** Brings files into the library and keeps the report of every batch. */
export class ImportRepository {
  readonly #db: LecternDatabase;
  readonly #now: () => number;

  constructor(db: LecternDatabase, now: () => number = Date.now) {
    this.#db = db;
    this.#now = now;
  }

  /** A batch is under way: its report begins, or goes on. */
  async begin(info: ImportBatchInfo): Promise<void> {
    const { importBatches } = this.#db;
    await this.#db.transaction('rw', importBatches, async () => {
      const known = await importBatches.get(info.id);
      const { isListing, ...facts } = info;
      const fresh = { counts: NO_COUNTS, undoneAt: 0 };
      await importBatches.put({
        ...fresh,
        ...known,
        ...facts,
        finishedAt: 0,
        isCancelled: false,
        leftOut: 0,
      });
    });
  }

  /**
   * Stores files with their entries in the report, in one transaction: each article is there whole or not at all, and
   * once, also when its file comes again after a crash. A file that makes the transaction fail is stored, or reported
   * as failed, apart from the others.
   * @throws when the disk is full (`isDiskFull`); nothing is stored then
   */
  async store(info: ImportBatchInfo, items: readonly ImportItem[]): Promise<readonly ImportEntryRow[]> {
    const arrivals = await Promise.all(items.map((item) => arrivalOf(info.id, item)));
    try {
      return await this.#storeTogether(info, arrivals);
    } catch (error) {
      if (isDiskFull(error)) throw error;
      const entries: ImportEntryRow[] = [];
      for (const arrival of arrivals) entries.push(...(await this.#storeAlone(info, arrival)));
      return entries;
    }
  }

  /** A batch has ended, by itself or because the person cancelled it. Answers its report. */
  async finish(batchId: string, leftOut: number | null): Promise<ImportBatchRow | undefined> {
    const end = { finishedAt: this.#now(), isCancelled: leftOut !== null, leftOut: leftOut ?? 0 };
    const { importBatches } = this.#db;
    return this.#db.transaction('rw', importBatches, async () => {
      await importBatches.update(batchId, end);
      return importBatches.get(batchId);
    });
  }

  /** Batches that are not under way although their reports say so, as after a crash, are over. */
  async finishOthers(runningId: string | null): Promise<void> {
    await this.#db.importBatches
      .filter(({ id, finishedAt }) => finishedAt === 0 && id !== runningId)
      .modify({ finishedAt: this.#now() });
  }

  /** Deletes a batch's report, not its articles. */
  async forget(batchId: string): Promise<void> {
    const { importBatches, importEntries, articleVersions } = this.#db;
    await this.#db.transaction('rw', [importBatches, importEntries, articleVersions], async () => {
      await importBatches.delete(batchId);
      await importEntries.where('[batchId+seq+part]').between([batchId], [batchId, []]).delete();
      await articleVersions.where('[batchId+seq+part]').between([batchId], [batchId, []]).delete();
    });
  }

  /** Ids of the batches that are too old for their reports to be kept. */
  async listOutdated(): Promise<readonly string[]> {
    return this.#db.importBatches.orderBy('startedAt').reverse().offset(MOST_BATCHES).primaryKeys();
  }

  async #storeTogether(
    info: ImportBatchInfo,
    arrivals: readonly Arrival[],
  ): Promise<readonly ImportEntryRow[]> {
    const { importBatches, importEntries, articleVersions } = this.#db;
    const tables = [...articleTables(this.#db), importBatches, importEntries, articleVersions];
    return this.#db.transaction('rw', tables, async () => {
      const entries: ImportEntryRow[] = [];
      const changes = new CountChanges();
      for (const arrival of arrivals) {
        const { seq, attempt } = arrival;
        const before = await importEntries
          .where('[batchId+seq+part]')
          .between([info.id, seq], [info.id, seq, []])
          .toArray();
        if (before.some((entry) => entry.attempt >= attempt)) continue;
        await importEntries.bulkDelete(before.map((entry) => [entry.batchId, entry.seq, entry.part]));
        const now = await storeArrival(this.#db, arrival, this.#now());
        await importEntries.bulkPut(now);
        changes.add(before, -1);
        changes.add(now, 1);
        entries.push(...now);
      }
      const row = await importBatches.get(info.id);
      if (row !== undefined) {
        const { total, skipped } = info;
        await importBatches.put({ ...row, total, skipped, counts: changes.applyTo(row.counts) });
      }
      return entries;
    });
  }

  async #storeAlone(info: ImportBatchInfo, arrival: Arrival): Promise<readonly ImportEntryRow[]> {
    try {
      return await this.#storeTogether(info, [arrival]);
    } catch (error) {
      if (isDiskFull(error)) throw error;
      return this.#storeTogether(info, [{ ...arrival, outcome: { ok: false, error: toErrorData(error) } }]);
    }
  }
}
