import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { LibraryFilter } from '../db/article-queries.ts';
import { LIBRARY_ROUTE, libraryAddress, readFilter } from './addresses.ts';

/** The library's section that is shown, or was shown last: the way back from an article. */
export function useLibraryAddress(): { readonly filter: LibraryFilter; readonly address: string } {
  const [path] = useLocation();
  const query = useSearch();
  const [last, setLast] = useState<LibraryFilter>('all');
  const filter = path === LIBRARY_ROUTE ? readFilter(query) : last;
  if (filter !== last) setLast(filter);
  return { filter, address: libraryAddress(filter) };
}
