import { Archive, BookCheck, BookOpen, Inbox, LibraryBig, Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LibrarySection } from '../db/library-view.ts';
import { useLibraryCounts } from '../db/use-articles.ts';
import { libraryAddress } from './addresses.ts';
import { NotebookLink } from './notebook-link.tsx';
import styles from './sidebar.module.css';
import { SidebarLink } from './sidebar-link.tsx';

/** The shelves of the library; its bin stands apart. */
export const SHELVES = [
  { section: 'all', icon: LibraryBig },
  { section: 'unread', icon: Inbox },
  { section: 'reading', icon: BookOpen },
  { section: 'read', icon: BookCheck },
  { section: 'favourites', icon: Star },
  { section: 'archive', icon: Archive },
] as const;

/** The library's sections, each with how many articles it holds. */
export function SidebarSections({ shown }: { readonly shown: LibrarySection | null }) {
  const { t } = useTranslation();
  const counts = useLibraryCounts();
  return (
    <nav className={styles.sections} aria-label={t('nav.label')}>
      {SHELVES.map(({ section, icon }) => (
        <SidebarLink
          key={section}
          href={libraryAddress({ kind: 'section', section })}
          icon={icon}
          label={t(`nav.${section}`)}
          isShown={section === shown}
          {...(counts && { count: counts[section] })}
        />
      ))}
      <NotebookLink />
    </nav>
  );
}
