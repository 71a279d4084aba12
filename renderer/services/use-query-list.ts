import { useCallback, useSyncExternalStore } from 'react';
import type { QueryList } from './live-lists.ts';
import { useServices } from './services.ts';

/** The articles that have all of a query, kept true while the component stands. */
export function useQueryList(query: string): QueryList {
  const { lists } = useServices();
  const subscribe = useCallback((listener: () => void) => lists.follow(query, listener), [lists, query]);
  return useSyncExternalStore(subscribe, () => lists.get(query));
}
