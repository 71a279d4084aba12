import { FileDown } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportBatches } from '../db/use-imports.ts';
import { ImportReport } from '../features/imports/import-report.tsx';
import { ImportsColumn } from '../features/imports/imports-column.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import styles from './library-page.module.css';
import { useEscape } from './use-escape.ts';

interface ImportsPageProps {
  readonly batchId: string | null;
  /** Null goes back to no report. */
  onSelect(batchId: string | null): void;
  onOpen(articleId: string): void;
  onBack(): void;
}

/** Past imports, and beside them the report of the chosen one. Escape goes back to the library. */
export function ImportsPage({ batchId, onSelect, onOpen, onBack }: ImportsPageProps) {
  const page = useRef<HTMLElement>(null);
  useEscape(page, onBack);
  return (
    <main ref={page} className={`${styles.columns} ${styles.imports}`}>
      <ImportsColumn selectedId={batchId} onSelect={onSelect} />
      <div className={styles.pane}>
        {batchId === null ? (
          <NoReport />
        ) : (
          <ImportReport key={batchId} batchId={batchId} onOpen={onOpen} onForgotten={() => onSelect(null)} />
        )}
      </div>
    </main>
  );
}

function NoReport() {
  const { t } = useTranslation();
  const batches = useImportBatches();
  if (batches === undefined) return null;
  if (batches.length > 0) return <EmptyState icon={FileDown} title={t('importing.chooseReport')} />;
  return (
    <EmptyState icon={FileDown} title={t('importing.noneTitle')}>
      <p>{t('importing.noneText')}</p>
    </EmptyState>
  );
}
