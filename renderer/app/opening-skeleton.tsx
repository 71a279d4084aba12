import { useTranslation } from 'react-i18next';
import styles from './opening-skeleton.module.css';

/** The window's columns without anything in them; they appear only when the wait can be felt. */
export function OpeningSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={styles.window} role="status" aria-label={t('library.loading')}>
      <div className={styles.sidebar} />
      <div className={styles.list} />
    </div>
  );
}
