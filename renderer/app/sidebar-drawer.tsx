import { Dialog } from '@base-ui/react/dialog';
import { Menu as MenuIcon, Search, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { IconButton } from '../ui/icon-button.tsx';
import { type LibraryPlace, libraryAddress } from './addresses.ts';
import { useHashAddress } from './hash-location.ts';
import styles from './sidebar-drawer.module.css';
import { SHELVES } from './sidebar-sections.tsx';
import { useShownPlace } from './use-shown-place.ts';

interface SidebarDrawerProps {
  readonly place: LibraryPlace;
  onSearch(): void;
  /** The sidebar; `close` puts the drawer away. */
  children(close: () => void): ReactNode;
}

/** A rail of the nearest ways at the window's edge, with a button for the whole sidebar, which comes over the page. */
export function SidebarDrawer({ place, onSearch, children }: SidebarDrawerProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const address = useHashAddress();
  const close = () => setIsOpen(false);
  // Whoever has chosen a place wants to see it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is what puts the drawer away
  useEffect(close, [address]);
  return (
    <>
      <aside className={styles.rail}>
        <IconButton icon={MenuIcon} label={t('nav.open')} onClick={() => setIsOpen(true)} />
        <IconButton icon={Search} label={t('nav.search')} keys="Mod K" onClick={onSearch} />
        <Shelves place={place} />
      </aside>
      <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
        <Dialog.Portal>
          <Dialog.Backdrop className={styles.veil} />
          <Dialog.Popup className={styles.drawer} aria-label={t('nav.label')}>
            <div className={styles.close}>
              <IconButton icon={X} label={t('app.close')} onClick={close} />
            </div>
            {children(close)}
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </>
  );
}

function Shelves({ place }: Pick<SidebarDrawerProps, 'place'>) {
  const { t } = useTranslation();
  const shown = useShownPlace(place);
  return (
    <nav className={styles.shelves} aria-label={t('nav.label')}>
      {SHELVES.map(({ section, icon: Icon }) => (
        <Link
          key={section}
          href={libraryAddress({ kind: 'section', section })}
          className={styles.shelf}
          aria-label={t(`nav.${section}`)}
          title={t(`nav.${section}`)}
          aria-current={shown?.kind === 'section' && shown.section === section ? 'page' : undefined}
        >
          <Icon size={18} strokeWidth={1.75} aria-hidden />
        </Link>
      ))}
    </nav>
  );
}
