import { Merge, Pencil, Search, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../../db/tag-queries.ts';
import { useTagActions } from '../../../services/use-tag-actions.ts';
import type { MenuAction } from '../../../ui/menu.tsx';

interface TagMenuPlace {
  /** Whether the shortcuts work where the menu stands. */
  readonly showsKeys: boolean;
  onRename(): void;
  onMerge(): void;
  /** The tag is known under another key now, or, with null, no longer. */
  onMoved(key: string | null): void;
  onSearch(query: string): void;
}

/** What the menus of a tag offer, in the sidebar and above its articles. */
export function useTagMenu(tag: Tag, place: TagMenuPlace): readonly MenuAction[] {
  const { t } = useTranslation();
  const { remove } = useTagActions();
  const { showsKeys, onRename, onMerge, onMoved, onSearch } = place;
  return [
    {
      ...{ id: 'search', label: t('tags.search'), icon: Search, takesFocus: true },
      // Ready for the words to be found in it.
      run: () => onSearch(`${t('tags.queryField')}:"${tag.name.replaceAll('"', '')}" `),
    },
    {
      ...{ id: 'rename', label: t('tags.rename'), icon: Pencil, takesFocus: true, startsGroup: true },
      ...(showsKeys && { keys: 'F2' }),
      run: onRename,
    },
    { id: 'merge', label: t('tags.merge'), icon: Merge, takesFocus: true, run: onMerge },
    {
      ...{ id: 'remove', label: t('tags.remove'), icon: Trash2 },
      ...(showsKeys && { keys: t('library.menu.delete') }),
      run: () => void remove(tag).then(() => onMoved(null)),
    },
  ];
}
