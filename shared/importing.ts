/** What an import is made of, as main, which finds and reads the files, and the library window, which stores them, tell it. */
import type { PackedArticle } from './article.ts';
import type { ErrorData } from './errors.ts';

/** How the files of a batch came. */
export const IMPORT_ORIGINS = ['chosen', 'dropped', 'pasted', 'opened', 'watched', 'sample'] as const;
export type ImportOrigin = (typeof IMPORT_ORIGINS)[number];

/** A file that was handed over without a path (a paste, or a drop from a browser). */
export interface DroppedBytes {
  readonly name: string;
  readonly sizeBytes: number;
  /** Null when they were not read: the file is too large, or could not be read (a folder, say). */
  readonly bytes: Uint8Array | null;
}

/** What was dropped or pasted: paths that the preload read from the system's own file objects, or bytes. */
export interface DroppedFiles {
  readonly origin: 'dropped' | 'pasted';
  readonly paths: readonly string[];
  readonly files: readonly DroppedBytes[];
}

/** Where an imported file came from. */
export interface ImportSource {
  /** File name without folders. */
  readonly name: string;
  /** Absolute path, `archive.zip!/entry` for a file in an archive, or null for bytes without a path. */
  readonly path: string | null;
  readonly sizeBytes: number;
}

/** The bytes of a file as they are kept, so that a better parser can read them again. */
export interface OriginalFile {
  /** Text takes a fifth of its size; what is packed already stays as it is. */
  readonly encoding: 'gzip' | 'identity';
  readonly bytes: Uint8Array;
}

/** An article of a file of several that could not be imported, while others of the file were. */
export interface ArticleFailure {
  readonly title: string;
  readonly error: ErrorData;
}

/** One file of a batch after its turn: parsed, with its original bytes, or refused with a reason. */
export type ImportItem = {
  /** Place in the batch, from 0; with the batch's id it names the file in every report. */
  readonly seq: number;
  /** 0 at first, one more at each retry. */
  readonly attempt: number;
  readonly source: ImportSource;
} & (
  | {
      readonly ok: true;
      readonly original: OriginalFile;
      /** One, except for a file of notes. */
      readonly articles: readonly PackedArticle[];
      /** The others that it holds; absent when there are none. */
      readonly failures?: readonly ArticleFailure[];
    }
  | { readonly ok: false; readonly error: ErrorData }
);

/** Files that came together: one choice, one drop, one paste, what appeared in the watched folder at a time. */
export interface ImportBatchInfo {
  /** UUID. */
  readonly id: string;
  readonly origin: ImportOrigin;
  /** Name of the folder, archive or file that it came from; of the first one where there were several. */
  readonly label: string;
  /** How many others came with the first one. */
  readonly more: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Files known so far. */
  readonly total: number;
  /** Files that folders held beside articles (pictures, programs, …), not tried. */
  readonly skipped: number;
  /** Whether folders are still being searched for files, so that `total` grows. */
  readonly isListing: boolean;
}

/** An answer to a pull: files of the batch whose turn it is. */
export interface ImportPull {
  readonly batch: ImportBatchInfo;
  /** At most as many as asked for; none when the batch has just ended. */
  readonly items: readonly ImportItem[];
  /** Files of this batch that were neither answered now nor before. */
  readonly remaining: number;
}

/** Some files of a batch. */
export interface BatchFiles {
  readonly batchId: string;
  readonly seqs: readonly number[];
}
