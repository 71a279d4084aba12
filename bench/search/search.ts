import type { Part } from '../run.ts';
import { measureKnownItems, measureRelevance } from './relevance.ts';

/** What is measured of the search. */
export const searchParts: Readonly<Record<string, Part>> = {
  relevance: measureRelevance,
  'known-items': measureKnownItems,
};
