import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import { useServices } from '../../services/services.ts';
import type { SettingValues } from '../../settings/setting-values.ts';
import { showToast } from '../../ui/toast.tsx';

/** Stores a setting, which shows at once; tells when it will not be there after a restart. */
export function useStoreSetting(): <K extends keyof SettingValues>(key: K, value: SettingValues[K]) => void {
  const { settings } = useServices();
  const { t } = useTranslation();
  return useCallback(
    (key, value) => {
      settings.set(key, value).catch((error: unknown) => {
        showToast({ text: t('settings.notStored', { reason: explainError(error) }), tone: 'problem' });
      });
    },
    [settings, t],
  );
}
