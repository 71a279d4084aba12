import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import type { LibraryFilter } from '../db/article-queries.ts';
import type { SavedSearchRow } from '../db/rows.ts';
import { useLibraryCounts } from '../db/use-articles.ts';
import { useSavedSearches } from '../db/use-searches.ts';
import { LibraryColumn } from '../features/library/library-column.tsx';
import { SearchColumn } from '../features/library/search-column.tsx';
import { Reader } from '../features/reader/reader.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { LIBRARY_ROUTE } from './addresses.ts';
import styles from './library-page.module.css';
import { useIsWideWindow } from './use-is-wide-window.ts';

interface LibraryPageProps {
  readonly filter: LibraryFilter;
  /** The saved search whose list stands in place of a section, or null. */
  readonly searchId: string | null;
  readonly selectedId: string | null;
  onEditQuery(search: SavedSearchRow): void;
  onSelect(id: string | null): void;
  onOpen(id: string): void;
}

/** The list, and beside it, where the window has room, the selected article. */
export function LibraryPage(props: LibraryPageProps) {
  const { filter, searchId, selectedId, onEditQuery, onSelect, onOpen } = props;
  const isWide = useIsWideWindow();
  const counts = useLibraryCounts();
  const hasPane = isWide && counts !== undefined && counts.all > 0;
  const list = { selectedId, onSelect, onClick: isWide ? onSelect : onOpen, onOpen };
  return (
    <main className={hasPane ? styles.columns : styles.column}>
      {searchId === null ? (
        <LibraryColumn filter={filter} {...list} />
      ) : (
        <SavedSearchColumn key={searchId} searchId={searchId} onEditQuery={onEditQuery} {...list} />
      )}
      {hasPane && <ReadingPane articleId={selectedId} />}
    </main>
  );
}

interface SavedSearchColumnProps
  extends Pick<LibraryPageProps, 'selectedId' | 'onEditQuery' | 'onSelect' | 'onOpen'> {
  readonly searchId: string;
  onClick(id: string): void;
}

/** A search that is not there, or no longer, leads to the library. */
function SavedSearchColumn({ searchId, ...column }: SavedSearchColumnProps) {
  const searches = useSavedSearches();
  if (searches === undefined) return null;
  const search = searches.find(({ id }) => id === searchId);
  if (search === undefined) return <Redirect to={LIBRARY_ROUTE} replace />;
  return <SearchColumn search={search} searches={searches} {...column} />;
}

/** Arrow keys may run through the list faster than articles can be laid out: the pane follows when there is time. */
function ReadingPane({ articleId }: { readonly articleId: string | null }) {
  const shownId = useDeferredValue(articleId);
  return (
    <div className={styles.pane}>
      {shownId === null ? (
        <NothingChosen />
      ) : (
        <Reader key={shownId} articleId={shownId} target={null} onBack={null} />
      )}
    </div>
  );
}

function NothingChosen() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('library.chooseTitle')}>
      <p>{t('library.chooseText')}</p>
      <p className={styles.keys}>
        <span>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {t('library.chooseKey')}
        </span>
        <span>
          <Kbd keys={t('search.enter')} /> {t('library.openKey')}
        </span>
      </p>
    </EmptyState>
  );
}
