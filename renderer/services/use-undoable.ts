import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoableAction } from '../history/undo-history.ts';
import { explainError } from '../i18n/explain-error.ts';
import { showToast } from '../ui/toast.tsx';
import { useServices } from './services.ts';

/** Carries an action out, remembers it for undo, and tells when that fails. */
export type Perform = (action: UndoableAction, words: ActionWords) => Promise<void>;

export interface ActionWords {
  /** Said when it is done, with a button that takes it back; nothing is said without it. */
  readonly done?: string;
  /** Said when it failed, with the reason in words. */
  readonly failed: (reason: string) => string;
}

/** The way for a person's actions that are no edits of rows (`useEdit`): done, undone by a message's button or Ctrl+Z, and never failing in silence. */
export function useUndoable(): Perform {
  const { history } = useServices();
  const { t } = useTranslation();
  return useCallback(
    async (action, { done, failed }) => {
      const tell = (text: string) => showToast({ text, tone: 'problem' });
      const takeBack = () =>
        history
          .undoAction(action)
          .catch((error) => tell(t('app.notUndone', { reason: explainError(error) })));
      try {
        await history.perform(action);
        if (done === undefined) return;
        showToast({ text: done, action: { label: t('app.undo'), run: () => void takeBack() } });
      } catch (error) {
        tell(failed(explainError(error)));
      }
    },
    [history, t],
  );
}
