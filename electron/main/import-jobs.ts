import { basename } from 'node:path';
import { LecternError, toErrorData } from '../../shared/errors.ts';
import type { DroppedBytes, ImportBatch, ImportItem, ImportSource } from '../../shared/ipc-contract.ts';
import { checkSize, readImportFile } from './file-access.ts';
import type { ParserHost } from './parser-host.ts';

/** A file that waits: read from disk only when its turn comes. */
type WaitingFile =
  | { readonly kind: 'path'; readonly path: string; readonly source: 'person' | 'sample' }
  | ({ readonly kind: 'bytes' } & DroppedBytes);

/** The queue of files to import. The library window pulls from it, so that nothing piles up parsed. */
export class ImportJobs {
  readonly #parser: ParserHost;
  #waiting: WaitingFile[] = [];
  /** Handed to the window by the last pull; the next one says that they are stored. */
  #taken: WaitingFile[] = [];
  /** Grows when the window is gone: a pull of an earlier one ends. */
  #generation = 0;

  constructor(parser: ParserHost) {
    this.#parser = parser;
  }

  /** Queues files by their absolute paths; answers how many. */
  addPaths(paths: readonly string[]): number {
    for (const path of paths) this.#waiting.push({ kind: 'path', path, source: 'person' });
    return paths.length;
  }

  /** Queues files that came without a path; answers how many. */
  addBytes(files: readonly DroppedBytes[]): number {
    for (const file of files) this.#waiting.push({ kind: 'bytes', ...file });
    return files.length;
  }

  addSample(path: string): number {
    this.#waiting.push({ kind: 'path', path, source: 'sample' });
    return 1;
  }

  /** Parses up to `max` files, in order. A file that fails is an item with its reason. */
  async pull(max: number): Promise<ImportBatch> {
    const items: ImportItem[] = [];
    const generation = this.#generation;
    this.#taken = [];
    while (items.length < max && generation === this.#generation) {
      const file = this.#waiting.shift();
      if (file === undefined) break;
      this.#taken.push(file);
      items.push(await this.#import(file));
    }
    return { items, remaining: this.#waiting.length };
  }

  /** The window is gone before it could store what it pulled: those files wait again, first. */
  putBack(): void {
    this.#generation += 1;
    this.#waiting.unshift(...this.#taken);
    this.#taken = [];
  }

  /** Forgets what still waits; answers how many files that were. */
  cancel(): number {
    const count = this.#waiting.length;
    this.#waiting = [];
    return count;
  }

  async #import(file: WaitingFile): Promise<ImportItem> {
    let source = sourceOf(file, 0);
    try {
      const bytes = file.kind === 'path' ? await readImportFile(file.path) : receivedBytes(file);
      source = sourceOf(file, bytes.byteLength);
      checkSize(source.name, bytes.byteLength);
      const outcome = await this.#parser.parse(source.name, bytes);
      return outcome.ok ? { ok: true, source, bytes, articles: outcome.articles } : { ...outcome, source };
    } catch (error) {
      return { ok: false, source, error: toErrorData(error) };
    }
  }
}

/** @throws LecternError `file-too-large` or `file-not-readable`, the reasons for which no bytes come */
function receivedBytes({ name, sizeBytes, bytes }: DroppedBytes): Uint8Array {
  checkSize(name, sizeBytes);
  if (bytes === null) throw new LecternError('file-not-readable', `${name} could not be read`);
  return bytes;
}

/** The sample's place inside the program is nobody's file, so it has no path. */
function sourceOf(file: WaitingFile, sizeBytes: number): ImportSource {
  if (file.kind === 'bytes') return { name: file.name, path: null, sizeBytes };
  const path = file.source === 'sample' ? null : file.path;
  return { name: basename(file.path), path, sizeBytes };
}
