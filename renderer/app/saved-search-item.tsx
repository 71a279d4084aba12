import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { SavedSearchRow } from '../db/rows.ts';
import { useSavedSearchMenu } from '../features/library/use-saved-search-menu.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useQueryList } from '../services/use-query-list.ts';
import { ItemContextMenu } from '../ui/context-menu.tsx';
import { libraryAddress } from './addresses.ts';
import styles from './sidebar.module.css';

interface SavedSearchItemProps {
  readonly search: SavedSearchRow;
  /** All searches, in their order. */
  readonly searches: readonly SavedSearchRow[];
  readonly isShown: boolean;
  onEditQuery(): void;
  onRename(): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The way to a saved search's list, its count, and the menu of what can be done with it. */
export function SavedSearchItem(props: SavedSearchItemProps) {
  const { search, searches, isShown, onEditQuery, onRename, onKeyDown } = props;
  const format = useFormat();
  const list = useQueryList(search.query);
  const menu = useSavedSearchMenu(search, { searches, showsKeys: true, onEditQuery, onRename });
  return (
    <ItemContextMenu actions={menu}>
      <div>
        <Link
          href={libraryAddress({ kind: 'search', searchId: search.id })}
          className={styles.section}
          data-search-id={search.id}
          title={search.name === null ? search.query : `${search.name}\n${search.query}`}
          aria-current={isShown ? 'page' : undefined}
          aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={onKeyDown}
        >
          <Search size={16} strokeWidth={1.75} aria-hidden />
          <span className={styles.label}>{search.name ?? search.query}</span>
          <span className={styles.count}>
            {list.kind === 'listed' && format.number(list.articleIds.length)}
          </span>
        </Link>
      </div>
    </ItemContextMenu>
  );
}
