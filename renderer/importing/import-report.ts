import type { ErrorData } from '../../shared/errors.ts';
import type { AddOutcome } from '../db/article-repository.ts';

/** What became of one file. */
export type ImportEntry =
  | {
      readonly kind: AddOutcome['kind'];
      readonly name: string;
      readonly articleId: string;
      readonly title: string;
    }
  | { readonly kind: 'failed'; readonly name: string; readonly error: ErrorData };

export type ImportEntryKind = ImportEntry['kind'];

/** Every file of a batch with its outcome, in the order of the queue. */
export interface ImportReport {
  readonly entries: readonly ImportEntry[];
  /** Files that were waiting when the person cancelled. */
  readonly cancelledCount: number;
  /** Why the batch ended before its end; null when it did not. What was stored until then stays. */
  readonly interruption: ErrorData | null;
}

export function countEntries(report: ImportReport, kind: ImportEntryKind): number {
  return report.entries.filter((entry) => entry.kind === kind).length;
}
