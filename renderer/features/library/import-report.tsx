import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countEntries, type ImportReport } from '../../importing/import-report.ts';
import { useServices } from '../../services/services.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ImportEntryLine } from './import-entry-line.tsx';
import styles from './import-report.module.css';
import { useImportState } from './use-import.ts';

/** Tells in one line how each import ended; its details open as a sheet. */
export function ImportReports({ onOpen }: { onOpen(id: string): void }) {
  const { importer } = useServices();
  const { t } = useTranslation();
  const { report } = useImportState();
  const [detailed, setDetailed] = useState<ImportReport | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    if (report === null) return;
    importer.dismissReport();
    showToast({
      topic: 'import',
      text: summarise(report, t),
      tone: hasProblem(report) ? 'problem' : 'quiet',
      action: {
        label: t('importing.details'),
        run: () => {
          setDetailed(report);
          setIsOpen(true);
        },
      },
    });
  }, [report, importer, t]);

  const openArticle = (id: string) => {
    setIsOpen(false);
    onOpen(id);
  };

  return (
    <Dialog
      isOpen={isOpen}
      title={t('importing.reportTitle')}
      closeLabel={t('app.close')}
      onClose={() => setIsOpen(false)}
    >
      <p className={styles.summary}>{detailed && summarise(detailed, t)}</p>
      <ul className={styles.list}>
        {detailed?.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a finished report never changes, and two files may share a name
          <ImportEntryLine key={index} entry={entry} onOpen={openArticle} />
        ))}
      </ul>
    </Dialog>
  );
}

/** “3 imported, 1 already there, 2 failed”: only what happened. */
function summarise(report: ImportReport, t: TFunction): string {
  const parts = [
    { count: countEntries(report, 'added'), key: 'importing.imported' },
    { count: countEntries(report, 'duplicate'), key: 'importing.duplicate' },
    { count: countEntries(report, 'restored'), key: 'importing.restored' },
    { count: countEntries(report, 'failed'), key: 'importing.failed' },
    { count: report.cancelledCount, key: 'importing.cancelled' },
  ] as const;
  const counts = parts
    .filter(({ count }) => count > 0)
    .map(({ count, key }) => t(key, { count }))
    .join(', ');
  if (report.interruption === null) return counts;
  const interrupted = t('importing.interrupted', { reason: t(`errors.${report.interruption.code}`) });
  return counts === '' ? interrupted : `${counts}. ${interrupted}`;
}

function hasProblem(report: ImportReport): boolean {
  return report.interruption !== null || countEntries(report, 'failed') > 0;
}
