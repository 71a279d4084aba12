import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { LibraryFilter } from '../db/article-queries.ts';
import { LIBRARY_ROUTE, libraryAddress, readFilter, readSearchId, searchAddress } from './addresses.ts';

interface LibraryPlace {
  readonly filter: LibraryFilter;
  /** The saved search whose list stands there in place of a section, or null. */
  readonly searchId: string | null;
}

/** The list that is shown in the library, or was shown last: the way back from an article. */
export function useLibraryAddress(): LibraryPlace & { readonly address: string } {
  const [path] = useLocation();
  const query = useSearch();
  const [last, setLast] = useState<LibraryPlace>({ filter: 'all', searchId: null });
  const isShown = path === LIBRARY_ROUTE;
  const filter = isShown ? readFilter(query) : last.filter;
  const searchId = isShown ? readSearchId(query) : last.searchId;
  if (filter !== last.filter || searchId !== last.searchId) setLast({ filter, searchId });
  const address = searchId === null ? libraryAddress(filter) : searchAddress(searchId);
  return { filter, searchId, address };
}
