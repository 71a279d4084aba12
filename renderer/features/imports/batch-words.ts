import type { TFunction } from 'i18next';
import type { ImportBatchRow, ImportEntryKind, ImportEntryRow } from '../../db/import-rows.ts';

/** Kinds in the order in which a report tells them. */
export const KINDS_TOLD = [
  'added',
  'updated',
  'newVersion',
  'restored',
  'duplicate',
  'failed',
] as const satisfies readonly ImportEntryKind[];

interface SummaryPart {
  readonly kind: ImportEntryKind | 'leftOut' | 'skipped';
  readonly text: string;
}

/** “3 imported”, “1 already there”, “2 failed”: only what happened. */
export function summaryParts(
  { counts, leftOut, skipped }: ImportBatchRow,
  t: TFunction,
): readonly SummaryPart[] {
  const parts = [
    ...KINDS_TOLD.map((kind) => ({ kind, count: counts[kind] })),
    { kind: 'leftOut' as const, count: leftOut },
    { kind: 'skipped' as const, count: skipped },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ kind, text: t(`importing.count.${kind}`, { count }) }));
}

/** The same in one line. */
export function summarise(batch: ImportBatchRow, t: TFunction): string {
  const parts = summaryParts(batch, t);
  return parts.length === 0 ? t('importing.nothingFound') : parts.map(({ text }) => text).join(', ');
}

/** What the filter beside it does not tell: what was never tried. */
export function untriedParts(batch: ImportBatchRow, t: TFunction): readonly string[] {
  const parts = summaryParts(batch, t).filter(({ kind }) => kind === 'leftOut' || kind === 'skipped');
  return parts.map(({ text }) => text);
}

/** What the batch is called: its folder or file, and how many others came with it. */
export function batchLabel({ label, more }: ImportBatchRow, t: TFunction): string {
  return more === 0 ? label : t('importing.labelMore', { label, count: more });
}

/** What became of one file, in words, with what to do when it failed. */
export function outcomeText({ kind, title, error }: ImportEntryRow, t: TFunction): string {
  if (kind === 'failed') {
    const reason = error === null ? '' : t(`errors.${error.code}`);
    const outcome =
      title === null ? t('importing.outcome.failed') : t('importing.outcome.failedPart', { title });
    return `${outcome}. ${reason}`;
  }
  return t(`importing.outcome.${kind}`, { title: title ?? '' });
}

/** Whether trying again may help: not where one article of a file failed beside others, which are stored. */
export function canRetry({ kind, part }: Pick<ImportEntryRow, 'kind' | 'part'>): boolean {
  return kind === 'failed' && part === 0;
}
