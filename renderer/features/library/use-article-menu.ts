import {
  AppWindow,
  Archive,
  ArchiveRestore,
  BookCheck,
  BookOpen,
  CheckCheck,
  Inbox,
  RotateCcw,
  Star,
  StarOff,
  Tag,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow, ReadingState } from '../../db/rows.ts';
import { useKeyHint } from '../../services/use-shortcut-words.ts';
import type { MenuAction } from '../../ui/menu.tsx';
import type { ArticleChange, ListKind } from './leaves-view.ts';

export interface ArticleMenuActions {
  open(id: string): void;
  openInWindow(id: string): void;
  /** Marks it, to be changed with others. */
  mark(id: string): void;
  editTags(ids: readonly string[]): void;
  change(ids: readonly string[], change: ArticleChange): void;
}

/** What the menus of articles offer: of one, or of all that are marked. `rows` are those of them that are known. */
export type ArticleMenu = (ids: readonly string[], rows: readonly ArticleRow[]) => readonly MenuAction[];

export function useArticleMenu(list: ListKind, actions: ArticleMenuActions): ArticleMenu {
  const { t } = useTranslation();
  const keys = useKeyHint();
  return (ids, rows) => {
    const [id] = ids;
    if (id === undefined) return [];
    const change = (wanted: ArticleChange) => () => actions.change(ids, wanted);
    const single: readonly MenuAction[] = [
      { id: 'open', label: t('library.open'), icon: BookOpen, run: () => actions.open(id) },
      {
        ...{ id: 'window', label: t('library.menu.openInWindow'), icon: AppWindow },
        run: () => actions.openInWindow(id),
      },
      { id: 'select', label: t('library.menu.select'), icon: CheckCheck, run: () => actions.mark(id) },
    ];
    const first = ids.length === 1 ? single : [];
    if (list === 'bin' || (rows.length > 0 && rows.every(({ deletedAt }) => deletedAt > 0))) {
      return [
        ...first,
        {
          ...{
            id: 'restore',
            label: t('library.menu.restore'),
            icon: RotateCcw,
            startsGroup: first.length > 0,
          },
          run: change({ kind: 'restore' }),
        },
        {
          ...{ id: 'destroy', label: t('library.menu.destroy'), icon: Trash2, takesFocus: true },
          run: change({ kind: 'destroy' }),
        },
      ];
    }
    const isFavourite = rows.length > 0 && rows.every(({ favouriteAt }) => favouriteAt > 0);
    const isArchived = rows.length > 0 && rows.every(({ archivedAt }) => archivedAt > 0);
    return [
      ...first,
      ...states(rows).map(({ state, icon, label }, index) => ({
        ...{ id: state, label: t(label), icon, startsGroup: index === 0 && first.length > 0 },
        ...(index === 0 && keys('toggleRead')),
        run: change({ kind: 'state', value: state }),
      })),
      {
        ...keys('toggleFavourite'),
        ...{ id: 'favourite', startsGroup: true, icon: isFavourite ? StarOff : Star },
        label: t(isFavourite ? 'library.menu.favouriteOff' : 'library.menu.favouriteOn'),
        run: change({ kind: 'favourite', value: !isFavourite }),
      },
      {
        ...keys('toggleArchived'),
        ...{ id: 'archive', icon: isArchived ? ArchiveRestore : Archive },
        label: t(isArchived ? 'library.menu.unarchive' : 'library.menu.archive'),
        run: change({ kind: 'archived', value: !isArchived }),
      },
      {
        ...{ id: 'tags', label: t('library.menu.tags'), icon: Tag, takesFocus: true },
        ...keys('tagArticle'),
        run: () => actions.editTags(ids),
      },
      {
        ...{ id: 'bin', label: t('library.menu.bin'), icon: Trash2, startsGroup: true },
        ...{ keys: t('library.menu.delete'), run: change({ kind: 'bin' }) },
      },
    ];
  };
}

const STATES = [
  { state: 'read', icon: BookCheck, label: 'library.menu.markRead' },
  { state: 'reading', icon: BookOpen, label: 'library.menu.markReading' },
  { state: 'unread', icon: Inbox, label: 'library.menu.markUnread' },
] as const satisfies readonly {
  readonly state: ReadingState;
  readonly icon: unknown;
  readonly label: string;
}[];

/** States that not all of the articles have; the first is the one that the key gives. */
function states(rows: readonly ArticleRow[]) {
  const other = STATES.filter(({ state }) => rows.length === 0 || rows.some((row) => row.state !== state));
  return other.some(({ state }) => state === 'read') ? other : other.toReversed();
}
