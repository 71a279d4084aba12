import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportOrigin } from '../../shared/importing.ts';
import type { ImportFile } from './import-file.ts';

/** What a batch began with: files, folders and archives by path, or bytes that came without one. */
export interface BatchStart {
  readonly id: string;
  readonly origin: ImportOrigin;
  readonly label: string;
  readonly more: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Chosen files and folders, which the list of files is made from. */
  readonly roots: readonly string[];
}

/** One line of a batch's journal. */
export type JournalRecord =
  | { readonly start: BatchStart }
  /** Files found, in order: the first one of the journal has the number 0. `of` is the archive that held them. */
  | { readonly files: readonly ImportFile[]; readonly skipped: number; readonly of?: number }
  | { readonly listed: true }
  /** Numbers of files that the library has stored, or told as failed. */
  | { readonly done: readonly number[] }
  | { readonly retry: readonly number[] }
  | { readonly cancelled: boolean };

const JOURNAL_EXTENSION = '.jsonl';
/** An empty file beside the journal of a batch that is not over, so that a start reads no others. */
const OPEN_EXTENSION = '.open';

/**
 * The lists of what is to be imported, on disk, so that an import goes on after a restart or a crash. Each batch is a
 * file of JSON lines, only ever appended to; a line that a crash cut is not read. Only main writes and reads them: the
 * window knows files by batch and number, and so cannot name a path.
 */
export class BatchJournals {
  readonly #folder: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Begins a batch's journal. */
  async begin(facts: Omit<BatchStart, 'id' | 'startedAt'>): Promise<BatchStart> {
    const start = { id: randomUUID(), startedAt: Date.now(), ...facts };
    await mkdir(this.#folder, { recursive: true });
    await this.setOpen(start.id, true);
    await this.append(start.id, { start });
    return start;
  }

  /** Adds a line, after all that were added before; resolves when it is written. */
  append(batchId: string, record: JournalRecord): Promise<void> {
    return this.#inOrder(() => appendFile(this.#path(batchId), `${JSON.stringify(record)}\n`));
  }

  /** Keeps bytes that came without a path; answers where. */
  async spool(batchId: string, place: number, bytes: Uint8Array): Promise<string> {
    const path = join(this.#folder, `${batchId}-${place}.bin`);
    await mkdir(this.#folder, { recursive: true });
    await writeFile(path, bytes);
    return path;
  }

  /** The lines of a batch, in order; none when it has no journal. */
  async read(batchId: string): Promise<readonly JournalRecord[]> {
    await this.#writing;
    const text = await readFile(this.#path(batchId), 'utf8').catch(() => ''); // forgotten, or never begun
    return text.split('\n').flatMap(parseLine);
  }

  /** Notes whether a batch is to go on at the next start. */
  setOpen(batchId: string, isOpen: boolean): Promise<void> {
    const mark = join(this.#folder, batchId + OPEN_EXTENSION);
    return this.#inOrder(() => (isOpen ? writeFile(mark, '') : rm(mark, { force: true })));
  }

  /** Ids of the batches that are to go on. */
  async listOpen(): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch(() => []); // nothing was ever imported
    return names
      .filter((name) => name.endsWith(OPEN_EXTENSION))
      .map((name) => name.slice(0, -OPEN_EXTENSION.length));
  }

  /** Deletes a batch's journal and the bytes kept for it. */
  async remove(batchId: string): Promise<void> {
    await this.#inOrder(async () => {
      const names = await readdir(this.#folder).catch(() => []); // nothing was ever imported
      const own = names.filter((name) => name.startsWith(batchId));
      await Promise.all(own.map((name) => rm(join(this.#folder, name), { force: true })));
    });
  }

  #path(batchId: string): string {
    return join(this.#folder, batchId + JOURNAL_EXTENSION);
  }

  #inOrder(write: () => Promise<void>): Promise<void> {
    const written = this.#writing.then(write);
    this.#writing = written.catch(() => undefined); // told to the caller
    return written;
  }
}

function parseLine(line: string): readonly JournalRecord[] {
  if (line === '') return [];
  try {
    return [JSON.parse(line) as JournalRecord];
  } catch {
    return []; // cut by a crash
  }
}
