import { useLocation } from 'wouter';
import type { LibrarySection } from '../db/library-view.ts';
import { useCommandHandlers } from '../services/use-command-handlers.ts';
import { libraryAddress } from './addresses.ts';

/** The ways to the library's sections by key, menu and palette. */
export function useSectionCommands(): void {
  const [, navigate] = useLocation();
  const go = (section: LibrarySection) => () => navigate(libraryAddress({ kind: 'section', section }));
  useCommandHandlers({
    goLibrary: go('all'),
    goUnread: go('unread'),
    goReading: go('reading'),
    goRead: go('read'),
    goFavourites: go('favourites'),
    goArchive: go('archive'),
    goBin: go('bin'),
  });
}
