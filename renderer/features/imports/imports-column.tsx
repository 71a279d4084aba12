import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportBatchRow } from '../../db/import-rows.ts';
import { useImportBatches } from '../../db/use-imports.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { batchLabel, summarise } from './batch-words.ts';
import styles from './imports-column.module.css';
import { WatchedFolderSetting } from './watched-folder.tsx';

interface ImportsColumnProps {
  readonly selectedId: string | null;
  onSelect(batchId: string): void;
}

/** The watched folder, and every import with what came of it, newest first. */
export function ImportsColumn({ selectedId, onSelect }: ImportsColumnProps) {
  const { t } = useTranslation();
  const batches = useImportBatches();
  return (
    <section className={styles.column} aria-label={t('nav.imports')}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('nav.imports')}</h1>
      </header>
      <WatchedFolderSetting />
      {batches?.length === 0 ? (
        <EmptyState icon={FileDown} title={t('importing.noneTitle')}>
          <p>{t('importing.noneText')}</p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {batches?.map((batch) => (
            <li key={batch.id}>
              <BatchCard batch={batch} isSelected={batch.id === selectedId} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface BatchCardProps {
  readonly batch: ImportBatchRow;
  readonly isSelected: boolean;
  onSelect(batchId: string): void;
}

function BatchCard({ batch, isSelected, onSelect }: BatchCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <button
      type="button"
      className={styles.card}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => onSelect(batch.id)}
    >
      <span className={styles.meta}>
        <span>{t(`importing.origin.${batch.origin}`)}</span>
        <time title={format.moment(batch.startedAt)}>{format.relativeDate(batch.startedAt)}</time>
      </span>
      <span className={styles.label}>{batchLabel(batch, t)}</span>
      <span className={styles.summary} data-problem={batch.counts.failed > 0}>
        {stateOf(batch) === null ? summarise(batch, t) : t(`importing.state.${stateOf(batch) ?? 'running'}`)}
      </span>
    </button>
  );
}

function stateOf({ undoneAt, finishedAt }: ImportBatchRow): 'undone' | 'running' | null {
  if (undoneAt > 0) return 'undone';
  return finishedAt === 0 ? 'running' : null;
}
