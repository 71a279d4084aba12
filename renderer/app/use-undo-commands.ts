import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoableAction } from '../history/undo-history.ts';
import { explainError } from '../i18n/explain-error.ts';
import { useServices } from '../services/services.ts';
import { showToast, type ToastAction } from '../ui/toast.tsx';

interface UndoCommands {
  undo(): void;
  redo(): void;
}

/** Undo and redo. What they change in another article than the one that shows is told, with a way back. */
export function useUndoCommands(shownArticleId: string | null): UndoCommands {
  const { history, library } = useServices();
  const { t } = useTranslation();
  return useMemo(() => {
    const carryOut = async (
      step: () => Promise<UndoableAction | undefined>,
      words: (title: string) => string,
      back: ToastAction,
    ): Promise<void> => {
      try {
        const articleId = (await step())?.articleId;
        if (articleId === undefined || articleId === shownArticleId) return;
        const article = await library.get(articleId);
        showToast({ text: words(article?.title ?? ''), action: back });
      } catch (error) {
        showToast({ text: t('app.notUndone', { reason: explainError(error) }), tone: 'problem' });
      }
    };
    const undo = (): void => {
      const back = { label: t('app.redo'), run: redo };
      void carryOut(
        () => history.undo(),
        (title) => t('app.undoneIn', { title }),
        back,
      );
    };
    const redo = (): void => {
      const back = { label: t('app.undo'), run: undo };
      void carryOut(
        () => history.redo(),
        (title) => t('app.redoneIn', { title }),
        back,
      );
    };
    return { undo, redo };
  }, [history, library, shownArticleId, t]);
}
