import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditRow } from '../db/rows.ts';
import { explainError } from '../i18n/explain-error.ts';
import { showToast } from '../ui/toast.tsx';
import { editAction } from './edit-action.ts';
import { useServices } from './services.ts';
import type { ActionWords } from './use-undoable.ts';

/**
 * Carries out a change of articles or annotations, which a repository answers as an edit; answers it, or null when
 * nothing changed or it failed, which is told.
 */
export type Edit = (work: () => Promise<EditRow | null>, words: ActionWords) => Promise<EditRow | null>;

/** The way for a person's changes to articles and annotations: undone by a message's button or Ctrl+Z, also after a restart. */
export function useEdit(): Edit {
  const { edits, history } = useServices();
  const { t } = useTranslation();
  return useCallback(
    async (work, { done, failed }) => {
      const tell = (text: string) => showToast({ text, tone: 'problem' });
      const takeBack = (action: ReturnType<typeof editAction>) =>
        history
          .undoAction(action)
          .catch((error) => tell(t('app.notUndone', { reason: explainError(error) })));
      try {
        let edit: EditRow | null = null;
        const action = await history.record(async () => {
          edit = await work();
          return edit === null ? null : editAction(edits, edit);
        });
        if (action !== null && done !== undefined)
          showToast({ text: done, action: { label: t('app.undo'), run: () => void takeBack(action) } });
        return edit;
      } catch (error) {
        tell(failed(explainError(error)));
        return null;
      }
    },
    [edits, history, t],
  );
}
