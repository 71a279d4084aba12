import { useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import { useServices } from '../../services/services.ts';
import { showToast } from '../../ui/toast.tsx';

/** Moves an article to the bin, says so, and offers to take it back. */
export function useRemoveArticle(): (id: string) => Promise<void> {
  const { library, history } = useServices();
  const { t } = useTranslation();
  return async (id) => {
    const action = { do: () => library.moveToBin(id), undo: () => library.restore(id) };
    const takeBack = () =>
      history
        .undoAction(action)
        .catch((error) =>
          showToast({ text: t('app.notUndone', { reason: explainError(error) }), tone: 'problem' }),
        );
    try {
      const title = (await library.get(id))?.title ?? '';
      await history.perform(action);
      showToast({
        text: t('library.removed', { title }),
        action: { label: t('app.undo'), run: () => void takeBack() },
      });
    } catch (error) {
      showToast({ text: t('library.removeFailed', { reason: explainError(error) }), tone: 'problem' });
    }
  };
}
