import { useEffect, useState } from 'react';
import type { BlockRange } from '../../anchoring/dom-range.ts';
import { useServices } from '../../services/services.ts';
import type { ReaderTarget } from './reader-target.ts';

const NONE: readonly BlockRange[] = [];

/** The places in the article that the search which led here has found. */
export function useSearchMatches(articleId: string, target: ReaderTarget | null): readonly BlockRange[] {
  const { search } = useServices();
  const [matches, setMatches] = useState<readonly BlockRange[]>(NONE);

  useEffect(() => {
    setMatches(target === null ? NONE : [target]);
    if (target === null || target.query === '') return undefined;
    let isStale = false;
    const show = async (): Promise<void> => {
      try {
        const blocks = await search.matchesIn(articleId, target.query);
        if (isStale) return;
        setMatches(blocks.flatMap(({ blockId, matches }) => matches.map((match) => ({ blockId, ...match }))));
      } catch {
        // The passage itself is marked already; only the other matches stay unmarked.
      }
    };
    void show();
    return () => {
      isStale = true;
    };
  }, [search, articleId, target]);

  return matches;
}
