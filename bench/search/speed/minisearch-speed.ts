import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type SearchOptions } from 'minisearch';
import { LIMIT, type SpeedEngine } from './speed-engine.ts';
import type { SearchKind } from './speed-queries.ts';

const FIELDS = { fields: ['title', 'text'] };
const ANY: SearchOptions = { combineWith: 'OR' };
const ALL: SearchOptions = { combineWith: 'AND' };

const OPTIONS: Readonly<Record<SearchKind, SearchOptions>> = {
  word: ANY,
  words: ANY,
  allWords: ALL,
  prefix: { ...ALL, prefix: (_, i, terms) => i === terms.length - 1 },
  // It knows no phrases: all words is the nearest.
  phrase: ALL,
  twelve: ANY,
};

/** MiniSearch; its index is stored as its JSON. */
export function miniSearchSpeed(): SpeedEngine {
  let index = new MiniSearch(FIELDS);
  return {
    add: (documents) => index.addAll(documents),
    store: (folder) => writeFileSync(join(folder, 'index.json'), JSON.stringify(index)),
    load(folder) {
      index = MiniSearch.loadJSON(readFileSync(join(folder, 'index.json'), 'utf8'), FIELDS);
    },
    search: (kind, query) =>
      index
        .search(query, OPTIONS[kind])
        .slice(0, LIMIT)
        .map((result) => result.id),
  };
}
