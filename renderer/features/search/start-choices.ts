import type { RecentSearchRow, SavedSearchRow } from '../../db/rows.ts';
import type { QueryChoice } from './result-choices.ts';

/** Recent searches shown: those that a person still remembers having made. */
const MOST_RECENT = 6;

export interface StartChoice extends QueryChoice {
  readonly origin:
    | { readonly kind: 'recent'; readonly key: string }
    | { readonly kind: 'saved'; readonly search: SavedSearchRow };
}

/** Recent searches, then kept ones; what is kept is not shown twice. */
export function startChoices(
  recent: readonly RecentSearchRow[],
  saved: readonly SavedSearchRow[],
): readonly StartChoice[] {
  const kept = new Set(saved.map(({ query }) => query));
  const shown = recent.filter(({ query }) => !kept.has(query)).slice(0, MOST_RECENT);
  return [
    ...shown.map(({ key, query }) => ({ query, origin: { kind: 'recent' as const, key } })),
    ...saved.map((search) => ({ query: search.query, origin: { kind: 'saved' as const, search } })),
  ].map((choice, index) => ({ kind: 'query', index, ...choice }));
}
