import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useImportActions } from '../features/library/use-import.ts';
import { explainError } from '../i18n/explain-error.ts';
import { useServices } from '../services/services.ts';
import { showToast } from '../ui/toast.tsx';
import type { CommandActions } from './commands.ts';

/** What the commands do in this window. */
export function useCommandActions(openSearch: () => void): CommandActions {
  const { history } = useServices();
  const { choose } = useImportActions();
  const { t } = useTranslation();
  return useMemo(() => {
    const tell = (error: unknown) =>
      showToast({ text: t('app.notUndone', { reason: explainError(error) }), tone: 'problem' });
    return {
      import: choose,
      search: openSearch,
      undo: () => void history.undo().catch(tell),
      redo: () => void history.redo().catch(tell),
    };
  }, [choose, openSearch, history, t]);
}
