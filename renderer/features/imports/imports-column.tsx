import { useTranslation } from 'react-i18next';
import { useImportBatches } from '../../db/use-imports.ts';
import { BatchList } from './batch-list.tsx';
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
      {batches !== undefined && <BatchList batches={batches} selectedId={selectedId} onSelect={onSelect} />}
    </section>
  );
}
