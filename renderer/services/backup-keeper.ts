import type { BackupSummary } from '../../shared/backup-format.ts';
import { LecternError } from '../../shared/errors.ts';
import type { OpenedBackup } from '../../shared/ipc-contract.ts';
import { Listeners } from '../../shared/listeners.ts';
import { type Filling, fillNewDatabase } from '../db/current-database.ts';
import { type LecternDatabase, SCHEMA_VERSION } from '../db/database.ts';
import { openWindowIds } from '../db/open-windows.ts';
import { fillFromBackup } from '../export/backup/restore-backup.ts';
import { type BackupTarget, writeBackup } from '../export/backup/write-backup.ts';
import type { Platform } from '../platform/platform.ts';

export interface BackupWork {
  readonly kind: 'daily' | 'archive' | 'restore';
  /** 0 to 1. */
  readonly share: number;
}

export interface BackupState {
  /** Daily backups, the newest first; null until they were asked for. */
  readonly backups: readonly BackupSummary[] | null;
  /** What is under way in this window. */
  readonly work: BackupWork | null;
  /** Why the last daily backup failed; null when it did not. */
  readonly problem: unknown;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** One window at a time writes or restores. */
const BACKUP_LOCK = 'lectern-backup';

/** Writes the daily backups, archives, and restores the library from either. */
export class BackupKeeper {
  readonly #db: LecternDatabase;
  readonly #platform: Platform;
  readonly #now: () => number;
  readonly #listeners = new Listeners();
  #state: BackupState = { backups: null, work: null, problem: null };
  #abort: AbortController | null = null;

  constructor(db: LecternDatabase, platform: Platform, now: () => number = Date.now) {
    this.#db = db;
    this.#platform = platform;
    this.#now = now;
  }

  readonly getState = (): BackupState => this.#state;

  readonly subscribe = this.#listeners.add;

  async isLibraryEmpty(): Promise<boolean> {
    return (await this.#db.articles.count()) === 0;
  }

  async refresh(): Promise<readonly BackupSummary[]> {
    const backups = await this.#platform.backup('backup.list', undefined);
    this.#set({ backups });
    return backups;
  }

  /**
   * Writes a backup when the last is a day old; in idle time. An empty library is none that could be meant: it may be what
   * is left of one that was lost.
   */
  async backUpWhenDue(): Promise<void> {
    const [newest] = await this.refresh();
    if (this.#now() - (newest?.createdAt ?? 0) < DAY_MS) return;
    if (await this.isLibraryEmpty()) return;
    await this.backUp(untilIdle).catch((error: unknown) => this.#set({ problem: error }));
  }

  /** Writes a daily backup now. */
  async backUp(rest?: () => Promise<void>): Promise<void> {
    await this.#alone('daily', async (signal) => {
      const id = await this.#platform.backup('backup.begin', undefined);
      await this.#write(id, signal, rest);
    });
    this.#set({ problem: null });
    await this.refresh();
  }

  /** Asks where an archive is to go and writes it; answers what it holds, or null when the person cancels. */
  async exportArchive(suggestedName: string): Promise<BackupSummary | null> {
    const id = await this.#platform.backup('backup.beginArchive', { suggestedName });
    if (id === null) return null;
    return this.#alone('archive', (signal) => this.#write(id, signal));
  }

  /** Reads a daily backup through before it can be restored. */
  async open(name: string): Promise<OpenedBackup> {
    return this.#readable(await this.#platform.backup('backup.open', { name }));
  }

  /** The same for an archive that the person chooses; null when they cancel. */
  async chooseArchive(): Promise<OpenedBackup | null> {
    const opened = await this.#platform.backup('backup.chooseArchive', undefined);
    return opened === null ? null : this.#readable(opened);
  }

  /** Refused before the person is asked anything. */
  async #readable(opened: OpenedBackup): Promise<OpenedBackup> {
    try {
      checkSchema(opened.summary);
      return opened;
    } catch (error) {
      await this.closeOpened(opened);
      throw error;
    }
  }

  async closeOpened({ id }: OpenedBackup): Promise<void> {
    await this.#platform.backup('backup.close', { id });
  }

  /**
   * Makes a backup the library. What is there now is backed up first. When this has resolved the window must load again.
   * @throws LecternError `other-windows` while other windows show the library
   */
  async restore(opened: OpenedBackup): Promise<void> {
    const windows = await openWindowIds();
    if (windows.size > 1) throw new LecternError('other-windows', `${windows.size} windows are open`);
    if (!(await this.isLibraryEmpty())) await this.backUp();
    await this.#alone('restore', (signal) =>
      restoreInto(this.#platform, opened, signal, (share) => this.#set({ work: { kind: 'restore', share } })),
    );
  }

  showFolder(): Promise<void> {
    return this.#platform.backup('backup.showFolder', undefined);
  }

  /** Breaks off what is under way; nothing of it stays. */
  cancel(): void {
    this.#abort?.abort(new LecternError('cancelled', 'The person stopped it'));
  }

  async #write(id: string, signal: AbortSignal, rest?: () => Promise<void>): Promise<BackupSummary> {
    const kind = this.#state.work?.kind ?? 'daily';
    try {
      const facts = await writeBackup(this.#db, targetOf(this.#platform, id), {
        now: this.#now(),
        signal,
        onProgress: (done, total) => this.#set({ work: { kind, share: total === 0 ? 1 : done / total } }),
        ...(rest !== undefined && { rest }),
      });
      return await this.#platform.backup('backup.finish', { id, facts });
    } catch (error) {
      await this.#platform.backup('backup.abort', { id });
      throw error;
    }
  }

  async #alone<T>(kind: BackupWork['kind'], work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return navigator.locks.request(BACKUP_LOCK, async () => {
      const abort = new AbortController();
      this.#abort = abort;
      this.#set({ work: { kind, share: 0 } });
      try {
        return await work(abort.signal);
      } finally {
        this.#abort = null;
        this.#set({ work: null });
      }
    });
  }

  #set(changes: Partial<BackupState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#listeners.tell();
  }
}

/** Fills a new database from a backup; also for a window whose own library did not open. */
export async function restoreInto(
  platform: Platform,
  { id, paths, summary }: OpenedBackup,
  signal: AbortSignal,
  onProgress: (share: number) => void,
  filling: Filling = 'replacing',
): Promise<void> {
  const read = (path: string) => platform.backup('backup.read', { id, path });
  checkSchema(summary);
  const progress = (done: number, total: number) => onProgress(done / total);
  await fillNewDatabase((db) => fillFromBackup(db, paths, read, { signal, onProgress: progress }), filling);
}

/** @throws LecternError `newer-backup` */
function checkSchema({ name, schema }: BackupSummary): void {
  if (schema > SCHEMA_VERSION) throw new LecternError('newer-backup', `${name} has schema ${schema}`);
}

function targetOf(platform: Platform, id: string): BackupTarget {
  return {
    keep: (files) => platform.backup('backup.keep', { id, files }),
    put: (path, bytes) => platform.backup('backup.put', { id, path, bytes }),
  };
}

/** Lets the window draw and answer first. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 1000 });
  });
}
