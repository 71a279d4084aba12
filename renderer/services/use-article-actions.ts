import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditRow, ReadingState } from '../db/rows.ts';
import { useServices } from './services.ts';
import { useEdit } from './use-edit.ts';

type Ids = readonly string[];

/**
 * Changes of any number of articles at once; each is one edit, is told, and can be taken back. They answer whether
 * anything changed.
 */
export interface ArticleActions {
  setFavourite(ids: Ids, isFavourite: boolean): Promise<boolean>;
  setArchived(ids: Ids, isArchived: boolean): Promise<boolean>;
  setState(ids: Ids, state: ReadingState): Promise<boolean>;
  /** `told` is false where the person sees what has changed. */
  addTags(ids: Ids, names: readonly string[], told?: boolean): Promise<boolean>;
  removeTags(ids: Ids, names: readonly string[], told?: boolean): Promise<boolean>;
  moveToBin(ids: Ids): Promise<boolean>;
  restore(ids: Ids): Promise<boolean>;
}

type Done =
  | 'favouriteOn'
  | 'favouriteOff'
  | 'archive'
  | 'unarchive'
  | ReadingState
  | 'tags'
  | 'bin'
  | 'restore';

export function useArticleActions(): ArticleActions {
  const { library } = useServices();
  const { t } = useTranslation();
  const edit = useEdit();
  return useMemo(() => {
    const change = async (
      ids: Ids,
      done: Done | null,
      work: () => Promise<EditRow | null>,
    ): Promise<boolean> => {
      const [id] = ids;
      if (id === undefined) return false;
      const title = ids.length === 1 ? ((await library.get(id))?.title ?? '') : '';
      const row = await edit(work, {
        ...(done !== null && { done: t(`library.done.${done}`, { count: ids.length, title }) }),
        failed: (reason) => t('library.failed', { reason }),
      });
      return row !== null;
    };
    const setFavourite = (ids: Ids, is: boolean) =>
      change(ids, is ? 'favouriteOn' : 'favouriteOff', () => library.setFavourite(ids, is));
    const setArchived = (ids: Ids, is: boolean) =>
      change(ids, is ? 'archive' : 'unarchive', () => library.setArchived(ids, is));
    const setState = (ids: Ids, state: ReadingState) =>
      change(ids, state, () => library.setState(ids, state));
    return {
      setFavourite,
      setArchived,
      setState,
      addTags: (ids, names, told = true) =>
        change(ids, told ? 'tags' : null, () => library.changeTags(ids, names)),
      removeTags: (ids, names, told = true) =>
        change(ids, told ? 'tags' : null, () => library.changeTags(ids, [], names)),
      moveToBin: (ids) => change(ids, 'bin', () => library.moveToBin(ids)),
      restore: (ids) => change(ids, 'restore', () => library.restore(ids)),
    };
  }, [library, edit, t]);
}
