import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { SETTINGS_ROUTE } from './addresses.ts';
import styles from './sidebar.module.css';

/** The way to the settings, at the sidebar's foot. */
export function SettingsLink() {
  const { t } = useTranslation();
  const [isShown] = useRoute(SETTINGS_ROUTE);
  return (
    <Link href={SETTINGS_ROUTE} className={styles.section} aria-current={isShown ? 'page' : undefined}>
      <Settings size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.label}>{t('settings.title')}</span>
    </Link>
  );
}
