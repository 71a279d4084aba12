import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './search-footer.module.css';

/** The keys of the palette. */
export function SearchFooter() {
  const { t } = useTranslation();
  return (
    <footer className={styles.footer}>
      <span>
        <Kbd keys="↑" /> <Kbd keys="↓" /> {t('search.chooseKey')}
      </span>
      <span>
        <Kbd keys={t('search.enter')} /> {t('search.openKey')}
      </span>
      <span className={styles.last}>
        <Kbd keys={t('search.escape')} /> {t('search.closeKey')}
      </span>
    </footer>
  );
}
