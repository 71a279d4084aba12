import { ArrowDown, ArrowUp, Pencil, Search, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchRow } from '../../db/rows.ts';
import { useSavedSearchActions } from '../../services/use-saved-search-actions.ts';
import type { MenuAction } from '../../ui/menu.tsx';

interface MenuPlace {
  /** All searches, in their order. */
  readonly searches: readonly SavedSearchRow[];
  /** Whether the shortcuts work where the menu stands. */
  readonly showsKeys: boolean;
  onRename(): void;
  onEditQuery(): void;
}

/** What the menus of a saved search offer, in the sidebar and above its list. */
export function useSavedSearchMenu(search: SavedSearchRow, place: MenuPlace): readonly MenuAction[] {
  const { t } = useTranslation();
  const { move, remove } = useSavedSearchActions();
  const { searches, showsKeys, onRename, onEditQuery } = place;
  const index = searches.findIndex(({ id }) => id === search.id);
  const keys = (shortcut: string) => (showsKeys ? { keys: shortcut } : {});
  return [
    {
      id: 'edit',
      label: t('savedSearches.editQuery'),
      icon: Search,
      takesFocus: true,
      run: onEditQuery,
    },
    {
      id: 'rename',
      label: t('savedSearches.rename'),
      icon: Pencil,
      takesFocus: true,
      ...keys('F2'),
      run: onRename,
    },
    {
      id: 'up',
      label: t('savedSearches.moveUp'),
      icon: ArrowUp,
      isDisabled: index <= 0,
      ...keys('Alt ↑'),
      run: () => move(search, -1),
    },
    {
      id: 'down',
      label: t('savedSearches.moveDown'),
      icon: ArrowDown,
      isDisabled: index === searches.length - 1,
      ...keys('Alt ↓'),
      run: () => move(search, 1),
    },
    {
      id: 'remove',
      label: t('savedSearches.remove'),
      icon: Trash2,
      ...keys(t('savedSearches.delete')),
      run: () => remove(search),
    },
  ];
}
