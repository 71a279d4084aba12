import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../services/services.ts';
import { useImportState } from '../../services/use-import.ts';
import { showToast } from '../../ui/toast.tsx';
import { summarise } from './batch-words.ts';
import styles from './import-progress.module.css';

/** Tells in one line how each import ended, with the way to its report. */
export function ImportMessages({ onOpenReport }: { onOpenReport(batchId: string): void }) {
  const { importer } = useServices();
  const { progress } = useImportState();
  const { t } = useTranslation();
  useEffect(
    () =>
      importer.onEnd((batch) => {
        const hasProblem = batch.counts.failed > 0 || batch.total === 0;
        showToast({
          topic: 'import',
          text: summarise(batch, t),
          tone: hasProblem ? 'problem' : 'quiet',
          action: { label: t('importing.details'), run: () => onOpenReport(batch.id) },
        });
      }),
    [importer, onOpenReport, t],
  );
  // Said once when it begins; the end is said by the message.
  return (
    <p role="status" className={styles.unseen}>
      {progress !== null && t('importing.begun', { label: progress.batch.label })}
    </p>
  );
}
