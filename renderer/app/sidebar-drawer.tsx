import { Dialog } from '@base-ui/react/dialog';
import { type LucideIcon, Menu as MenuIcon, NotebookPen, Search, Settings, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { IconButton } from '../ui/icon-button.tsx';
import { type LibraryPlace, libraryAddress, NOTEBOOK_ROUTE, SETTINGS_ROUTE } from './addresses.ts';
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
  const [isInNotebook] = useRoute(NOTEBOOK_ROUTE);
  const [isInSettings] = useRoute(SETTINGS_ROUTE);
  return (
    <nav className={styles.shelves} aria-label={t('nav.label')}>
      {SHELVES.map(({ section, icon }) => (
        <Shelf
          key={section}
          href={libraryAddress({ kind: 'section', section })}
          icon={icon}
          label={t(`nav.${section}`)}
          isShown={shown?.kind === 'section' && shown.section === section}
        />
      ))}
      <Shelf href={NOTEBOOK_ROUTE} icon={NotebookPen} label={t('nav.notebook')} isShown={isInNotebook} />
      <Shelf href={SETTINGS_ROUTE} icon={Settings} label={t('settings.title')} isShown={isInSettings} />
    </nav>
  );
}

interface ShelfProps {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isShown: boolean;
}

function Shelf({ href, icon: Icon, label, isShown }: ShelfProps) {
  return (
    <Link
      href={href}
      className={styles.shelf}
      aria-label={label}
      title={label}
      aria-current={isShown ? 'page' : undefined}
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden />
    </Link>
  );
}
