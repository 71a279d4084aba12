import { Dexie } from 'dexie';
import { toErrorData } from '../../shared/errors.ts';
import type { ImportBatchInfo } from '../../shared/importing.ts';
import { addArticles, articleTables, type NewArticle } from './article-writes.ts';
import type { LecternDatabase } from './database.ts';
import { CountChanges, NO_COUNTS } from './import-counts.ts';
import { type ArrivedFile, ImportPlan, newArticles } from './import-plan.ts';
import type { ImportBatchRow, ImportEntryKey, ImportEntryRow } from './import-rows.ts';
import { markPending } from './pending.ts';
import type { ArticleRow } from './rows.ts';

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
  async store(info: ImportBatchInfo, items: readonly ArrivedFile[]): Promise<readonly ImportEntryRow[]> {
    const files = items.map((item) => ({ item, articles: newArticles(item) }));
    try {
      return await this.#storeTogether(info, files);
    } catch (error) {
      if (isDiskFull(error)) throw error;
      const entries: ImportEntryRow[] = [];
      for (const file of files) entries.push(...(await this.#storeAlone(info, file)));
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
    const { importBatches, importEntries, articleVersions, sources, originals } = this.#db;
    const tables = [importBatches, importEntries, articleVersions, sources, originals];
    await this.#db.transaction('rw', tables, async () => {
      await importBatches.delete(batchId);
      const versions = articleVersions.where('[batchId+seq+part]').between([batchId], [batchId, []]);
      for (const { originalId } of await versions.toArray()) {
        if ((await sources.where({ originalId }).count()) === 0) await originals.delete(originalId);
      }
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
    files: readonly ImportFile[],
  ): Promise<readonly ImportEntryRow[]> {
    const { importBatches, importEntries, articleVersions } = this.#db;
    const tables = [...articleTables(this.#db), importBatches, importEntries, articleVersions];
    return this.#db.transaction('rw', tables, async () => {
      const before = await this.#entriesOf(info.id, files);
      const fresh = files.filter(({ item }) => isFresh(item, before));
      const known = await this.#articlesLike(fresh.flatMap(({ articles }) => articles));
      const plan = new ImportPlan(info.id, known, this.#now);
      for (const { item, articles } of fresh) plan.take(item, articles);
      const replaced = before.filter(({ seq }) => fresh.some(({ item }) => item.seq === seq));
      await this.#write(plan, replaced);
      await this.#count(info, replaced, plan.entries);
      return plan.entries;
    });
  }

  async #storeAlone(info: ImportBatchInfo, file: ImportFile): Promise<readonly ImportEntryRow[]> {
    try {
      return await this.#storeTogether(info, [file]);
    } catch (error) {
      if (isDiskFull(error)) throw error;
      const { seq, attempt, source } = file.item;
      const failed: ArrivedFile = { seq, attempt, source, ok: false, error: toErrorData(error) };
      return this.#storeTogether(info, [{ item: failed, articles: [] }]);
    }
  }

  /** What the report says of these files already: after a crash, or when a failure is tried again. */
  async #entriesOf(batchId: string, files: readonly ImportFile[]): Promise<readonly ImportEntryRow[]> {
    const { importEntries } = this.#db;
    const keys = files.map(({ item }): ImportEntryKey => [batchId, item.seq, 0]);
    const firsts = (await importEntries.bulkGet(keys)).filter((entry) => entry !== undefined);
    const all: ImportEntryRow[] = [];
    for (const { seq } of firsts) {
      const range = importEntries.where('[batchId+seq+part]').between([batchId, seq], [batchId, seq, []]);
      all.push(...(await range.toArray()));
    }
    return all;
  }

  /** Articles with the hash, the path or the address of one of these. */
  async #articlesLike(articles: readonly NewArticle[]): Promise<readonly ArticleRow[]> {
    const rows = this.#db.articles;
    const paths = articles.flatMap(({ source }) => source.path ?? []);
    const urls = articles.flatMap(({ article }) => article.sourceUrl ?? []);
    const found = await Promise.all([
      rows
        .where('contentHash')
        .anyOf(articles.map(({ contentHash }) => contentHash))
        .toArray(),
      rows.where('sourcePath').anyOf(paths).toArray(),
      rows.where('sourceUrl').anyOf(urls).toArray(),
    ]);
    return found.flat();
  }

  async #write(plan: ImportPlan, replaced: readonly ImportEntryRow[]): Promise<void> {
    const { articles, articleVersions, importEntries } = this.#db;
    await addArticles(this.#db, plan.added);
    await this.#db.originals.bulkAdd(plan.originals);
    if (plan.restored.length > 0) await articles.bulkPut(plan.restored);
    for (const { id } of plan.restored) await markPending(this.#db, id, 'article');
    if (plan.versions.length > 0) await articleVersions.bulkPut(plan.versions);
    if (replaced.length > 0) {
      const keys = replaced.map(({ batchId, seq, part }): ImportEntryKey => [batchId, seq, part]);
      await importEntries.bulkDelete(keys);
    }
    await importEntries.bulkPut(plan.entries);
  }

  async #count(
    { id, total, skipped }: ImportBatchInfo,
    before: readonly ImportEntryRow[],
    now: readonly ImportEntryRow[],
  ): Promise<void> {
    const row = await this.#db.importBatches.get(id);
    if (row === undefined) return;
    const changes = new CountChanges();
    changes.add(before, -1);
    changes.add(now, 1);
    await this.#db.importBatches.put({ ...row, total, skipped, counts: changes.applyTo(row.counts) });
  }
}

/** A file and its articles, made before the transaction begins. */
interface ImportFile {
  readonly item: ArrivedFile;
  readonly articles: readonly NewArticle[];
}

/** Whether the report says nothing yet of this attempt. */
function isFresh({ seq, attempt }: ArrivedFile, before: readonly ImportEntryRow[]): boolean {
  return !before.some((entry) => entry.seq === seq && entry.attempt >= attempt);
}
