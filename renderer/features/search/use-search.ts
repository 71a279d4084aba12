import { useEffect, useState } from 'react';
import type { IndexStatus, SearchResult } from '../../search/protocol.ts';
import { useServices } from '../../services/services.ts';

/** Articles asked for: more than a person looks through before adding a word. */
const LIMIT = 30;

export interface SearchAnswer {
  /** The newest answer, kept while the next one is computed; null before the first and for an empty query. */
  readonly result: SearchResult | null;
  readonly error: unknown;
}

const NOTHING: SearchAnswer = { result: null, error: null };

/** What is searched for: a space behind the last word stays, since it says that the word is whole. */
export function wantedQuery(typed: string): string {
  return typed.trim() === '' ? '' : typed.trimStart();
}

/** Answers to a query as it is typed, and again when the index changes; an answer that was overtaken is ignored. */
export function useSearch(query: string, indexStatus: IndexStatus | null): SearchAnswer {
  const { search } = useServices();
  const [answer, setAnswer] = useState(NOTHING);
  const wanted = wantedQuery(query);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed index may answer otherwise
  useEffect(() => {
    if (wanted === '') {
      setAnswer(NOTHING);
      return;
    }
    let isOvertaken = false;
    search.search(wanted, { limit: LIMIT, isVerbatim: false }).then(
      (result) => !isOvertaken && result !== null && setAnswer({ result, error: null }),
      (error: unknown) => !isOvertaken && setAnswer({ result: null, error }),
    );
    return () => {
      isOvertaken = true;
    };
  }, [search, wanted, indexStatus]);

  return answer;
}

/** What is indexed and what still waits; null before the worker has told. */
export function useIndexStatus(): IndexStatus | null {
  const { search } = useServices();
  const [status, setStatus] = useState<IndexStatus | null>(null);
  useEffect(() => search.onStatus(setStatus), [search]);
  return status;
}
