import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import {
  type BackupFile,
  type BackupManifest,
  type BackupSummary,
  summarize,
} from '../../../shared/backup-format.ts';
import { LecternError } from '../../../shared/errors.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { writeFileAtomically } from '../atomic-file.ts';
import { type BackupSource, parseManifest, readVerified } from './backup-source.ts';
import { type BackupWriter, isText, packed, sha256Of } from './backup-writer.ts';

const inflate = promisify(inflateRaw);

/** Daily backups that are kept. */
export const BACKUPS_KEPT = 10;

const MANIFEST = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.json$/;

/**
 * The daily backups: a manifest each, and one folder of files that they share, named by their hashes. What did not
 * change since yesterday is not written again, and a backup is complete by itself: it needs no other.
 */
export class BackupFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** The newest first. One that cannot be read is left out: it is of no use. */
  async list(): Promise<readonly BackupSummary[]> {
    const names = await this.#manifestNames();
    const read = names.map((name) =>
      this.#readManifest(name)
        .then((manifest) => [summarize(name, manifest)])
        .catch(() => []),
    );
    return (await Promise.all(read)).flat();
  }

  /** @throws LecternError `file-not-found`, `newer-backup` or `damaged` */
  async open(name: string): Promise<BackupSource> {
    if (!MANIFEST.test(name)) throw new LecternError('file-not-found', `${name} names no backup`);
    const manifest = await this.#readManifest(name);
    return { name, manifest, readBytes: (file) => this.#readBlob(file), close: () => undefined };
  }

  async begin(): Promise<BackupWriter> {
    await mkdir(join(this.path, 'files'), { recursive: true });
    const [newest] = await this.list();
    const files = newest === undefined ? [] : (await this.open(newest.name)).manifest.files;
    const known = new Map(files.map((file) => [file.path, file]));
    return {
      keep: (path, sha256) => this.#keep(path, sha256, known),
      put: (path, bytes) => this.#put(path, bytes),
      finish: (manifest) => this.#finish(manifest),
      // Files that no manifest names go after the next backup.
      abort: async () => undefined,
    };
  }

  async #keep(path: string, sha256: string | null, known: ReadonlyMap<string, BackupFile>) {
    const earlier = known.get(path);
    const hash = sha256 ?? earlier?.sha256;
    if (hash === undefined) return null;
    if (earlier?.sha256 === hash) return (await this.#has(path, hash)) ? earlier : null;
    if (!(await this.#has(path, hash))) return null;
    const bytes = await this.#readBlob({ path, sha256: hash, sizeBytes: 0 });
    return { path, sha256: hash, sizeBytes: bytes.length };
  }

  async #put(path: string, bytes: Uint8Array): Promise<BackupFile> {
    const sha256 = sha256Of(bytes);
    const place = this.#blobPath(path, sha256);
    await mkdir(join(place, '..'), { recursive: true });
    await writeFileAtomically(place, await packed(path, bytes));
    return { path, sizeBytes: bytes.length, sha256 };
  }

  async #finish(manifest: BackupManifest): Promise<string> {
    const name = `${new Date(manifest.createdAt).toISOString().replaceAll(/[:.]/g, '-')}.json`;
    for (const file of manifest.files) await this.#verify(name, file);
    await writeFileAtomically(join(this.path, name), Buffer.from(JSON.stringify(manifest)));
    // The new one is on the disk and was read: only now may the oldest go.
    await this.#dropSame(name, manifest);
    await this.#rotate();
    return name;
  }

  /** The one before goes when it holds the same: ten backups are ten states of the library. */
  async #dropSame(name: string, manifest: BackupManifest): Promise<void> {
    const before = (await this.#manifestNames()).find((other) => other < name);
    if (before === undefined) return;
    const earlier = await this.#readManifest(before).catch(() => null); // rotten, and of no use
    if (earlier !== null && contentsOf(earlier) === contentsOf(manifest))
      await rm(join(this.path, before), { force: true });
  }

  /** A file that rotted goes, so that the next backup writes it anew. */
  async #verify(name: string, file: BackupFile): Promise<void> {
    const source = { name, readBytes: () => this.#readBlob(file) };
    try {
      await readVerified(source, file);
    } catch (error) {
      await rm(this.#blobPath(file.path, file.sha256), { force: true });
      throw error;
    }
  }

  async #rotate(): Promise<void> {
    const names = await this.#manifestNames();
    for (const name of names.slice(BACKUPS_KEPT)) await rm(join(this.path, name), { force: true });
    const manifests = await Promise.all(names.slice(0, BACKUPS_KEPT).map((name) => this.#readManifest(name)));
    const named = new Set(
      manifests.flatMap(({ files }) => files.map((file) => this.#blobPath(file.path, file.sha256))),
    );
    for (const prefix of await readdir(join(this.path, 'files'))) {
      for (const blob of await readdir(join(this.path, 'files', prefix))) {
        const place = join(this.path, 'files', prefix, blob);
        if (!named.has(place)) await rm(place, { force: true });
      }
    }
  }

  async #manifestNames(): Promise<readonly string[]> {
    const names = await readdir(this.path).catch(() => []); // no backup yet
    return names
      .filter((name) => MANIFEST.test(name))
      .sort()
      .reverse();
  }

  async #readManifest(name: string): Promise<BackupManifest> {
    return parseManifest(name, await readFile(join(this.path, name)));
  }

  async #readBlob({ path, sha256 }: BackupFile): Promise<Uint8Array> {
    try {
      const data = await readFile(this.#blobPath(path, sha256));
      return isText(path) ? await inflate(data, { maxOutputLength: LIMITS.backupFileBytes }) : data;
    } catch (error) {
      throw new LecternError('damaged', `${path} of a backup cannot be read`, { cause: error });
    }
  }

  #has(path: string, sha256: string): Promise<boolean> {
    return stat(this.#blobPath(path, sha256)).then(
      () => true,
      () => false,
    );
  }

  #blobPath(path: string, sha256: string): string {
    return join(this.path, 'files', sha256.slice(0, 2), isText(path) ? `${sha256}.z` : sha256);
  }
}

function contentsOf({ files }: BackupManifest): string {
  return files
    .map(({ path, sha256 }) => `${path} ${sha256}`)
    .sort()
    .join('\n');
}
