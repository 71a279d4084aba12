import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** Keeps the window alive when a view stops. */
export function ViewBoundary({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      fallback={(_error, retry) => (
        <main role="alert">
          <EmptyState
            icon={CircleAlert}
            title={t('app.brokenTitle')}
            actions={<Button onClick={retry}>{t('app.restart')}</Button>}
          >
            {t('app.brokenText')}
          </EmptyState>
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
