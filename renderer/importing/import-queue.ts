import { type ErrorData, LecternError, toErrorData } from '../../shared/errors.ts';
import type { BatchFiles, DroppedFiles, ImportBatchInfo, ImportPull } from '../../shared/importing.ts';
import { Listeners } from '../../shared/listeners.ts';
import { type ImportRepository, isDiskFull } from '../db/import-repository.ts';
import type { ImportBatchRow } from '../db/import-rows.ts';
import type { Platform } from '../platform/platform.ts';
import { Pace } from './pace.ts';
import type { PauseSetting } from './pause-setting.ts';
import { unpackItem } from './unpack.ts';

/** An import under way. */
export interface ImportProgress {
  readonly batch: ImportBatchInfo;
  readonly done: number;
  /** Name of the file stored last. */
  readonly currentName: string | null;
  /** Null while it is a guess. */
  readonly filesPerSecond: number | null;
  readonly secondsLeft: number | null;
}

export interface ImportState {
  readonly progress: ImportProgress | null;
  readonly isPaused: boolean;
  /** Why the import stopped and waits for the person; null while nothing is wrong. */
  readonly interruption: ErrorData | null;
}

/** Files asked for at a time: few, so that progress shows and no message to the window is long. */
const PULL_SIZE = 8;

const IDLE: ImportState = { progress: null, isPaused: false, interruption: null };

/**
 * Brings files into the library: pulls parsed articles from main at its own pace and stores them, each with its entry in
 * the batch's report. While it stores some, main parses the next ones. What it is about to do is in main's list on disk,
 * so it goes on after a restart.
 */
export class ImportQueue {
  readonly #platform: Platform;
  readonly #imports: ImportRepository;
  readonly #pauseSetting: PauseSetting;
  readonly #pace = new Pace();
  readonly #listeners = new Listeners();
  readonly #endListeners = new Listeners<readonly [batch: ImportBatchRow]>();
  readonly #cancelled = new Map<string, number>();
  #state: ImportState = IDLE;
  #isPumping = false;
  #hasNews = false;
  #resumed = Promise.withResolvers<void>();

  constructor(platform: Platform, imports: ImportRepository, pauseSetting: PauseSetting) {
    this.#platform = platform;
    this.#imports = imports;
    this.#pauseSetting = pauseSetting;
  }

  /** Starts taking what main has, also what an earlier run left. */
  async start(): Promise<void> {
    try {
      this.#set({ isPaused: await this.#pauseSetting.read() });
    } catch (error) {
      // It may be meant to rest: the person says when to go on.
      this.#set({ isPaused: true, interruption: toErrorData(error) });
    }
    this.#platform.on('import.queued', () => void this.#pump());
    void this.#pump();
  }

  getState = (): ImportState => this.#state;

  readonly subscribe = this.#listeners.add;

  /** Calls `listener` with the report of each batch that ends, until the returned function is called. */
  readonly onEnd = this.#endListeners.add;

  /** Asks the person for files; answers how many were chosen. */
  chooseFiles(): Promise<number> {
    return this.#platform.chooseFiles();
  }

  chooseFolders(): Promise<number> {
    return this.#platform.chooseFolders();
  }

  addFiles(origin: DroppedFiles['origin'], files: readonly File[]): Promise<number> {
    return this.#platform.addFiles(origin, files);
  }

  addSample(): Promise<number> {
    return this.#platform.addSample();
  }

  /** Rests until `resume`, also after a restart; what main has read ahead waits. */
  async pause(): Promise<void> {
    this.#set({ isPaused: true });
    await this.#pauseSetting.write(true);
  }

  /** Goes on after a pause, or after what stopped the import was mended. */
  async resume(): Promise<void> {
    this.#set({ isPaused: false, interruption: null });
    this.#pace.restart();
    this.#resumed.resolve();
    this.#resumed = Promise.withResolvers();
    void this.#pump();
    await this.#pauseSetting.write(false);
  }

  /** Leaves out the rest of the batch under way; what is stored stays. */
  async cancel(): Promise<void> {
    const id = this.#state.progress?.batch.id;
    if (id === undefined) return;
    this.#cancelled.set(id, await this.#platform.cancelImport(id));
    await this.resume();
  }

  /** Takes up a batch that was cancelled; answers whether its list is still there. */
  async continueBatch(batchId: string): Promise<boolean> {
    this.forgetCancel(batchId);
    return (await this.#platform.resumeImport(batchId)) > 0;
  }

  /** Another window goes on with a batch that was cancelled here. */
  forgetCancel(batchId: string): void {
    this.#cancelled.delete(batchId);
  }

  /** Tries files again; answers whether their list is still there. */
  async retry(files: BatchFiles): Promise<boolean> {
    return (await this.#platform.retryImports(files)) > 0;
  }

  /** Deletes a batch's report and main's list. */
  async forget(batchId: string): Promise<void> {
    await this.#platform.forgetImport(batchId);
    await this.#imports.forget(batchId);
  }

  /** One pump at a time; what comes while it ends is taken in one more round. */
  async #pump(): Promise<void> {
    this.#hasNews = true;
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      while (this.#hasNews) {
        this.#hasNews = false;
        await this.#drain();
      }
    } catch (error) {
      // What was pulled and could not be stored comes again when the person goes on.
      await this.#platform.putBackImports().catch(() => undefined); // main is gone, and begins anew by itself
      this.#set({ interruption: toErrorData(error) });
    } finally {
      this.#isPumping = false;
    }
  }

  async #drain(): Promise<void> {
    let storing = Promise.resolve();
    for (;;) {
      await this.#untilResumed();
      const pull = await this.#platform.pullImports(PULL_SIZE);
      await storing;
      await this.#endOthers(pull?.batch.id ?? null);
      if (pull === null) return;
      await this.#untilResumed();
      storing = this.#take(pull);
      // Told where it is awaited, in the next round.
      storing.catch(() => undefined);
    }
  }

  async #take(pull: ImportPull): Promise<void> {
    const { batch, items, remaining } = pull;
    if (this.#state.progress?.batch.id !== batch.id) await this.#begin(pull);
    if (items.length > 0) await this.#store(pull);
    this.#progress(pull);
    if (remaining === 0 && !batch.isListing) await this.#end(batch.id);
  }

  async #begin({ batch, items, remaining }: ImportPull): Promise<void> {
    await this.#imports.begin(batch);
    this.#pace.restart();
    this.#progress({ batch, items: [], remaining: remaining + items.length });
  }

  /** A full disk is no fault of the files: the import rests, and tries the same ones again. */
  async #store({ batch, items }: ImportPull): Promise<void> {
    const files = items.map(unpackItem);
    for (;;) {
      try {
        await this.#imports.store(batch, files);
        break;
      } catch (error) {
        if (!isDiskFull(error)) throw error;
        this.#set({
          isPaused: true,
          interruption: toErrorData(new LecternError('disk-full', String(error))),
        });
        await this.#untilResumed();
      }
    }
    await this.#platform.reportStored({ batchId: batch.id, seqs: items.map(({ seq }) => seq) });
  }

  #progress({ batch, items, remaining }: ImportPull): void {
    const done = batch.total - remaining;
    this.#pace.mark(done);
    this.#set({
      progress: {
        batch,
        done,
        currentName: items.at(-1)?.source.name ?? null,
        filesPerSecond: this.#pace.filesPerSecond,
        secondsLeft: batch.isListing ? null : this.#pace.secondsFor(remaining),
      },
    });
  }

  /** Main has gone on to another batch, or has none: the one under way here is over. */
  async #endOthers(batchId: string | null): Promise<void> {
    const id = this.#state.progress?.batch.id;
    if (id !== undefined && id !== batchId) await this.#end(id);
    if (batchId === null) await this.#imports.finishOthers(null);
  }

  async #end(batchId: string): Promise<void> {
    const leftOut = this.#cancelled.get(batchId) ?? null;
    this.#cancelled.delete(batchId);
    const report = await this.#imports.finish(batchId, leftOut);
    this.#set({ progress: null });
    if (report !== undefined) this.#endListeners.tell(report);
    for (const outdated of await this.#imports.listOutdated()) await this.forget(outdated);
  }

  async #untilResumed(): Promise<void> {
    while (this.#state.isPaused) await this.#resumed.promise;
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.tell();
  }
}
