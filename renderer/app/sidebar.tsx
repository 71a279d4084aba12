import { BookCheck, BookOpen, FileDown, Inbox, LibraryBig, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import type { LibraryFilter } from '../db/article-queries.ts';
import type { SavedSearchRow } from '../db/rows.ts';
import { useLibraryCounts } from '../db/use-articles.ts';
import { ImportProgress } from '../features/imports/import-progress.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { Kbd } from '../ui/kbd.tsx';
import { FILTERS, IMPORTS_ROUTE, importsAddress, libraryAddress } from './addresses.ts';
import { SavedSearches } from './saved-searches.tsx';
import styles from './sidebar.module.css';

const ICONS = { all: LibraryBig, unread: Inbox, reading: BookOpen, read: BookCheck };

interface SidebarProps {
  readonly filter: LibraryFilter;
  /** The saved search that is shown in place of a section, or null. */
  readonly searchId: string | null;
  onSearch(): void;
  onEditQuery(search: SavedSearchRow): void;
}

/** Brand, the way to the search, the library's sections and the saved searches with what each holds, and the import. */
export function Sidebar({ filter, searchId, onSearch, onEditQuery }: SidebarProps) {
  const { t } = useTranslation();
  const [isInImports] = useRoute(IMPORTS_ROUTE);
  return (
    <aside className={styles.sidebar}>
      <div className={styles.brand}>
        Lectern<span className={styles.dot}>.</span>
      </div>
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={onSearch}
      >
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.label}>{t('nav.search')}</span>
        <span className={styles.keys} aria-hidden>
          <Kbd keys="Mod K" />
        </span>
      </button>
      <div className={styles.shelves}>
        <Sections shown={searchId === null && !isInImports ? filter : null} isInImports={isInImports} />
        <SavedSearches shownId={isInImports ? null : searchId} onEditQuery={onEditQuery} />
      </div>
      <div className={styles.foot}>
        <ImportProgress />
      </div>
    </aside>
  );
}

interface SectionsProps {
  readonly shown: LibraryFilter | null;
  readonly isInImports: boolean;
}

function Sections({ shown, isInImports }: SectionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = useLibraryCounts();
  return (
    <nav className={styles.sections} aria-label={t('nav.label')}>
      {FILTERS.map((section) => {
        const Icon = ICONS[section];
        return (
          <Link
            key={section}
            href={libraryAddress(section)}
            className={styles.section}
            aria-current={section === shown ? 'page' : undefined}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            <span className={styles.label}>{t(`nav.${section}`)}</span>
            <span className={styles.count}>
              {counts && counts[section] > 0 && format.number(counts[section])}
            </span>
          </Link>
        );
      })}
      <Link
        href={importsAddress()}
        className={`${styles.section} ${styles.apart}`}
        aria-current={isInImports ? 'page' : undefined}
      >
        <FileDown size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.label}>{t('nav.imports')}</span>
      </Link>
    </nav>
  );
}
