import MiniSearch from 'minisearch';
import type { BuildEngine } from '../engine.ts';

/** MiniSearch as it comes: BM25+, any word will do. */
export const buildMiniSearch: BuildEngine = (documents) => {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(documents);
  return {
    search: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map((result) => result.id),
  };
};
