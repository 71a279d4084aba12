import { toErrorData } from '../../shared/errors.ts';
import type { ImportItem } from '../../shared/importing.ts';
import { checkSize } from './file-access.ts';
import type { ImportBatch, Turn } from './import-batch.ts';
import { sourceOf } from './import-file.ts';
import { type ArchiveListing, ImportReader } from './import-reader.ts';
import { packOriginal } from './pack-original.ts';
import type { ParserHost } from './parser-host.ts';
import { READ_AHEAD } from './read-ahead-limits.ts';

/** No further file is begun while parsed ones of so many bytes wait for the window. */
const READ_AHEAD_BYTES = 64 * 1024 * 1024;
/** A pull ends with the file that makes its documents larger than this: a long message would hold the window up. */
const PULL_BYTES = 256 * 1024;

/** The next file whose turn it is, with its batch. */
export interface Next {
  readonly batch: ImportBatch;
  readonly turn: Turn;
}

/** A file on its way from the disk to the window. */
interface Reading {
  readonly batch: ImportBatch;
  readonly outcome: Promise<ImportItem | null>;
  /** The outcome once it is there; null while it is not, or when the file was an archive, listed instead. */
  item: ImportItem | null;
  isSettled: boolean;
}

/** Reads and parses a few files ahead of the window, several at a time, and gives them out in their order. */
export class ReadAhead {
  readonly #parser: ParserHost;
  readonly #next: () => Next | null;
  readonly #onArchive: (batch: ImportBatch, seq: number, listing: ArchiveListing) => Promise<void>;
  readonly #reader = new ImportReader();
  #readings: Reading[] = [];

  /** `next` takes a file out of its batch's queue; `onArchive` is told what an archive holds, instead of its outcome. */
  constructor(
    parser: ParserHost,
    next: () => Next | null,
    onArchive: (batch: ImportBatch, seq: number, listing: ArchiveListing) => Promise<void>,
  ) {
    this.#parser = parser;
    this.#next = next;
    this.#onArchive = onArchive;
  }

  /** The file that is to be given out first. */
  get first(): Pick<Reading, 'batch' | 'outcome'> | undefined {
    return this.#readings[0];
  }

  /** Begins as many files as there is room for. */
  fill(): void {
    while (this.#readings.length < READ_AHEAD && this.#waitingBytes() < READ_AHEAD_BYTES) {
      const next = this.#next();
      if (next === null) return;
      this.#readings.push(this.#start(next));
    }
  }

  /** Files of the batch that are ready, in their order, up to the first one that is not; at most `max`. */
  takeReady(batch: ImportBatch, max: number): readonly ImportItem[] {
    const items: ImportItem[] = [];
    while (items.length < max && bytesOf(items) < PULL_BYTES) {
      const [first] = this.#readings;
      if (first === undefined || first.batch !== batch || !first.isSettled) break;
      this.#readings.shift();
      if (first.item === null) continue;
      batch.give(first.item.seq);
      items.push(first.item);
    }
    if (items.length > 0) this.fill();
    return items;
  }

  /** Forgets what is being read, of one batch or of all; what becomes of it is nobody's concern. */
  drop(batch?: ImportBatch): void {
    this.#readings = batch === undefined ? [] : this.#readings.filter((reading) => reading.batch !== batch);
  }

  close(): void {
    this.drop();
    this.#reader.close();
  }

  #start({ batch, turn }: Next): Reading {
    const outcome = this.#import(batch, turn);
    const reading: Reading = { batch, outcome, item: null, isSettled: false };
    void outcome.then((item) => {
      reading.item = item;
      reading.isSettled = true;
    });
    return reading;
  }

  async #import(batch: ImportBatch, { seq, attempt, file }: Turn): Promise<ImportItem | null> {
    let source = sourceOf(file, 0);
    try {
      const read = await this.#reader.read(file);
      if (read.kind === 'archive') {
        await this.#onArchive(batch, seq, read);
        return null;
      }
      const { bytes, companions } = read;
      source = sourceOf(file, bytes.byteLength);
      checkSize(source.name, bytes.byteLength);
      const outcome = await this.#parser.parse(source.name, bytes, companions);
      if (!outcome.ok) return { ...outcome, seq, attempt, source };
      const original = await packOriginal(bytes);
      return { ...outcome, seq, attempt, source, original };
    } catch (error) {
      return { ok: false, seq, attempt, source, error: toErrorData(error) };
    }
  }

  #waitingBytes(): number {
    return bytesOf(this.#readings.flatMap(({ item }) => item ?? []));
  }
}

function bytesOf(items: readonly ImportItem[]): number {
  return items.reduce((sum, item) => sum + (item.ok ? item.source.sizeBytes : 0), 0);
}
