import MiniSearch, { type SearchOptions } from 'minisearch';
import type { BuildEngine } from '../engine.ts';

/** MiniSearch with options for each search. */
function buildWith(options: SearchOptions): BuildEngine {
  return (documents) => {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(documents);
    return {
      search: (query, limit) =>
        index
          .search(query, options)
          .slice(0, limit)
          .map((result) => result.id),
    };
  };
}

/** MiniSearch as it comes: BM25+, any word will do. */
export const buildMiniSearch = buildWith({});
/** As its documentation suggests for typing errors: one letter in five may be wrong. */
export const buildFuzzyMiniSearch = buildWith({ fuzzy: 0.2 });
