import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../db/rows.ts';
import { useServices } from '../../services/services.ts';
import { useUndoable } from '../../services/use-undoable.ts';

export interface ArticleMarks {
  readonly isFavourite: boolean;
  readonly isArchived: boolean;
  toggleFavourite(): void;
  toggleArchived(): void;
}

/** What the person says of the article as a whole; each change is told, and can be taken back. */
export function useArticleMarks({ id, title, isFavourite, isArchived }: ArticleRow): ArticleMarks {
  const { library } = useServices();
  const { t } = useTranslation();
  const perform = useUndoable();
  return useMemo(() => {
    const change = (set: (isOn: boolean) => Promise<void>, wasOn: boolean, done: string): void => {
      const action = { articleId: id, do: () => set(!wasOn), undo: () => set(wasOn) };
      void perform(action, { done, failed: (reason) => t('reader.failed', { reason }) });
    };
    return {
      isFavourite,
      isArchived,
      toggleFavourite: () =>
        change(
          (isOn) => library.setFavourite(id, isOn),
          isFavourite,
          t(isFavourite ? 'reader.favouriteOff' : 'reader.favouriteOn', { title }),
        ),
      toggleArchived: () =>
        change(
          (isOn) => library.setArchived(id, isOn),
          isArchived,
          t(isArchived ? 'reader.archiveOff' : 'reader.archiveOn', { title }),
        ),
    };
  }, [id, title, isFavourite, isArchived, library, perform, t]);
}
