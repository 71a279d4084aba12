import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useImportActions } from '../features/library/use-import.ts';
import styles from './drop-target.module.css';
import { useFileDrop } from './use-file-drop.ts';

/** The whole window takes files; while some hang over it, it says so. */
export function DropTarget() {
  const { t } = useTranslation();
  const { addDropped } = useImportActions();
  const isOver = useFileDrop(addDropped);
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
