import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { LIBRARY_ROUTE, type LibraryPlace, libraryAddress, readPlace, WHOLE_LIBRARY } from './addresses.ts';

/** The list that is shown in the library, or was shown last: the way back from an article. */
export function useLibraryAddress(): { readonly place: LibraryPlace; readonly address: string } {
  const [path] = useLocation();
  const query = useSearch();
  const [last, setLast] = useState(() => libraryAddress(WHOLE_LIBRARY));
  const address = path === LIBRARY_ROUTE ? libraryAddress(readPlace(query)) : last;
  if (address !== last) setLast(address);
  const place = useMemo(() => readPlace(address.split('?')[1] ?? ''), [address]);
  return { place, address };
}
