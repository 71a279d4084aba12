import { Files } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect, useLocation } from 'wouter';
import type { SavedSearchRow } from '../db/rows.ts';
import { useLibraryCounts } from '../db/use-articles.ts';
import { useSavedSearches } from '../db/use-searches.ts';
import { LibraryColumn } from '../features/library/library-column.tsx';
import type { ListProps } from '../features/library/list-column.tsx';
import { SearchColumn } from '../features/library/search-column.tsx';
import { Reader } from '../features/reader/reader.tsx';
import { useOpenWindow } from '../services/use-open-window.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import {
  articleAddress,
  LIBRARY_ROUTE,
  type LibraryPlace,
  libraryAddress,
  WHOLE_LIBRARY,
} from './addresses.ts';
import styles from './library-page.module.css';
import { useFollowedTag } from './use-followed-tag.ts';
import { useIsWideWindow } from './use-is-wide-window.ts';

interface LibraryPageProps {
  readonly place: LibraryPlace;
  readonly selectedId: string | null;
  onEditQuery(search: SavedSearchRow): void;
  onSearch(query: string): void;
  onSelect(id: string | null): void;
  onOpen(id: string): void;
}

/** The list, and beside it, where the window has room, the selected article. */
export function LibraryPage(props: LibraryPageProps) {
  const { place, selectedId, onEditQuery, onSearch, onSelect, onOpen } = props;
  const [, navigate] = useLocation();
  const isWide = useIsWideWindow();
  const counts = useLibraryCounts();
  const [markedCount, setMarkedCount] = useState(0);
  const hasPane = isWide && counts !== undefined && counts.all + counts.archive + counts.bin > 0;
  const name = libraryAddress(place);
  const onClick = isWide ? onSelect : onOpen;
  const openWindow = useOpenWindow();
  const onOpenInWindow = (id: string) => openWindow(`#${articleAddress(id)}`);
  const list = { name, selectedId, onSelect, onClick, onOpen, onOpenInWindow, onMark: setMarkedCount };
  const showTag = (key: string | null) =>
    navigate(libraryAddress(key === null ? WHOLE_LIBRARY : { kind: 'tag', key }), { replace: true });
  useFollowedTag(place.kind === 'tag' ? place.key : null, showTag);
  return (
    <main className={hasPane ? styles.columns : styles.column}>
      {place.kind === 'search' ? (
        <SavedSearchColumn key={name} searchId={place.searchId} onEditQuery={onEditQuery} {...list} />
      ) : (
        <LibraryColumn
          key={name}
          view={place}
          onShowLibrary={() => navigate(LIBRARY_ROUTE)}
          onTagMoved={showTag}
          onSearch={onSearch}
          {...list}
        />
      )}
      {hasPane &&
        (markedCount > 0 ? <ManyChosen count={markedCount} /> : <ReadingPane articleId={selectedId} />)}
    </main>
  );
}

interface SavedSearchColumnProps extends ListProps, Pick<LibraryPageProps, 'onEditQuery'> {
  readonly name: string;
  readonly searchId: string;
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

/** Several articles cannot be read at once: what can be done with them stands above the list. */
function ManyChosen({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.pane}>
      <EmptyState icon={Files} title={t('library.manyTitle', { count })}>
        <p>{t('library.manyText')}</p>
        <p className={styles.keys}>
          <span>
            <Kbd keys="⇧ ↓" /> {t('library.manyMore')}
          </span>
          <span>
            <Kbd keys={t('notes.close')} /> {t('library.manyNone')}
          </span>
        </p>
      </EmptyState>
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
