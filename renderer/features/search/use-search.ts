import { useEffect, useState } from 'react';
import type { IndexStatus, SearchResult } from '../../search/protocol.ts';
import { useServices } from '../../services/services.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';

/** Articles asked for at first: as many as fill the palette, so that they are painted at once. */
const FIRST_PAGE = 5;

/** How many times more are asked for when the end is neared. */
const GROWTH = 3;

export interface SearchAnswer {
  /** What was searched for. */
  readonly query: string;
  /** Kept while the next answer is computed; null before the first, for an empty query and after a failure. */
  readonly result: SearchResult | null;
  readonly error: unknown;
}

export interface Search {
  readonly answer: SearchAnswer;
  /** What is searched for at present. */
  readonly wanted: string;
  /** Whether the answer is that to the present query. */
  readonly isAnswered: boolean;
  /** Whether more articles are found than are answered. */
  readonly isCut: boolean;
  /** Asks for further articles, if there are any. */
  showMore(): void;
  /** Searches for the words as they are typed, not as they were corrected. */
  searchVerbatim(): void;
  retry(): void;
}

interface Ask {
  readonly query: string;
  readonly limit: number;
  readonly isVerbatim: boolean;
  readonly attempt: number;
}

const NOTHING: SearchAnswer = { query: '', result: null, error: null };

/** What is searched for: a space behind the last word stays, since it says that the word is whole. */
function wantedQuery(typed: string): string {
  return typed.trim() === '' ? '' : typed.trimStart();
}

/** Answers to a query as it is typed, and again when the index changes; an answer that was overtaken is ignored. */
export function useSearch(typed: string, indexChangeCount: number): Search {
  const wanted = wantedQuery(typed);
  const [lastAsk, setAsk] = useState<Ask>(() => firstAsk(wanted));
  const ask = lastAsk.query === wanted ? lastAsk : firstAsk(wanted);
  const answer = useAnswer(ask, indexChangeCount);
  const isAnswered = answer.query === wanted;
  const shownCount = answer.result?.articles.length ?? 0;
  const isCut = shownCount < (answer.result?.articleCount ?? 0);

  const showMore = useStableCallback(() => {
    if (isAnswered && isCut) setAsk({ ...ask, limit: Math.max(ask.limit, shownCount * GROWTH) });
  });
  const searchVerbatim = useStableCallback(() => setAsk({ ...ask, isVerbatim: true }));
  const retry = useStableCallback(() => setAsk({ ...ask, attempt: ask.attempt + 1 }));
  return { answer, wanted, isAnswered, isCut, showMore, searchVerbatim, retry };
}

function firstAsk(query: string): Ask {
  return { query, limit: FIRST_PAGE, isVerbatim: false, attempt: 0 };
}

function useAnswer({ query, limit, isVerbatim, attempt }: Ask, indexChangeCount: number): SearchAnswer {
  const { search } = useServices();
  const [answer, setAnswer] = useState(NOTHING);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt or a changed index may answer otherwise
  useEffect(() => {
    if (query === '') {
      setAnswer(NOTHING);
      return undefined;
    }
    let isOvertaken = false;
    search.search(query, { limit, isVerbatim }).then(
      (result) => !isOvertaken && result !== null && setAnswer({ query, result, error: null }),
      (error: unknown) => !isOvertaken && setAnswer({ query, result: null, error }),
    );
    return () => {
      isOvertaken = true;
    };
  }, [search, query, limit, isVerbatim, attempt, indexChangeCount]);

  // What is no longer asked for is not shown, not even until the effect has run.
  return query === '' ? NOTHING : answer;
}

export interface KnownIndex {
  /** Null before the worker has told. */
  readonly status: IndexStatus | null;
  /** How often it has changed since. */
  readonly changeCount: number;
}

/** What is indexed and what still waits. */
export function useIndexStatus(): KnownIndex {
  const { search } = useServices();
  const [known, setKnown] = useState<KnownIndex>({ status: null, changeCount: 0 });
  useEffect(
    () =>
      search.onStatus((status) =>
        setKnown((last) => ({
          status,
          changeCount: last.status === null ? 0 : last.changeCount + 1,
        })),
      ),
    [search],
  );
  return known;
}
