import { FileDown, Folder, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useImportActions } from '../../services/use-import.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './first-steps.module.css';

/** A library without articles: the ways to get one. */
export function FirstSteps() {
  const { t } = useTranslation();
  const { chooseFiles, chooseFolders, addSample } = useImportActions();
  return (
    <section className={styles.place} aria-label={t('nav.all')}>
      <EmptyState
        icon={FileDown}
        title={t('library.emptyTitle')}
        heading="h1"
        actions={
          <>
            <Button variant="primary" icon={Plus} onClick={chooseFiles}>
              {t('library.importFiles')}
            </Button>
            <Button icon={Folder} onClick={chooseFolders}>
              {t('library.importFolders')}
            </Button>
            <Button onClick={addSample}>{t('library.trySample')}</Button>
          </>
        }
      >
        <p>{t('library.emptyText')}</p>
        <p className={styles.keys}>
          <Kbd keys="Mod O" /> {t('library.importKey')}
        </p>
      </EmptyState>
    </section>
  );
}
