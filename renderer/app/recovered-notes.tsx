import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../ui/toast.tsx';

/** Says, once, that notes which a crash had cut off are back. */
export function RecoveredNotes({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  useEffect(() => {
    if (count > 0) showToast({ text: t('notes.recovered', { count }) });
  }, [count, t]);
  return null;
}
