import { useTranslation } from 'react-i18next';
import { useServices } from '../../services/services.ts';
import { useEdit } from '../../services/use-edit.ts';

/** Moves an article to the bin, says so, and offers to take it back. */
export function useRemoveArticle(): (id: string) => Promise<void> {
  const { library } = useServices();
  const { t } = useTranslation();
  const edit = useEdit();
  return async (id) => {
    const title = (await library.get(id))?.title ?? '';
    await edit(() => library.moveToBin([id]), {
      done: t('library.removed', { title }),
      failed: (reason) => t('library.removeFailed', { reason }),
    });
  };
}
