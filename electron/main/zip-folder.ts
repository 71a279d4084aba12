import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import { LecternError } from '../../shared/errors.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { FolderFiles } from './folder-walk.ts';
import { isIgnoredFolder, mayBeArticle } from './importable.ts';

/** Small text compresses far; only what also grows large is a bomb. */
const HARMLESS_BYTES = 1024 * 1024;

/** Parts by which a ZIP archive is a document of its own: EPUB and OpenDocument, Office Open XML. */
const DOCUMENT_PARTS = ['mimetype', '[Content_Types].xml', 'META-INF/container.xml'];

/**
 * A ZIP archive as a folder of files. Nothing is unpacked to the disk: entries are inflated one by one, in memory,
 * within bounds. Names that lead out of the archive (`../`, absolute ones) name no entry.
 */
export class ZipFolder {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws LecternError `damaged`, or `archive-too-large` for one with more entries than a library has articles */
  static async open(path: string, maxEntries: number = LIMITS.archiveEntries): Promise<ZipFolder> {
    const zip = await openPromise(path, { autoClose: false, lazyEntries: true, decodeStrings: false }).catch(
      (error: unknown) => {
        throw asDamaged(path, error);
      },
    );
    try {
      return new ZipFolder(zip, await readDirectory(zip, path, maxEntries));
    } catch (error) {
      zip.close();
      throw asDamaged(path, error);
    }
  }

  /** Whether the archive is one document (an EPUB, say) and no folder. */
  get isDocument(): boolean {
    return DOCUMENT_PARTS.some((part) => this.#entries.has(part));
  }

  /** Names of the entries that may be articles, in the archive's order. */
  list(): FolderFiles {
    const names = [...this.#entries.keys()];
    const siblings = siblingNames(names);
    const inFolders = names.filter((name) => !isInIgnoredFolder(name, siblings));
    const paths = inFolders.filter((name) => mayBeArticle(posix.basename(name)));
    return { paths, skipped: inFolders.length - paths.length };
  }

  /**
   * Bytes of an entry.
   * @throws LecternError `file-not-found`, `encrypted`, `file-too-large`, `archive-too-large` (a bomb) or `damaged`
   */
  async read(name: string): Promise<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new LecternError('file-not-found', `The archive has no entry ${name}`);
    if (entry.isEncrypted()) throw new LecternError('encrypted', `${name} is encrypted`);
    checkEntrySize(name, entry);
    try {
      return await buffer(await this.#zip.openReadStreamPromise(entry));
    } catch (error) {
      throw asDamaged(name, error);
    }
  }

  close(): void {
    this.#zip.close();
  }
}

/** Inflating stops with an error at the size that the directory states, so that size is what counts. */
function checkEntrySize(name: string, { uncompressedSize, compressedSize }: Entry): void {
  if (uncompressedSize > LIMITS.fileBytes) {
    throw new LecternError('file-too-large', `${name} inflates to ${uncompressedSize} bytes`);
  }
  if (uncompressedSize > HARMLESS_BYTES && uncompressedSize > LIMITS.archiveRatio * compressedSize) {
    throw new LecternError('archive-too-large', `${name} inflates ${compressedSize} to ${uncompressedSize}`);
  }
}

async function readDirectory(
  zip: ZipFile,
  path: string,
  maxEntries: number,
): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > maxEntries) {
    throw new LecternError('archive-too-large', `${path} holds ${zip.entryCount} entries`);
  }
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = safeName(entry);
    if (name !== null && !name.endsWith('/') && !entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

/** The name with `/` between folders; null for one that leads out of the archive. */
function safeName(entry: Entry): string | null {
  const name = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  ).replaceAll('\\', '/');
  return validateFileName(name) === null && !name.includes('\0') ? name : null;
}

/** Lower-case names of what lies in each folder of the archive. */
function siblingNames(names: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const siblings = new Map<string, Set<string>>();
  for (const name of names) {
    const folder = posix.dirname(name);
    const known = siblings.get(folder) ?? new Set();
    siblings.set(folder, known.add(posix.basename(name).toLowerCase()));
  }
  return siblings;
}

function isInIgnoredFolder(name: string, siblings: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  for (let path = posix.dirname(name); path !== '.'; path = posix.dirname(path)) {
    if (isIgnoredFolder(posix.basename(path), siblings.get(posix.dirname(path)) ?? new Set())) return true;
  }
  return false;
}

function asDamaged(name: string, error: unknown): LecternError {
  if (error instanceof LecternError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new LecternError('damaged', `${name}: ${detail}`, { cause: error });
}
