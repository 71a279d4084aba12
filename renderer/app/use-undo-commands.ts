import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoableAction } from '../history/undo-history.ts';
import { explainError } from '../i18n/explain-error.ts';
import { useServices } from '../services/services.ts';
import { showToast, type ToastAction } from '../ui/toast.tsx';
import type { CommandActions } from './commands.ts';

/** Undo and redo. What they change in another article than the one that shows is told, with a way back. */
export function useUndoCommands(shownArticleId: string | null): Pick<CommandActions, 'undo' | 'redo'> {
  const { history, library } = useServices();
  const { t } = useTranslation();
  return useMemo(() => {
    const fail = (error: unknown) =>
      showToast({ text: t('app.notUndone', { reason: explainError(error) }), tone: 'problem' });
    const tellElsewhere = async (
      action: UndoableAction | undefined,
      words: (title: string) => string,
      back: ToastAction,
    ) => {
      const articleId = action?.articleId;
      if (articleId === undefined || articleId === shownArticleId) return;
      const article = await library.get(articleId);
      showToast({ text: words(article?.title ?? ''), action: back });
    };
    const undo = () =>
      void history
        .undo()
        .then((action) =>
          tellElsewhere(action, (title) => t('app.undoneIn', { title }), { label: t('app.redo'), run: redo }),
        )
        .catch(fail);
    const redo = () =>
      void history
        .redo()
        .then((action) =>
          tellElsewhere(action, (title) => t('app.redoneIn', { title }), { label: t('app.undo'), run: undo }),
        )
        .catch(fail);
    return { undo, redo };
  }, [history, library, shownArticleId, t]);
}
