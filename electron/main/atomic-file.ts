import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LecternError } from '../../shared/errors.ts';

/**
 * Writes a file whole or not at all: beside its place, to the disk, then renamed. What stood there before stays until then.
 * @throws LecternError `disk-full` or `file-not-writable`
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const draft = await AtomicFile.begin(path);
  try {
    await draft.write(bytes);
    await draft.finish();
  } catch (error) {
    await draft.abort();
    throw error;
  }
}

/** A file that is written in parts and takes its name when it is complete. */
export class AtomicFile {
  readonly path: string;
  /** Where it stands until then. */
  readonly draftPath: string;
  readonly #handle: FileHandle;

  private constructor(path: string, draftPath: string, handle: FileHandle) {
    this.path = path;
    this.draftPath = draftPath;
    this.#handle = handle;
  }

  /** @throws LecternError `disk-full` or `file-not-writable`, as do the methods */
  static async begin(path: string): Promise<AtomicFile> {
    // In the same folder: a rename across disks is a copy.
    const draftPath = `${path}.${randomUUID().slice(0, 8)}.part`;
    return new AtomicFile(path, draftPath, await asWriteError(path, open(draftPath, 'wx')));
  }

  async write(bytes: Uint8Array): Promise<void> {
    await asWriteError(this.path, this.#handle.writeFile(bytes));
  }

  /** All is on the disk, under its first name. */
  async close(): Promise<void> {
    await asWriteError(this.path, this.#handle.sync());
    await this.#handle.close();
  }

  /** Gives a closed file its name; a crash leaves either the old file or the new one. */
  async publish(): Promise<void> {
    await asWriteError(this.path, rename(this.draftPath, this.path));
    await syncFolder(dirname(this.path));
  }

  async finish(): Promise<void> {
    await this.close();
    await this.publish();
  }

  /** Leaves nothing behind. */
  async abort(): Promise<void> {
    await this.#handle.close().catch(() => undefined); // closed already
    await rm(this.draftPath, { force: true });
  }
}

/** Makes a rename last; systems that cannot open folders need it not. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null); // Windows
  await handle?.sync().catch(() => undefined); // file systems that cannot
  await handle?.close();
}

/** A reason that a person understands for what the file system said. */
async function asWriteError<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const isFull = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    throw new LecternError(isFull ? 'disk-full' : 'file-not-writable', `${path}: ${error.message}`, {
      cause: error,
    });
  }
}
