import { FileDown, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import { useLibraryCounts } from '../db/use-articles.ts';
import { IMPORTS_ROUTE, importsAddress, libraryAddress } from './addresses.ts';
import styles from './sidebar.module.css';
import { SidebarLink } from './sidebar-link.tsx';

/** Places beside the shelves of the library. */
export function SidebarPlaces({ isInBin }: { readonly isInBin: boolean }) {
  const { t } = useTranslation();
  const counts = useLibraryCounts();
  const [isInImports] = useRoute(IMPORTS_ROUTE);
  return (
    <nav className={styles.sections} aria-label={t('nav.places')}>
      <SidebarLink href={importsAddress()} icon={FileDown} label={t('nav.imports')} isShown={isInImports} />
      <SidebarLink
        href={libraryAddress({ kind: 'section', section: 'bin' })}
        icon={Trash2}
        label={t('nav.bin')}
        isShown={isInBin}
        {...(counts && { count: counts.bin })}
      />
    </nav>
  );
}
