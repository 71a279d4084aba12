import { randomUUID } from 'node:crypto';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupFacts,
  type BackupFile,
  type BackupSummary,
  summarize,
} from '../../../shared/backup-format.ts';
import { LecternError } from '../../../shared/errors.ts';
import type { KeptFile, OpenedBackup } from '../../../shared/ipc-contract.ts';
import { openArchive } from './archive-source.ts';
import { ArchiveWriter } from './archive-writer.ts';
import type { BackupFolder } from './backup-folder.ts';
import { type BackupSource, readVerified, verifyBackup } from './backup-source.ts';
import type { BackupWriter } from './backup-writer.ts';

interface Writing {
  readonly writer: BackupWriter;
  readonly files: BackupFile[];
}

interface Reading {
  readonly source: BackupSource;
  readonly files: ReadonlyMap<string, BackupFile>;
}

/** The backups that windows are writing or reading, by the ids that these were given. */
export class BackupDesk {
  readonly folder: BackupFolder;
  readonly #writings = new Map<string, Writing>();
  readonly #readings = new Map<string, Reading>();

  constructor(folder: BackupFolder) {
    this.folder = folder;
  }

  /** Begins an archive at a path, or, without one, a daily backup; answers its id. */
  async begin(archivePath: string | null): Promise<string> {
    const writer = archivePath === null ? await this.folder.begin() : await ArchiveWriter.begin(archivePath);
    const id = randomUUID();
    this.#writings.set(id, { writer, files: [] });
    return id;
  }

  /** Which of the files an earlier backup holds; these need not be put. */
  async keep(id: string, wanted: readonly KeptFile[]): Promise<readonly boolean[]> {
    const { writer, files } = this.#writing(id);
    const kept = await Promise.all(wanted.map(({ path, sha256 }) => writer.keep(path, sha256)));
    files.push(...kept.filter((file) => file !== null));
    return kept.map((file) => file !== null);
  }

  async put(id: string, path: string, bytes: Uint8Array): Promise<void> {
    const { writer, files } = this.#writing(id);
    files.push(await writer.put(path, bytes));
  }

  /** Completes a backup and reads it back; what fails leaves nothing behind. */
  async finish(id: string, facts: BackupFacts): Promise<BackupSummary> {
    const { writer, files } = this.#writing(id);
    const manifest = { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...facts, files } as const;
    try {
      return summarize(await writer.finish(manifest), manifest);
    } catch (error) {
      await writer.abort();
      throw error;
    } finally {
      this.#writings.delete(id);
    }
  }

  async abort(id: string): Promise<void> {
    const writing = this.#writings.get(id);
    this.#writings.delete(id);
    await writing?.writer.abort();
  }

  /** Opens a backup to restore it: all of it is read and compared before anything can be restored from it. */
  async openArchive(path: string): Promise<OpenedBackup> {
    return this.#opened(await openArchive(path));
  }

  async openDaily(name: string): Promise<OpenedBackup> {
    return this.#opened(await this.folder.open(name));
  }

  async read(id: string, path: string): Promise<Uint8Array> {
    const reading = this.#readings.get(id);
    const file = reading?.files.get(path);
    if (reading === undefined || file === undefined) {
      throw new LecternError('file-not-found', `No backup is open that holds ${path}`);
    }
    return readVerified(reading.source, file);
  }

  close(id: string): void {
    this.#readings.get(id)?.source.close();
    this.#readings.delete(id);
  }

  /** The window is gone with what it was doing. */
  async abandonAll(): Promise<void> {
    for (const id of [...this.#readings.keys()]) this.close(id);
    for (const id of [...this.#writings.keys()]) await this.abort(id);
  }

  async #opened(source: BackupSource): Promise<OpenedBackup> {
    try {
      await verifyBackup(source);
    } catch (error) {
      source.close();
      throw error;
    }
    const id = randomUUID();
    const { files } = source.manifest;
    this.#readings.set(id, { source, files: new Map(files.map((file) => [file.path, file])) });
    return {
      id,
      summary: summarize(source.name, source.manifest),
      paths: files.map(({ path }) => path),
    };
  }

  #writing(id: string): Writing {
    const writing = this.#writings.get(id);
    if (writing === undefined) throw new LecternError('cancelled', `No backup ${id} is being written`);
    return writing;
  }
}
