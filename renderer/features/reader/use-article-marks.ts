import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow, EditRow } from '../../db/rows.ts';
import { useServices } from '../../services/services.ts';
import { useEdit } from '../../services/use-edit.ts';

export interface ArticleMarks {
  readonly isFavourite: boolean;
  readonly isArchived: boolean;
  toggleFavourite(): void;
  toggleArchived(): void;
}

/** What the person says of the article as a whole; each change is told, and can be taken back. */
export function useArticleMarks({ id, title, favouriteAt, archivedAt }: ArticleRow): ArticleMarks {
  const isFavourite = favouriteAt > 0;
  const isArchived = archivedAt > 0;
  const { library } = useServices();
  const { t } = useTranslation();
  const edit = useEdit();
  return useMemo(() => {
    const change = (work: () => Promise<EditRow | null>, done: string): void => {
      void edit(work, { done, failed: (reason) => t('reader.failed', { reason }) });
    };
    return {
      isFavourite,
      isArchived,
      toggleFavourite: () =>
        change(
          () => library.setFavourite([id], !isFavourite),
          t(isFavourite ? 'reader.favouriteOff' : 'reader.favouriteOn', { title }),
        ),
      toggleArchived: () =>
        change(
          () => library.setArchived([id], !isArchived),
          t(isArchived ? 'reader.archiveOff' : 'reader.archiveOn', { title }),
        ),
    };
  }, [id, title, isFavourite, isArchived, library, edit, t]);
}
