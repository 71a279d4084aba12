import type { BackupFacts } from '../../../shared/backup-format.ts';
import type { KeptFile } from '../../../shared/ipc-contract.ts';
import { COMPLETE_KEY } from '../../db/current-database.ts';
import { type LecternDatabase, SCHEMA_VERSION } from '../../db/database.ts';
import { BACKUP_TABLES, type BackupTable, type RowFile, saveRow } from './backup-rows.ts';

/** Where a backup goes; `put` sets the pace. */
export interface BackupTarget {
  /** Which of the files are there already. */
  keep(files: readonly KeptFile[]): Promise<readonly boolean[]>;
  put(path: string, bytes: Uint8Array): Promise<void>;
}

export interface WritingOptions {
  readonly now: number;
  readonly signal: AbortSignal;
  /** Told after each page of rows. */
  onProgress?(doneRows: number, totalRows: number): void;
  /** Waits until the window has time; between pages. */
  rest?(): Promise<void>;
}

const ROWS_A_PAGE = 50;
/** A part ends at a row that its key chooses, so that a new row changes one part and not all that follow. */
const SMALLEST_PART = 64 * 1024;
const LARGEST_PART = 4 * 1024 * 1024;
const CUT_EVERY = 32;

/**
 * Writes all rows of a library to a target, page by page.
 * @throws the signal's reason when it is aborted
 */
export async function writeBackup(
  db: LecternDatabase,
  target: BackupTarget,
  options: WritingOptions,
): Promise<BackupFacts> {
  const total = await countRows(db);
  const written = new Set<string>();
  let done = 0;
  for (const table of BACKUP_TABLES) {
    const part = new Part(table, target);
    for await (const page of pagesOf(db, table)) {
      options.signal.throwIfAborted();
      const saved = page.map(({ row }) => saveRow(table, row));
      await putFiles(
        target,
        saved.flatMap(({ files }) => files),
        written,
      );
      for (const [i, { line }] of saved.entries()) await part.add(line, page[i]?.key);
      done += page.length;
      options.onProgress?.(done, total);
      await options.rest?.();
    }
    await part.end();
  }
  const [articles, highlights, notes] = await Promise.all([
    db.articles.count(),
    db.highlights.where('[deletedAt+createdAt]').between([0, 0], [0, Infinity]).count(),
    db.notes.where('[deletedAt+createdAt]').between([0, 0], [0, Infinity]).count(),
  ]);
  return { schema: SCHEMA_VERSION, createdAt: options.now, counts: { articles, highlights, notes } };
}

/** Lines of one table, until they are a file. */
class Part {
  readonly #table: BackupTable;
  readonly #target: BackupTarget;
  #lines: string[] = [];
  #size = 0;
  #number = 0;

  constructor(table: BackupTable, target: BackupTarget) {
    this.#table = table;
    this.#target = target;
  }

  async add(line: string, key: unknown): Promise<void> {
    this.#lines.push(line);
    this.#size += line.length;
    if (this.#size > LARGEST_PART || (this.#size > SMALLEST_PART && isCut(String(key)))) await this.end();
  }

  async end(): Promise<void> {
    if (this.#lines.length === 0) return;
    const bytes = new TextEncoder().encode(`${this.#lines.join('\n')}\n`);
    const path = `rows/${this.#table}/${String(this.#number).padStart(6, '0')}.jsonl`;
    this.#lines = [];
    this.#size = 0;
    this.#number += 1;
    const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
    const [isKept] = await this.#target.keep([{ path, sha256 }]);
    if (isKept !== true) await this.#target.put(path, bytes);
  }
}

function isCut(key: string): boolean {
  let sum = 0;
  for (let i = 0; i < key.length; i += 1) sum = (sum * 31 + key.charCodeAt(i)) >>> 0;
  return sum % CUT_EVERY === 0;
}

/** Each picture once, however many articles have it. */
async function putFiles(
  target: BackupTarget,
  files: readonly RowFile[],
  written: Set<string>,
): Promise<void> {
  const fresh = [...new Map(files.map((file) => [file.path, file])).values()].filter(
    ({ path }) => !written.has(path),
  );
  if (fresh.length === 0) return;
  const kept = await target.keep(fresh.map(({ path, sha256 }) => ({ path, sha256 })));
  for (const [i, file] of fresh.entries()) {
    if (kept[i] !== true) await target.put(file.path, await file.read());
    written.add(file.path);
  }
}

interface KeyedRow {
  readonly key: IDBValidKey;
  readonly row: unknown;
}

async function* pagesOf(db: LecternDatabase, table: BackupTable): AsyncGenerator<readonly KeyedRow[]> {
  let last: IDBValidKey | null = null;
  for (;;) {
    const keys = await keysAfter(db, table, last);
    const end = keys.at(-1);
    if (end === undefined) return;
    last = end;
    const rows: readonly unknown[] = await db.table<unknown, IDBValidKey>(table).bulkGet([...keys]);
    yield keys.flatMap((key, i) =>
      rows[i] === undefined || key === COMPLETE_KEY ? [] : [{ key, row: rows[i] }],
    );
  }
}

function keysAfter(
  db: LecternDatabase,
  name: BackupTable,
  last: IDBValidKey | null,
): Promise<readonly IDBValidKey[]> {
  const table = db.table<unknown, IDBValidKey>(name);
  const rest = last === null ? table.toCollection() : table.where(':id').above(last);
  return rest.limit(ROWS_A_PAGE).primaryKeys();
}

async function countRows(db: LecternDatabase): Promise<number> {
  const counts = await Promise.all(BACKUP_TABLES.map((table) => db.table(table).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
