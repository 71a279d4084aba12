import { Archive, ArchiveRestore, BookCheck, RotateCcw, Star, Tag, Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKeyHint } from '../../services/use-shortcut-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import styles from './bulk-bar.module.css';
import type { ArticleChange, ListKind } from './leaves-view.ts';
import type { ArticleMenu } from './use-article-menu.ts';
import type { ArticleSelection } from './use-article-selection.ts';
import type { ListActions } from './use-list-actions.ts';

interface BulkBarProps {
  readonly kind: ListKind;
  readonly selection: ArticleSelection;
  readonly actions: ListActions;
  readonly menu: ArticleMenu;
  onTag(ids: readonly string[]): void;
}

/** How many articles are marked, and what can be done with all of them; stands in the place of the list's heading. */
export function BulkBar({ kind, selection, actions, menu, onTag }: BulkBarProps) {
  const { t } = useTranslation();
  const { marked, targets, clear } = selection;
  const keys = useKeyHint();
  const { isWorking } = actions;
  const change = (wanted: ArticleChange) => () => void actions.change(targets, wanted);
  const toggle = (what: 'favourite' | 'archived' | 'read') => () => void actions.toggle(targets, what);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('library.selected', { count: marked.size })}>
      <IconButton icon={X} label={t('library.selectNone')} keys={t('notes.close')} onClick={clear} />
      <span className={styles.count} role="status" aria-busy={isWorking}>
        {isWorking ? t('library.working') : t('library.selected', { count: marked.size })}
      </span>
      {kind === 'bin' ? (
        <>
          <IconButton
            icon={RotateCcw}
            label={t('library.menu.restore')}
            onClick={change({ kind: 'restore' })}
          />
          <IconButton icon={Trash2} label={t('library.menu.destroy')} onClick={change({ kind: 'destroy' })} />
        </>
      ) : (
        <>
          <IconButton
            icon={Tag}
            label={t('library.menu.tags')}
            {...keys('tagArticle')}
            onClick={() => onTag(targets)}
          />
          <IconButton
            icon={BookCheck}
            label={t('library.menu.markRead')}
            {...keys('toggleRead')}
            onClick={toggle('read')}
          />
          <IconButton
            icon={kind === 'archive' ? ArchiveRestore : Archive}
            label={t(kind === 'archive' ? 'library.menu.unarchive' : 'library.menu.archive')}
            {...keys('toggleArchived')}
            onClick={toggle('archived')}
          />
          <IconButton
            icon={Star}
            label={t('library.favourite')}
            {...keys('toggleFavourite')}
            onClick={toggle('favourite')}
          />
          <ActionMenu label={t('library.menu.more')} actions={() => menu(targets, [])} />
        </>
      )}
    </div>
  );
}
