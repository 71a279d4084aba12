import { useEffect, useState } from 'react';
import { useServices } from '../../services/services.ts';

export interface FoundAnnotations {
  /** What has the words; null when none are searched for, or while the first answer is awaited. */
  readonly ids: ReadonlySet<string> | null;
  readonly isSearching: boolean;
  readonly hasFailed: boolean;
}

const NOT_ASKED: FoundAnnotations = { ids: null, isSearching: false, hasFailed: false };

/** The annotations that have the words of a query, asked for again when the index changes; what was found stays until then. */
export function useFoundAnnotations(query: string): FoundAnnotations {
  const { search } = useServices();
  const [found, setFound] = useState(NOT_ASKED);
  const words = query.trim();
  useEffect(() => {
    if (words === '') return setFound(NOT_ASKED);
    let isCurrent = true;
    let isAsking = false;
    let isStale = false;
    const ask = async (): Promise<void> => {
      isStale = isAsking;
      if (isAsking) return;
      isAsking = true;
      try {
        const ids = new Set(await search.annotations(query));
        if (isCurrent) setFound({ ids, isSearching: false, hasFailed: false });
      } catch {
        if (isCurrent) setFound({ ids: null, isSearching: false, hasFailed: true });
      }
      isAsking = false;
      if (isStale && isCurrent) void ask();
    };
    setFound((before) => ({ ...before, isSearching: true }));
    void ask();
    const stop = search.onStatus(() => void ask());
    return () => {
      isCurrent = false;
      stop();
    };
  }, [search, query, words]);
  return words === '' ? NOT_ASKED : found;
}
