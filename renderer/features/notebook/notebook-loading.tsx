import { useTranslation } from 'react-i18next';
import styles from './notebook-loading.module.css';

/** The shapes of what will stand there. */
export function NotebookLoading() {
  const { t } = useTranslation();
  return (
    <div className={styles.loading} role="status" aria-label={t('notebook.loading')}>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className={styles.row} aria-hidden>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
