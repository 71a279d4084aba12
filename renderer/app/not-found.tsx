import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyState } from '../ui/empty-state.tsx';
import { LIBRARY_ROUTE } from './addresses.ts';
import styles from './not-found.module.css';

/** An address that leads nowhere, and the way back. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <main>
      <EmptyState title={t('app.nothingThere')}>
        <Link href={LIBRARY_ROUTE} className={styles.link}>
          {t('app.backToLibrary')}
        </Link>
      </EmptyState>
    </main>
  );
}
