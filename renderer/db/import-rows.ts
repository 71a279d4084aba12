/** Rows about imports: what came, and what became of each file. Reports are read from them, also years later. */
import type { ImportedArticle } from '../../shared/article.ts';
import type { ErrorData } from '../../shared/errors.ts';
import type { ImportOrigin, ImportSource } from '../../shared/importing.ts';
import type { Picture } from './rows.ts';

/**
 * What became of an article of a file: stored, already there with the same text, fetched back from the bin, a new
 * version of one that is there (offered, and then taken or kept beside it), or not imported.
 */
export const IMPORT_ENTRY_KINDS = [
  'added',
  'duplicate',
  'restored',
  'newVersion',
  'updated',
  'failed',
] as const;
export type ImportEntryKind = (typeof IMPORT_ENTRY_KINDS)[number];

export interface ImportBatchRow {
  readonly id: string;
  readonly origin: ImportOrigin;
  readonly label: string;
  /** How many others came with what the label names. */
  readonly more: number;
  readonly startedAt: number;
  /** 0 while the batch is under way. */
  readonly finishedAt: number;
  readonly isCancelled: boolean;
  /** Files that the batch has, and how many of them were not reached when it was cancelled. */
  readonly total: number;
  readonly leftOut: number;
  /** Files beside articles (pictures, programs, …) that were not tried. */
  readonly skipped: number;
  /** Entries of each kind, kept in step with them. */
  readonly counts: Readonly<Record<ImportEntryKind, number>>;
  /** 0, or when the person took the whole batch back. */
  readonly undoneAt: number;
}

export interface ImportEntryRow {
  readonly batchId: string;
  /** The file's number in its batch, and the article's in its file. */
  readonly seq: number;
  readonly part: number;
  readonly attempt: number;
  readonly kind: ImportEntryKind;
  /** File name. */
  readonly name: string;
  readonly path: string | null;
  /** Null when nothing was imported. */
  readonly articleId: string | null;
  /** Null when a whole file failed; that of an article which failed alone is told. */
  readonly title: string | null;
  readonly error: ErrorData | null;
}

/** Key of an entry. */
export type ImportEntryKey = [batchId: string, seq: number, part: number];

/** The version of an article that is not the present one: the offered new one, or, once that is taken, the old one. */
export interface ArticleVersionRow {
  readonly batchId: string;
  readonly seq: number;
  readonly part: number;
  readonly articleId: string;
  readonly article: Omit<ImportedArticle, 'images' | 'contentHash'>;
  readonly pictures: readonly Picture[];
  readonly contentHash: string;
  readonly source: ImportSource;
  readonly originalId: string;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}
