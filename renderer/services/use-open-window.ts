import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../i18n/explain-error.ts';
import { showToast } from '../ui/toast.tsx';
import { useServices } from './services.ts';

/** Opens one more window at an address of the app (`#/…`), and says why where there comes none. */
export function useOpenWindow(): (hash: string) => void {
  const { platform } = useServices();
  const { t } = useTranslation();
  return useCallback(
    (hash) => {
      platform.openWindow(hash).catch((error: unknown) => {
        showToast({ text: t('app.windowNotOpened', { reason: explainError(error) }), tone: 'problem' });
      });
    },
    [platform, t],
  );
}
