import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { pacedQuery } from './paced-query.ts';

/** A live query that is not asked again at every write of a bulk import (`pacedQuery`); undefined while loading. */
export function usePacedQuery<T>(query: () => Promise<T>, dependencies: unknown[]): T | undefined {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller lists what the query depends on, as for useLiveQuery
  const paced = useMemo(() => pacedQuery(query), dependencies);
  return useLiveQuery(paced, [paced]);
}
