import { useTranslation } from 'react-i18next';
import styles from './library-loading.module.css';

const CARDS = ['first', 'second', 'third', 'fourth'];

/** Shapes of cards; they appear only when the wait can be felt. */
export function LibraryLoading() {
  const { t } = useTranslation();
  return (
    <div className={styles.list} role="status" aria-label={t('library.loading')}>
      {CARDS.map((card) => (
        <div key={card} className={styles.card} />
      ))}
    </div>
  );
}
