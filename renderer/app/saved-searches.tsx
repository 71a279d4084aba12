import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchRow } from '../db/rows.ts';
import { useSavedSearches } from '../db/use-searches.ts';
import { useSavedSearchActions } from '../services/use-saved-search-actions.ts';
import { NameField } from '../ui/name-field.tsx';
import { SavedSearchItem } from './saved-search-item.tsx';
import styles from './sidebar.module.css';
import { SidebarGroup } from './sidebar-group.tsx';
import { useSavedSearchKeys } from './use-saved-search-keys.ts';

interface SavedSearchesProps {
  /** The search whose list shows, or null. */
  readonly shownId: string | null;
  onEditQuery(search: SavedSearchRow): void;
}

const NO_SEARCHES: readonly SavedSearchRow[] = [];

/** The searches that a person keeps, in their order, each with how many articles it finds. */
export function SavedSearches({ shownId, onEditQuery }: SavedSearchesProps) {
  const { t } = useTranslation();
  const searches = useSavedSearches() ?? NO_SEARCHES;
  const { rename } = useSavedSearchActions();
  const [renamedId, setRenamedId] = useState<string | null>(null);
  const { list, focusLater, handleKey } = useSavedSearchKeys(searches, renamedId, setRenamedId);
  if (searches.length === 0) return null;

  const finishRenaming = (search: SavedSearchRow, name: string | null): void => {
    focusLater(search.id);
    setRenamedId(null);
    if (name !== null) rename(search, name);
  };
  return (
    <SidebarGroup id="searches" title={t('savedSearches.title')}>
      <ul ref={list} className={styles.sections}>
        {searches.map((search) => (
          <li key={search.id}>
            {search.id === renamedId ? (
              <RenamedSearch search={search} onName={(name) => finishRenaming(search, name)} />
            ) : (
              <SavedSearchItem
                search={search}
                searches={searches}
                isShown={search.id === shownId}
                onEditQuery={() => onEditQuery(search)}
                onRename={() => setRenamedId(search.id)}
                onKeyDown={(event) => handleKey(event, search)}
              />
            )}
          </li>
        ))}
      </ul>
    </SidebarGroup>
  );
}

interface RenamedSearchProps {
  readonly search: SavedSearchRow;
  /** Null leaves the name as it was. */
  onName(name: string | null): void;
}

function RenamedSearch({ search, onName }: RenamedSearchProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.renaming}>
      <Search size={16} strokeWidth={1.75} aria-hidden />
      <NameField
        label={t('savedSearches.renameField')}
        value={search.name ?? ''}
        placeholder={search.query}
        onName={onName}
        onCancel={() => onName(null)}
      />
    </div>
  );
}
