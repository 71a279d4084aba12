import { DatabaseZap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NewerDatabaseError, SCHEMA_VERSION } from '../db/database.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { RestoreNewest } from './restore-newest.tsx';
import styles from './startup-failure.module.css';

/** A full page that says why the library did not open and what to do. */
export function StartupFailure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const isNewer = error instanceof NewerDatabaseError;
  return (
    <main className={styles.page} role="alert">
      <EmptyState
        icon={DatabaseZap}
        title={isNewer ? t('app.newerTitle') : t('app.failedTitle')}
        actions={!isNewer && <Button onClick={() => location.reload()}>{t('app.restart')}</Button>}
      >
        {isNewer ? (
          <p>{t('app.newerText', { found: error.foundVersion, known: SCHEMA_VERSION })}</p>
        ) : (
          <>
            <p>{t('app.failedText')}</p>
            <RestoreNewest />
            <p className={styles.detail}>
              {t('app.failedDetail', { detail: error instanceof Error ? error.message : String(error) })}
            </p>
          </>
        )}
      </EmptyState>
    </main>
  );
}
