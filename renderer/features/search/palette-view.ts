/** What the palette shows below its field, and what of it can be chosen. */
import type { NearQuery, SearchResult } from '../../search/protocol.ts';
import type { ExampleChoice } from './help-choices.ts';
import {
  type Choice,
  type FurtherHits,
  groupResult,
  type QueryChoice,
  type ResultGroup,
} from './result-choices.ts';
import type { StartChoice } from './start-choices.ts';

export interface NearChoice extends QueryChoice {
  readonly near: NearQuery;
}

export type PaletteView =
  | { readonly kind: 'help'; readonly choices: readonly ExampleChoice[] }
  | { readonly kind: 'start'; readonly choices: readonly StartChoice[] }
  /** No answer has come yet, or none can. */
  | { readonly kind: 'waiting'; readonly choices: readonly [] }
  | {
      readonly kind: 'results';
      readonly result: SearchResult;
      readonly groups: readonly ResultGroup[];
      readonly choices: readonly Choice[];
    }
  | { readonly kind: 'nothing'; readonly result: SearchResult; readonly choices: readonly NearChoice[] };

/** The view of an answer; null before the first one. */
export function answerView(result: SearchResult | null, further: FurtherHits): PaletteView {
  if (result === null) return { kind: 'waiting', choices: [] };
  if (result.articles.length === 0) {
    const choices = result.near.map((near, index) => ({
      kind: 'query' as const,
      index,
      query: near.query,
      near,
    }));
    return { kind: 'nothing', result, choices };
  }
  const groups = groupResult(result, further);
  return { kind: 'results', result, groups, choices: groups.flatMap((group) => group.choices) };
}
