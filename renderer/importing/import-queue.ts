import { type ErrorData, toErrorData } from '../../shared/errors.ts';
import type { ImportItem } from '../../shared/ipc-contract.ts';
import type { ArticleRepository } from '../db/article-repository.ts';
import type { Platform } from '../platform/platform.ts';
import type { ImportEntry, ImportReport } from './import-report.ts';

/** What the window shows of an import. */
export interface ImportState {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
  /** Name of the file stored last. */
  readonly currentName: string | null;
  /** The last batch that ended, until it is dismissed. */
  readonly report: ImportReport | null;
}

const IDLE: ImportState = { running: false, done: 0, total: 0, currentName: null, report: null };

/** Files asked for at a time: few, so that progress shows and main never holds many documents. */
const PULL_SIZE = 4;

/**
 * Brings queued files into the library: pulls parsed articles from main at its own pace and stores each in one
 * transaction. A file that fails is an entry of the report; the others go on.
 */
export class ImportQueue {
  readonly #platform: Platform;
  readonly #articles: ArticleRepository;
  readonly #listeners = new Set<() => void>();
  #state: ImportState = IDLE;
  #cancelledCount = 0;
  #isPumping = false;
  #hasNews = false;

  constructor(platform: Platform, articles: ArticleRepository) {
    this.#platform = platform;
    this.#articles = articles;
  }

  /** Starts taking what main queues, also what waited before the window opened; returns the way to stop. */
  start(): () => void {
    const stop = this.#platform.on('import.queued', () => void this.#pump());
    void this.#pump();
    return stop;
  }

  getState = (): ImportState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks the person for files; answers how many were chosen. */
  choose(): Promise<number> {
    return this.#platform.chooseFiles();
  }

  addDropped(files: readonly File[]): Promise<number> {
    return this.#platform.addDroppedFiles(files);
  }

  addSample(): Promise<number> {
    return this.#platform.addSample();
  }

  /** Drops the files that still wait; what is stored stays. */
  async cancel(): Promise<void> {
    this.#cancelledCount += await this.#platform.cancelImports();
  }

  dismissReport(): void {
    this.#set({ report: null });
  }

  /** One pump at a time; files queued while it ends are taken in one more round. */
  async #pump(): Promise<void> {
    this.#hasNews = true;
    if (this.#isPumping) return;
    this.#isPumping = true;
    try {
      while (this.#hasNews) {
        this.#hasNews = false;
        await this.#drain();
      }
    } finally {
      this.#isPumping = false;
    }
  }

  async #drain(): Promise<void> {
    const entries: ImportEntry[] = [];
    try {
      while (await this.#takeBatch(entries));
      this.#finish(entries, null);
    } catch (error) {
      this.#finish(entries, toErrorData(error));
    }
  }

  /** Stores the next files; answers whether there were any. */
  async #takeBatch(entries: ImportEntry[]): Promise<boolean> {
    const { items, remaining } = await this.#platform.pullImports(PULL_SIZE);
    for (const [index, item] of items.entries()) {
      entries.push(...(await this.#store(item)));
      const waiting = items.length - index - 1 + remaining;
      this.#progress(entries.length, entries.length + waiting, item.source.name);
    }
    return items.length > 0;
  }

  async #store(item: ImportItem): Promise<readonly ImportEntry[]> {
    const { name } = item.source;
    if (!item.ok) return [{ kind: 'failed', name, error: item.error }];
    const entries: ImportEntry[] = [];
    for (const article of item.articles) {
      try {
        entries.push({ name, ...(await this.#articles.add(article, item.source, item.bytes)) });
      } catch (error) {
        entries.push({ kind: 'failed', name, error: toErrorData(error) });
      }
    }
    return entries;
  }

  #progress(done: number, total: number, currentName: string): void {
    this.#set({ running: true, done, total, currentName });
  }

  #finish(entries: readonly ImportEntry[], interruption: ErrorData | null): void {
    const cancelledCount = this.#cancelledCount;
    this.#cancelledCount = 0;
    if (entries.length === 0 && cancelledCount === 0 && interruption === null) return;
    this.#set({ ...IDLE, report: { entries, cancelledCount, interruption } });
  }

  #set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
