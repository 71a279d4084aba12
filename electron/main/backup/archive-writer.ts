import { crc32 } from 'node:zlib';
import { type BackupFile, type BackupManifest, MANIFEST_NAME } from '../../../shared/backup-format.ts';
import { AtomicFile } from '../atomic-file.ts';
import { openArchive } from './archive-source.ts';
import { verifyBackup } from './backup-source.ts';
import { type BackupWriter, isText, packed, sha256Of } from './backup-writer.ts';
import { directoryRecord, endRecords, localHeader, type ZipEntry } from './zip-records.ts';

/** Writes a library into a .zip file, a file after the other: no more than one is in memory. */
export class ArchiveWriter implements BackupWriter {
  readonly #file: AtomicFile;
  readonly #entries: ZipEntry[] = [];
  #offset = 0;

  private constructor(file: AtomicFile) {
    this.#file = file;
  }

  static async begin(path: string): Promise<ArchiveWriter> {
    return new ArchiveWriter(await AtomicFile.begin(path));
  }

  /** An archive stands alone. */
  async keep(): Promise<null> {
    return null;
  }

  async put(path: string, bytes: Uint8Array): Promise<BackupFile> {
    const data = await packed(path, bytes);
    const entry: ZipEntry = {
      name: path,
      method: isText(path) ? 8 : 0,
      crc: crc32(bytes),
      packedBytes: data.length,
      sizeBytes: bytes.length,
      offset: this.#offset,
    };
    await this.#write(localHeader(entry));
    await this.#write(data);
    this.#entries.push(entry);
    return { path, sizeBytes: bytes.length, sha256: sha256Of(bytes) };
  }

  async finish(manifest: BackupManifest): Promise<string> {
    await this.put(MANIFEST_NAME, Buffer.from(JSON.stringify(manifest)));
    const directoryOffset = this.#offset;
    for (const entry of this.#entries) await this.#write(directoryRecord(entry));
    await this.#write(endRecords(this.#entries.length, directoryOffset, this.#offset - directoryOffset));
    await this.#file.close();
    const source = await openArchive(this.#file.draftPath);
    try {
      await verifyBackup(source);
    } finally {
      source.close();
    }
    await this.#file.publish();
    return this.#file.path;
  }

  abort(): Promise<void> {
    return this.#file.abort();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await this.#file.write(bytes);
    this.#offset += bytes.length;
  }
}
