import { useState } from 'react';
import type { FoundArticle } from '../../search/protocol.ts';
import { useServices } from '../../services/services.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';
import { furtherHits } from './further-hits.ts';
import { type FurtherHits, shownHits } from './result-choices.ts';

const NONE: FurtherHits = new Map();

/** Further hits of the articles that a person has unfolded; another query folds them all. */
export function useFurtherHits(
  query: string,
): readonly [FurtherHits, (article: FoundArticle | undefined) => void] {
  const { search, library } = useServices();
  const [unfolded, setUnfolded] = useState({ query, hits: NONE });
  const hits = unfolded.query === query ? unfolded.hits : NONE;

  const unfold = async (article: FoundArticle): Promise<void> => {
    const { articleId } = article;
    const [matches, content] = await Promise.all([
      search.matchesIn(articleId, query),
      library.getContent(articleId),
    ]);
    const found = furtherHits(content?.blocks ?? [], matches, shownHits(article));
    setUnfolded((last) => ({
      query,
      hits: new Map([...(last.query === query ? last.hits : NONE), [articleId, found]]),
    }));
  };
  const unfoldOrLeave = useStableCallback((article: FoundArticle | undefined) => {
    if (article === undefined) return;
    // The row stays, and can be asked again.
    unfold(article).catch((error: unknown) => console.error('Further hits were not found', error));
  });
  return [hits, unfoldOrLeave];
}
