import { basename } from 'node:path';
import { LecternError } from '../../shared/errors.ts';
import type {
  BatchFiles,
  DroppedFiles,
  ImportItem,
  ImportOrigin,
  ImportPull,
} from '../../shared/importing.ts';
import type { BatchJournals, BatchStart, JournalRecord } from './batch-journal.ts';
import { ImportBatch } from './import-batch.ts';
import { listRoots, spoolBytes } from './import-listing.ts';
import type { ParserHost } from './parser-host.ts';
import { type Next, ReadAhead } from './read-ahead.ts';

/**
 * All that is to be imported, batch after batch. A library window pulls at its own pace; what it has not yet stored
 * is in a journal on disk and comes again after a restart.
 */
export class ImportJobs {
  readonly #journals: BatchJournals;
  readonly #notify: () => void;
  readonly #ahead: ReadAhead;
  #batches: ImportBatch[] = [];
  /** Batches of which the window has heard. */
  readonly #told = new Set<string>();
  /** The page that pulls; what it has not stored waits again once another one does. */
  #puller: number | null = null;
  /** Grows when the page that pulled is gone: its pull ends. */
  #generation = 0;
  /** Resolves when a listing has found files, or a batch has changed otherwise. */
  #change = Promise.withResolvers<void>();

  /** `notify` tells the window that files wait. */
  constructor(parser: ParserHost, journals: BatchJournals, notify: () => void) {
    this.#journals = journals;
    this.#notify = notify;
    this.#ahead = new ReadAhead(
      parser,
      () => this.#nextTurn(),
      (batch, seq, { entries, skipped }) => this.#record(batch, { files: entries, skipped, of: seq }),
    );
  }

  /** Takes up what an earlier run of the program left. */
  async restore(): Promise<void> {
    for (const id of await this.#journals.listOpen()) await this.#load(id);
    this.#batches.sort((a, b) => a.start.startedAt - b.start.startedAt);
    if (this.#batches.length > 0) this.#notify();
  }

  /** Imports files, folders and archives by their absolute paths; answers how many those are. */
  async addPaths(paths: readonly string[], origin: ImportOrigin): Promise<number> {
    const [first] = paths;
    if (first === undefined) return 0;
    const facts = { origin, label: basename(first), more: paths.length - 1, roots: paths };
    const batch = await this.#begin(facts);
    void this.#list(batch);
    return paths.length;
  }

  /** Imports what was dropped or pasted; answers how many files and folders. */
  async addDropped({ origin, paths, files }: DroppedFiles): Promise<number> {
    const label = paths[0] ?? files[0]?.name;
    if (label === undefined) return 0;
    const more = paths.length + files.length - 1;
    const batch = await this.#begin({ origin, label: basename(label), more, roots: paths });
    const spooled = await spoolBytes(files, (place, bytes) => this.#journals.spool(batch.id, place, bytes));
    if (spooled.length > 0) await this.#record(batch, { files: spooled, skipped: 0 });
    void this.#list(batch);
    return paths.length + files.length;
  }

  async addSample(path: string): Promise<number> {
    const batch = await this.#begin({ origin: 'sample', label: basename(path), more: 0, roots: [] });
    await this.#record(batch, { files: [{ kind: 'sample', path }], skipped: 0 });
    await this.#record(batch, { listed: true });
    return 1;
  }

  /**
   * Next parsed files of the first batch for a page, at most `max`, as soon as one is there; null when nothing is left.
   * One page pulls at a time.
   * @throws LecternError `cancelled` when another page takes over meanwhile
   */
  async pull(max: number, pageId: number): Promise<ImportPull | null> {
    if (this.#puller !== null && this.#puller !== pageId) this.putBack();
    this.#puller = pageId;
    const generation = this.#generation;
    for (;;) {
      await this.#endBatches();
      if (generation !== this.#generation) throw new LecternError('cancelled', 'The window is gone');
      this.#ahead.fill();
      const { first } = this.#ahead;
      const batch = first?.batch ?? this.#batches[0];
      if (batch === undefined) return null;
      const items = this.#ahead.takeReady(batch, max);
      if (items.length > 0 || batch.isOver) return this.#tell(batch, items);
      // An archive that was listed instead leaves nothing to give: then the next round is due at once.
      if (first === undefined || this.#ahead.first === first) {
        await Promise.race(
          first === undefined ? [this.#change.promise] : [this.#change.promise, first.outcome],
        );
      }
    }
  }

  /** These files are in the library, or its report tells why they are not: they need not come again. */
  async stored({ batchId, seqs }: BatchFiles): Promise<void> {
    const batch = this.#batches.find(({ id }) => id === batchId);
    if (batch === undefined) return;
    // What cannot be noted comes again after a restart, and the library then knows that it has it.
    await this.#record(batch, { done: seqs }).catch(() => {
      batch.apply({ done: seqs });
      this.#changed();
    });
  }

  /** A page is gone, perhaps the one that pulled. */
  pageGone(pageId: number): void {
    if (this.#puller === pageId) this.putBack();
  }

  /** The page that pulled could not store it: those files wait again, first. */
  putBack(): void {
    this.#puller = null;
    this.#generation += 1;
    this.#ahead.drop();
    for (const batch of this.#batches) batch.putBack();
    this.#changed();
  }

  /** Leaves out the rest of a batch; answers how many files that were. */
  async cancel(batchId: string): Promise<number> {
    const batch = this.#batches.find(({ id }) => id === batchId);
    if (batch === undefined) return 0;
    this.#ahead.drop(batch);
    batch.putBackReading();
    await this.#record(batch, { cancelled: true });
    return batch.remaining;
  }

  /** Goes on with a cancelled batch, after what is under way; answers how many files wait. */
  async resume(batchId: string): Promise<number> {
    const batch = await this.#reopen(batchId);
    if (batch === null) return 0;
    await this.#record(batch, { cancelled: false });
    if (batch.isListing) void this.#list(batch);
    this.#notify();
    return batch.remaining;
  }

  /** Tries files again that are done; answers how many wait. */
  async retry({ batchId, seqs }: BatchFiles): Promise<number> {
    const batch = await this.#reopen(batchId);
    if (batch === null) return 0;
    await this.#record(batch, { retry: seqs });
    this.#notify();
    return batch.remaining;
  }

  async forget(batchId: string): Promise<void> {
    await this.cancel(batchId);
    await this.#journals.remove(batchId);
  }

  /** Begins nothing more: the program ends, and what is under way comes again at the next start. */
  close(): void {
    this.putBack();
    this.#ahead.close();
  }

  async #begin(facts: Omit<BatchStart, 'id' | 'startedAt'>): Promise<ImportBatch> {
    const batch = new ImportBatch(await this.#journals.begin(facts));
    this.#batches.push(batch);
    this.#notify();
    return batch;
  }

  async #load(batchId: string): Promise<ImportBatch | null> {
    const batch = ImportBatch.restore(await this.#journals.read(batchId));
    if (batch === null) return null;
    this.#batches.push(batch);
    if (batch.isListing && !batch.isCancelled) void this.#list(batch);
    return batch;
  }

  async #reopen(batchId: string): Promise<ImportBatch | null> {
    const known = this.#batches.find(({ id }) => id === batchId);
    if (known !== undefined) return known;
    const batch = await this.#load(batchId);
    if (batch !== null) await this.#journals.setOpen(batchId, true);
    return batch;
  }

  /** Finds the files that the batch's roots hold; those that an interrupted listing has found are not found again. */
  async #list(batch: ImportBatch): Promise<void> {
    try {
      for await (const found of listRoots(batch.start.roots, batch.files)) {
        if (batch.isCancelled) return;
        await this.#record(batch, found);
      }
      await this.#record(batch, { listed: true });
    } catch {
      // The disk takes no list of the rest: what was found is imported, and the next start looks for the rest again.
      batch.apply({ listed: true });
      this.#changed();
    }
  }

  async #record(batch: ImportBatch, record: JournalRecord): Promise<void> {
    await this.#journals.append(batch.id, record);
    batch.apply(record);
    this.#changed();
  }

  #changed(): void {
    const { resolve } = this.#change;
    this.#change = Promise.withResolvers();
    resolve();
  }

  async #endBatches(): Promise<void> {
    for (const batch of this.#batches.filter(({ isOver, id }) => isOver && this.#told.has(id))) {
      this.#batches = this.#batches.filter((other) => other !== batch);
      this.#told.delete(batch.id);
      await this.#journals.setOpen(batch.id, false);
    }
  }

  #nextTurn(): Next | null {
    for (const batch of this.#batches) {
      const turn = batch.take();
      if (turn !== null) return { batch, turn };
    }
    return null;
  }

  #tell(batch: ImportBatch, items: readonly ImportItem[]): ImportPull {
    this.#told.add(batch.id);
    return { batch: batch.info(), items, remaining: batch.remaining };
  }
}
