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

/** “3 imported, 1 already there, 2 failed”: only what happened. */
export function summarise({ counts, leftOut, skipped }: ImportBatchRow, t: TFunction): string {
  const parts = [
    ...KINDS_TOLD.map((kind) => ({ count: counts[kind], key: `importing.count.${kind}` as const })),
    { count: leftOut, key: 'importing.count.leftOut' as const },
    { count: skipped, key: 'importing.count.skipped' as const },
  ];
  const told = parts.filter(({ count }) => count > 0).map(({ count, key }) => t(key, { count }));
  return told.length === 0 ? t('importing.nothingFound') : told.join(', ');
}

/** What the batch is called: its folder or file, and how many others came with it. */
export function batchLabel({ label, more }: ImportBatchRow, t: TFunction): string {
  return more === 0 ? label : t('importing.labelMore', { label, count: more });
}

/** What became of one file, in words, with what to do when it failed. */
export function outcomeText({ kind, title, error }: ImportEntryRow, t: TFunction): string {
  if (kind === 'failed') {
    const reason = error === null ? '' : t(`errors.${error.code}`);
    return `${t('importing.outcome.failed')}. ${reason}`;
  }
  return t(`importing.outcome.${kind}`, { title: title ?? '' });
}
