import { Search, SearchX } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchRow } from '../../db/rows.ts';
import { explainError } from '../../i18n/explain-error.ts';
import type { QueryList } from '../../services/live-lists.ts';
import { useServices } from '../../services/services.ts';
import { useQueryList } from '../../services/use-query-list.ts';
import { useSavedSearchActions } from '../../services/use-saved-search-actions.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { LibraryLoading } from './library-loading.tsx';
import { ListColumn, type ListProps } from './list-column.tsx';
import styles from './search-column.module.css';
import { useSavedSearchMenu } from './use-saved-search-menu.ts';

interface SearchColumnProps extends ListProps {
  /** The address of the list, by which its place is remembered. */
  readonly name: string;
  readonly search: SavedSearchRow;
  /** All searches, in their order. */
  readonly searches: readonly SavedSearchRow[];
  onEditQuery(search: SavedSearchRow): void;
}

/** What a saved search finds, best first, kept true while it shows. */
export function SearchColumn({ search, searches, onEditQuery, ...list }: SearchColumnProps) {
  const editQuery = () => onEditQuery(search);
  const header = <SearchHeader search={search} searches={searches} onEditQuery={editQuery} />;
  return (
    <section className={styles.column} aria-label={search.name ?? search.query}>
      <SearchBody search={search} header={header} onEditQuery={editQuery} {...list} />
    </section>
  );
}

interface SearchHeaderProps extends Pick<SearchColumnProps, 'search' | 'searches'> {
  onEditQuery(): void;
}

function SearchHeader({ search, searches, onEditQuery }: SearchHeaderProps) {
  const { t } = useTranslation();
  const { rename } = useSavedSearchActions();
  const [isRenaming, setIsRenaming] = useState(false);
  const name = search.name ?? search.query;
  const menu = useSavedSearchMenu(search, {
    searches,
    showsKeys: false,
    onRename: () => setIsRenaming(true),
    onEditQuery,
  });
  const finish = (given: string | null): void => {
    setIsRenaming(false);
    if (given !== null) rename(search, given);
  };
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        {isRenaming ? (
          <div className={styles.name}>
            <NameField
              label={t('savedSearches.renameField')}
              value={search.name ?? ''}
              placeholder={search.query}
              onName={finish}
              onCancel={() => finish(null)}
            />
          </div>
        ) : (
          <h2 className={styles.title} title={name} onDoubleClick={() => setIsRenaming(true)}>
            {name}
          </h2>
        )}
        <div className={styles.menu}>
          <ActionMenu label={t('savedSearches.actionsFor', { name })} actions={menu} />
        </div>
      </div>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.query}
          title={t('savedSearches.editQuery')}
          aria-label={t('savedSearches.editQueryOf', { query: search.query })}
          onClick={onEditQuery}
        >
          <Search size={12} strokeWidth={1.75} aria-hidden />
          <span className={styles.words}>{search.query}</span>
        </button>
        <ArticleCount query={search.query} />
      </div>
    </header>
  );
}

function ArticleCount({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  const list = useQueryList(query);
  if (list.kind !== 'listed') return null;
  return <span className={styles.count}>{t('search.articles', { count: list.articleIds.length })}</span>;
}

interface SearchBodyProps extends Omit<SearchColumnProps, 'searches' | 'onEditQuery'> {
  readonly header: ReactNode;
  onEditQuery(): void;
}

function SearchBody({ search, header, onEditQuery, ...rows }: SearchBodyProps) {
  const { t } = useTranslation();
  const { name, query } = search;
  const list = useQueryList(query);
  if (list.kind === 'listed' && list.articleIds.length > 0) {
    const label = t('savedSearches.list', { name: name ?? query });
    return <ListColumn kind="search" ids={list.articleIds} label={label} header={header} {...rows} />;
  }
  return (
    <>
      {header}
      {list.kind === 'loading' ? (
        <LibraryLoading />
      ) : (
        <NothingListed query={query} list={list} onEditQuery={onEditQuery} />
      )}
    </>
  );
}

interface NothingListedProps {
  readonly query: string;
  readonly list: Exclude<QueryList, { readonly kind: 'loading' }>;
  onEditQuery(): void;
}

function NothingListed({ query, list, onEditQuery }: NothingListedProps) {
  const { t } = useTranslation();
  const { lists } = useServices();
  if (list.kind === 'failed') {
    const retry = <Button onClick={() => lists.retry(query)}>{t('savedSearches.retry')}</Button>;
    return (
      <div className={styles.empty} role="alert">
        <EmptyState icon={SearchX} title={t('savedSearches.failedTitle')} actions={retry}>
          {explainError(list.error)}
        </EmptyState>
      </div>
    );
  }
  const edit = <Button onClick={onEditQuery}>{t('savedSearches.editQuery')}</Button>;
  return (
    <div className={styles.empty}>
      <EmptyState icon={Search} title={t('savedSearches.emptyTitle')} actions={edit}>
        {t('savedSearches.emptyText', { query })}
      </EmptyState>
    </div>
  );
}
