import type { ImportBatchInfo } from '../../shared/importing.ts';
import type { BatchStart, JournalRecord } from './batch-journal.ts';
import type { ImportFile } from './import-file.ts';

/** A file whose turn has come. */
export interface Turn {
  readonly seq: number;
  readonly attempt: number;
  readonly file: ImportFile;
}

/** A batch as its journal tells it: which files it has, which wait, which are with the window, which are done. */
export class ImportBatch {
  readonly start: BatchStart;
  readonly #files: ImportFile[] = [];
  readonly #attempts = new Map<number, number>();
  #waiting: number[] = [];
  /** Next of `#waiting`; numbers before it are out of the queue. */
  #next = 0;
  /** Being read, or read and not yet given to the window. */
  readonly #reading = new Set<number>();
  /** With the window, and not yet said to be stored. */
  readonly #given = new Set<number>();
  readonly #done = new Set<number>();
  #skipped = 0;
  #isListing = true;
  #isCancelled = false;

  constructor(start: BatchStart) {
    this.start = start;
  }

  /** The batch that a journal describes; null when its first line is lost. What was under way waits again. */
  static restore(records: readonly JournalRecord[]): ImportBatch | null {
    const [first] = records;
    if (first === undefined || !('start' in first)) return null;
    const batch = new ImportBatch(first.start);
    for (const record of records.slice(1)) batch.apply(record);
    return batch;
  }

  /** Brings the batch to what a line of its journal says. */
  apply(record: JournalRecord): void {
    if ('files' in record) {
      // An archive that was being listed when the window went may have been read again meanwhile.
      if (record.of !== undefined && this.#done.has(record.of)) return;
      for (const file of record.files) this.#waiting.push(this.#files.push(file) - 1);
      this.#skipped += record.skipped;
      if (record.of !== undefined) this.#finish(record.of);
    } else if ('listed' in record) this.#isListing = false;
    else if ('done' in record) for (const seq of record.done) this.#finish(seq);
    else if ('retry' in record) for (const seq of record.retry) this.#retry(seq);
    else if ('cancelled' in record) this.#isCancelled = record.cancelled;
  }

  get id(): string {
    return this.start.id;
  }

  get isListing(): boolean {
    return this.#isListing;
  }

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Files that the batch knows, for a listing that begins again. */
  get files(): readonly ImportFile[] {
    return this.#files;
  }

  /** Files that are neither done nor with the window. */
  get remaining(): number {
    return this.#files.length - this.#done.size - this.#given.size;
  }

  /** Whether nothing is left to do, or the person does not want it done. */
  get isOver(): boolean {
    return this.#isCancelled || (!this.#isListing && this.#done.size === this.#files.length);
  }

  info(): ImportBatchInfo {
    const { id, origin, label, more, startedAt } = this.start;
    const total = this.#files.length;
    return { id, origin, label, more, startedAt, total, skipped: this.#skipped, isListing: this.#isListing };
  }

  /** Takes the next file out of the queue. */
  take(): Turn | null {
    if (this.#isCancelled) return null;
    for (;;) {
      const seq = this.#waiting[this.#next];
      if (seq === undefined) return null;
      this.#next += 1;
      const file = this.#files[seq];
      if (file === undefined || this.#done.has(seq) || this.#reading.has(seq)) continue;
      this.#reading.add(seq);
      return { seq, attempt: this.#attempts.get(seq) ?? 0, file };
    }
  }

  /** A file has been read and goes to the window. */
  give(seq: number): void {
    if (this.#reading.delete(seq)) this.#given.add(seq);
  }

  /** What is being read waits again, first. */
  putBackReading(): void {
    this.#waitAgain(this.#reading);
  }

  /** What is being read or with the window waits again, first. */
  putBack(): void {
    this.#waitAgain(new Set([...this.#reading, ...this.#given]));
    this.#given.clear();
  }

  #waitAgain(seqs: ReadonlySet<number>): void {
    const again = [...seqs].sort((a, b) => a - b);
    this.#reading.clear();
    this.#waiting = [...again, ...this.#waiting.slice(this.#next)];
    this.#next = 0;
  }

  #finish(seq: number): void {
    this.#reading.delete(seq);
    this.#given.delete(seq);
    this.#done.add(seq);
  }

  #retry(seq: number): void {
    if (!this.#done.delete(seq)) return;
    this.#attempts.set(seq, (this.#attempts.get(seq) ?? 0) + 1);
    this.#waiting.push(seq);
  }
}
