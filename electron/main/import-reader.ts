import { open, stat } from 'node:fs/promises';
import { LecternError } from '../../shared/errors.ts';
import { LIMITS } from '../../shared/limits.ts';
import { CompanionFiles, type CompanionSource } from './companion-files.ts';
import { asLecternError, checkSize, readImportFile } from './file-access.ts';
import type { ImportFile } from './import-file.ts';
import { READ_AHEAD } from './read-ahead-limits.ts';
import { ZipCompanions } from './zip-companions.ts';
import { ZipFolder } from './zip-folder.ts';

/** What a file turns out to be: a document's bytes, or an archive that is imported as a folder. */
export type ReadOutcome =
  | {
      readonly kind: 'document';
      readonly bytes: Uint8Array;
      /** The pictures beside it; none when it came without a path. */
      readonly companions: CompanionSource | undefined;
    }
  | ({ readonly kind: 'archive' } & ArchiveListing);

/** What an archive holds: files that may be articles, and how many others. */
export interface ArchiveListing {
  readonly entries: readonly ImportFile[];
  readonly skipped: number;
}

/** More than are read ahead, so that no archive is closed while one of its entries is being read. */
const OPEN_ARCHIVES = 2 * READ_AHEAD;

/** Reads the files of batches. The archives that it read last stay open: their entries come one after the other. */
export class ImportReader {
  /** By path, the one read last at the end. */
  readonly #archives = new Map<string, Promise<ZipFolder>>();

  /** @throws LecternError the reason for which a file cannot be read */
  async read(file: ImportFile): Promise<ReadOutcome> {
    switch (file.kind) {
      case 'path':
        return this.#readPath(file.path, new CompanionFiles(file.path));
      case 'sample':
        return this.#readPath(file.path, undefined);
      case 'spooled':
        return this.#readPath(file.spool, undefined);
      case 'entry':
        return this.#readEntry(file.archive, file.entry);
      case 'refused':
        checkSize(file.name, file.sizeBytes);
        throw new LecternError('file-not-readable', `${file.name} could not be read`);
    }
  }

  close(): void {
    for (const path of [...this.#archives.keys()]) this.#close(path);
  }

  async #readPath(path: string, companions: CompanionSource | undefined): Promise<ReadOutcome> {
    if (await isZip(path)) {
      const zip = await this.#open(path);
      if (!zip.isDocument) return listArchive(path, zip);
    }
    return { kind: 'document', bytes: await readImportFile(path), companions };
  }

  async #readEntry(archive: string, entry: string): Promise<ReadOutcome> {
    const zip = await this.#open(archive);
    const bytes = await zip.read(entry);
    if (startsAsZip(bytes) && /\.zip$/i.test(entry)) {
      throw new LecternError('archive-in-archive', `${entry} is an archive inside ${archive}`);
    }
    return { kind: 'document', bytes, companions: new ZipCompanions(zip, entry) };
  }

  #open(path: string): Promise<ZipFolder> {
    const zip = this.#archives.get(path) ?? ZipFolder.open(path);
    this.#archives.delete(path);
    this.#archives.set(path, zip);
    const [oldest] = this.#archives.keys();
    if (this.#archives.size > OPEN_ARCHIVES && oldest !== undefined) this.#close(oldest);
    // One that cannot be opened is opened anew when it is tried again.
    zip.catch(() => this.#archives.delete(path));
    return zip;
  }

  #close(path: string): void {
    const zip = this.#archives.get(path);
    this.#archives.delete(path);
    zip?.then(
      (folder) => folder.close(),
      () => undefined, // told to whoever opened it
    );
  }
}

function listArchive(archive: string, zip: ZipFolder): ReadOutcome {
  const { paths, skipped } = zip.list();
  if (paths.length === 0) throw new LecternError('archive-empty', `${archive} holds no articles`);
  return { kind: 'archive', entries: paths.map((entry) => ({ kind: 'entry', archive, entry })), skipped };
}

/** Whether a regular file begins as ZIP archives do. Anything else, a pipe that might never answer say, is not opened. */
async function isZip(path: string): Promise<boolean> {
  try {
    const stats = await stat(path);
    if (!stats.isFile() || !startsAsZip(await readHead(path))) return false;
    if (stats.size <= LIMITS.archiveBytes) return true;
    throw new LecternError('archive-too-large', `${path} has ${stats.size} bytes`);
  } catch (error) {
    throw asLecternError(path, error);
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    return (await handle.read({ buffer: new Uint8Array(4), position: 0 })).buffer;
  } finally {
    await handle.close();
  }
}

/** `PK` and a local file header's, or an empty archive's, mark (APPNOTE.TXT 4.3). */
function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05);
}
