import { Index } from 'flexsearch';
import type { BuildEngine } from '../engine.ts';

/** FlexSearch as it comes, with `suggest`: any word will do. */
export const buildFlexSearch: BuildEngine = (documents) => {
  const index = new Index();
  for (const { id, title, text } of documents) index.add(id, `${title}\n${text}`);
  return { search: (query, limit) => index.search(query, { limit, suggest: true }).map(Number) };
};
