import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchRow } from '../db/rows.ts';
import { BackupStatus } from '../features/backup/backup-status.tsx';
import { ImportProgress } from '../features/imports/import-progress.tsx';
import { useCommandKeys } from '../services/use-shortcut-words.ts';
import { Kbd } from '../ui/kbd.tsx';
import { type LibraryPlace, SETTINGS_ROUTE } from './addresses.ts';
import { SavedSearches } from './saved-searches.tsx';
import { SettingsLink } from './settings-link.tsx';
import styles from './sidebar.module.css';
import { SidebarDrawer } from './sidebar-drawer.tsx';
import { SidebarPlaces } from './sidebar-places.tsx';
import { SidebarSections } from './sidebar-sections.tsx';
import { SidebarTags } from './sidebar-tags.tsx';
import { useIsNarrowWindow } from './use-is-wide-window.ts';
import { useShownPlace } from './use-shown-place.ts';

interface SidebarProps {
  /** What the list of articles shows, or showed last. */
  readonly place: LibraryPlace;
  onSearch(): void;
  /** Opens the search with a query. */
  onSearchFor(query: string): void;
  onEditQuery(search: SavedSearchRow): void;
}

/** The ways to everything: at the window's edge, or in a drawer where the window has no room for it. */
export function Sidebar(props: SidebarProps) {
  const isNarrow = useIsNarrowWindow();
  if (!isNarrow) {
    return (
      <aside className={styles.sidebar}>
        <SidebarContent {...props} />
      </aside>
    );
  }
  return (
    <SidebarDrawer place={props.place} onSearch={props.onSearch}>
      {(close) => {
        const leave =
          <A extends readonly unknown[]>(go: (...args: A) => void) =>
          (...args: A) => {
            close();
            go(...args);
          };
        return (
          <SidebarContent
            place={props.place}
            onSearch={leave(props.onSearch)}
            onSearchFor={leave(props.onSearchFor)}
            onEditQuery={leave(props.onEditQuery)}
          />
        );
      }}
    </SidebarDrawer>
  );
}

/** Brand, the way to the search, sections, other places, saved searches and tags with what each holds, and the import. */
function SidebarContent({ place, onSearch, onSearchFor, onEditQuery }: SidebarProps) {
  const { t } = useTranslation();
  const shown = useShownPlace(place);
  const [searchKeys] = useCommandKeys()('search');
  return (
    <>
      <div className={styles.brand}>
        Lectern<span className={styles.dot}>.</span>
      </div>
      <button type="button" className={styles.search} onClick={onSearch}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.label}>{t('nav.search')}</span>
        {searchKeys !== undefined && (
          <span className={styles.keys} aria-hidden>
            <Kbd keys={searchKeys} />
          </span>
        )}
      </button>
      <div className={styles.shelves}>
        <SidebarSections shown={shown?.kind === 'section' ? shown.section : null} />
        <SidebarPlaces isInBin={shown?.kind === 'section' && shown.section === 'bin'} />
        <SavedSearches shownId={shown?.kind === 'search' ? shown.searchId : null} onEditQuery={onEditQuery} />
        <SidebarTags shownKey={shown?.kind === 'tag' ? shown.key : null} onSearch={onSearchFor} />
      </div>
      <div className={styles.foot}>
        <ImportProgress />
        <SettingsLink />
        <BackupStatus href={SETTINGS_ROUTE} />
      </div>
    </>
  );
}
