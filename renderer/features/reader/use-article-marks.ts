import { useMemo } from 'react';
import type { ArticleRow } from '../../db/rows.ts';
import { useArticleActions } from '../../services/use-article-actions.ts';

export interface ArticleMarks {
  readonly isFavourite: boolean;
  readonly isArchived: boolean;
  readonly isRead: boolean;
  toggleFavourite(): void;
  toggleArchived(): void;
  toggleRead(): void;
}

/** What the person says of the article as a whole; each change is told, and can be taken back. */
export function useArticleMarks({ id, favouriteAt, archivedAt, state }: ArticleRow): ArticleMarks {
  const isFavourite = favouriteAt > 0;
  const isArchived = archivedAt > 0;
  const isRead = state === 'read';
  const { setFavourite, setArchived, setState } = useArticleActions();
  return useMemo(
    () => ({
      ...{ isFavourite, isArchived, isRead },
      toggleFavourite: () => void setFavourite([id], !isFavourite),
      toggleArchived: () => void setArchived([id], !isArchived),
      toggleRead: () => void setState([id], isRead ? 'unread' : 'read'),
    }),
    [id, isFavourite, isArchived, isRead, setFavourite, setArchived, setState],
  );
}
