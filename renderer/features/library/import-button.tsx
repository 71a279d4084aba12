import { ChevronDown, FileText, Folder, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useImportActions } from '../../services/use-import.ts';
import { Button } from '../../ui/button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import styles from './import-button.module.css';

/** Imports files at a click; the arrow beside it tells the other ways. */
export function ImportButton() {
  const { t } = useTranslation();
  const { chooseFiles, chooseFolders } = useImportActions();
  return (
    <div className={styles.pair}>
      <Button variant="primary" icon={Plus} onClick={chooseFiles}>
        {t('library.import')}
      </Button>
      <ActionMenu
        label={t('library.importWays')}
        icon={ChevronDown}
        variant="joined"
        actions={[
          { id: 'files', label: t('library.importFiles'), icon: FileText, run: chooseFiles },
          { id: 'folders', label: t('library.importFolders'), icon: Folder, run: chooseFolders },
        ]}
      />
    </div>
  );
}
