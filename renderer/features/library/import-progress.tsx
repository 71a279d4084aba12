import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/icon-button.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import styles from './import-progress.module.css';
import { useImportActions, useImportState } from './use-import.ts';

/** What an import under way is doing, at the foot of the list. */
export function ImportProgress() {
  const { t } = useTranslation();
  const { running, done, total, currentName } = useImportState();
  const { cancel } = useImportActions();
  if (!running) return null;
  return (
    <div className={styles.progress}>
      <ProgressLine
        value={total === 0 ? 0 : done / total}
        label={t('importing.progressLabel')}
        tone="accent"
      />
      <div className={styles.line}>
        <div className={styles.text}>
          <div>{t('importing.progress', { done, total })}</div>
          <div className={styles.file}>{currentName}</div>
        </div>
        <IconButton icon={X} label={t('importing.stop')} onClick={cancel} />
      </div>
    </div>
  );
}
