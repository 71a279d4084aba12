import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ImportReport } from '../features/imports/import-report.tsx';
import { ImportsColumn } from '../features/imports/imports-column.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './library-page.module.css';

interface ImportsPageProps {
  readonly batchId: string | null;
  onSelect(batchId: string): void;
  onOpen(articleId: string): void;
}

/** Past imports, and beside them the report of the chosen one. */
export function ImportsPage({ batchId, onSelect, onOpen }: ImportsPageProps) {
  const { t } = useTranslation();
  return (
    <main className={styles.columns}>
      <ImportsColumn selectedId={batchId} onSelect={onSelect} />
      <div className={styles.pane}>
        {batchId === null ? (
          <EmptyState icon={FileDown} title={t('importing.chooseReport')} />
        ) : (
          <ImportReport key={batchId} batchId={batchId} onOpen={onOpen} />
        )}
      </div>
    </main>
  );
}
