import { useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import { useServices } from '../../services/services.ts';
import { showToast } from '../../ui/toast.tsx';

interface Removable {
  readonly id: string;
  readonly title: string;
}

/** Moves an article to the bin, says so, and offers to take it back. */
export function useRemoveArticle(): (article: Removable) => Promise<void> {
  const { library, history } = useServices();
  const { t } = useTranslation();
  return async ({ id, title }) => {
    const action = { do: () => library.moveToBin(id), undo: () => library.restore(id) };
    try {
      await history.perform(action);
    } catch (error) {
      showToast({ text: t('library.removeFailed', { reason: explainError(error) }), tone: 'problem' });
      return;
    }
    showToast({
      text: t('library.removed', { title }),
      action: { label: t('app.undo'), run: () => void takeBack() },
    });

    async function takeBack() {
      try {
        await history.undoAction(action);
      } catch (error) {
        showToast({ text: t('app.notUndone', { reason: explainError(error) }), tone: 'problem' });
      }
    }
  };
}
