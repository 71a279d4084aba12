import { useTranslation } from 'react-i18next';
import { useServices } from '../../services/services.ts';
import { useUndoable } from '../../services/use-undoable.ts';

/** Moves an article to the bin, says so, and offers to take it back. */
export function useRemoveArticle(): (id: string) => Promise<void> {
  const { library } = useServices();
  const { t } = useTranslation();
  const perform = useUndoable();
  return async (id) => {
    const title = (await library.get(id))?.title ?? '';
    await perform(
      { do: () => library.moveToBin(id), undo: () => library.restore(id) },
      {
        done: t('library.removed', { title }),
        failed: (reason) => t('library.removeFailed', { reason }),
      },
    );
  };
}
