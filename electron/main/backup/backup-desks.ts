import { BackupDesk } from './backup-desk.ts';
import type { BackupFolder } from './backup-folder.ts';

/** A desk for each window, over one folder: what a window was doing ends with it, and with it alone. */
export class BackupDesks {
  readonly folder: BackupFolder;
  readonly #desks = new Map<number, BackupDesk>();

  constructor(folder: BackupFolder) {
    this.folder = folder;
  }

  /** The desk of a page, by its id. */
  of(pageId: number): BackupDesk {
    const desk = this.#desks.get(pageId) ?? new BackupDesk(this.folder);
    this.#desks.set(pageId, desk);
    return desk;
  }

  /** A page is gone with what it was doing. */
  async abandon(pageId: number): Promise<void> {
    const desk = this.#desks.get(pageId);
    this.#desks.delete(pageId);
    await desk?.abandonAll();
  }
}
