import { useMemo } from 'react';
import { listNewestLanguages } from './article-queries.ts';
import { useDatabase } from './database-context.ts';
import { usePacedQuery } from './use-paced-query.ts';

/** As `listNewestLanguages`; empty while loading, and the same list as long as nothing in it changes. */
export function useNewestLanguages(): readonly string[] {
  const db = useDatabase();
  const languages = usePacedQuery(() => listNewestLanguages(db), [db])?.join() ?? '';
  return useMemo(() => (languages === '' ? [] : languages.split(',')), [languages]);
}
