import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './settings.module.css';

/** The way to the watched folder, which stands with the imports. */
export function ImportSetting({ href }: { readonly href: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.text}>{t('settings.import.text')}</p>
      <Link href={href} className={styles.link}>
        {t('settings.import.open')}
      </Link>
    </>
  );
}
