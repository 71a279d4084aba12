import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchRow, ImportEntryKind } from '../../db/import-rows.ts';
import { useImportBatch } from '../../db/use-imports.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { BatchActions } from './batch-actions.tsx';
import { batchLabel, KINDS_TOLD, summarise, untriedParts } from './batch-words.ts';
import { EntryList } from './entry-list.tsx';
import styles from './import-report.module.css';

interface ImportReportProps {
  readonly batchId: string;
  onOpen(articleId: string): void;
  /** The report was deleted. */
  onForgotten(): void;
}

/** A batch's report: what came of it in one line, then file by file, all or only those of one outcome. */
export function ImportReport({ batchId, onOpen, onForgotten }: ImportReportProps) {
  const { t } = useTranslation();
  const batch = useImportBatch(batchId);
  const [chosen, setChosen] = useState<ImportEntryKind | null>(null);
  if (batch === undefined) return null;
  if (batch === null) return <p className={styles.gone}>{t('importing.reportGone')}</p>;
  // The last failure may just have been mended.
  const kind = chosen !== null && batch.counts[chosen] > 0 ? chosen : null;
  return (
    <section className={styles.report} aria-label={t('importing.reportTitle')}>
      <ReportHeader batch={batch} onForgotten={onForgotten} />
      <KindFilter batch={batch} kind={kind} onKind={setChosen} />
      <EntryList key={kind} batchId={batchId} kind={kind} onOpen={onOpen} />
    </section>
  );
}

interface ReportHeaderProps extends Pick<ImportReportProps, 'onForgotten'> {
  readonly batch: ImportBatchRow;
}

function ReportHeader({ batch, onForgotten }: ReportHeaderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = batchLabel(batch, t);
  const outcome = outcomeOf(batch, t);
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        <h2 className={styles.title} title={label}>
          {label}
        </h2>
        <p className={styles.summary}>
          {t(`importing.origin.${batch.origin}`)} ·{' '}
          <time dateTime={new Date(batch.startedAt).toISOString()} title={format.moment(batch.startedAt)}>
            {format.dateTime(batch.startedAt)}
          </time>
        </p>
        {outcome !== '' && <p className={styles.summary}>{outcome}</p>}
      </div>
      <BatchActions batch={batch} onForgotten={onForgotten} />
    </header>
  );
}

interface KindFilterProps {
  readonly batch: ImportBatchRow;
  readonly kind: ImportEntryKind | null;
  onKind(kind: ImportEntryKind | null): void;
}

function KindFilter({ batch, kind, onKind }: KindFilterProps) {
  const { t } = useTranslation();
  const kinds = kindsOf(batch);
  if (kinds.length < 2) return null;
  return (
    <fieldset className={styles.kinds} aria-label={t('importing.filter')}>
      <button type="button" className={styles.kind} aria-pressed={kind === null} onClick={() => onKind(null)}>
        {t('importing.allEntries')}
      </button>
      {kinds.map((told) => (
        <button
          key={told}
          type="button"
          className={styles.kind}
          aria-pressed={kind === told}
          onClick={() => onKind(told)}
        >
          {t(`importing.count.${told}`, { count: batch.counts[told] })}
        </button>
      ))}
    </fieldset>
  );
}

/** What came of the batch, apart from the numbers that stand in the filter. */
function outcomeOf(batch: ImportBatchRow, t: TFunction): string {
  if (batch.undoneAt > 0) return t('importing.batchUndone');
  return kindsOf(batch).length < 2 ? summarise(batch, t) : untriedParts(batch, t).join(', ');
}

function kindsOf({ counts }: ImportBatchRow): readonly ImportEntryKind[] {
  return KINDS_TOLD.filter((kind) => counts[kind] > 0);
}
