import { FileDown } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportActions } from '../services/use-import.ts';
import styles from './drop-target.module.css';
import { useFileDrop } from './use-file-drop.ts';
import { usePaste } from './use-paste.ts';

/** The whole window takes what is dropped and pasted; while files hang over it, it says so. */
export function DropTarget() {
  const { t } = useTranslation();
  const { addFiles } = useImportActions();
  const onDrop = useCallback((files: readonly File[]) => addFiles('dropped', files), [addFiles]);
  const onPaste = useCallback((files: readonly File[]) => addFiles('pasted', files), [addFiles]);
  usePaste(onPaste, { page: t('app.pastedPage'), text: t('app.pastedText') });
  const isOver = useFileDrop(onDrop);
  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.frame}>
        <FileDown size={28} strokeWidth={1.25} aria-hidden />
        <div className={styles.title}>{t('app.dropTitle')}</div>
        <div className={styles.text}>{t('app.dropText')}</div>
      </div>
    </div>
  );
}
