import type { BenchDocument } from '../collection.ts';
import type { SearchKind } from './speed-queries.ts';

/** How many articles a list of results shows at first. */
export const LIMIT = 20;

/** An engine whose speed is measured: it indexes, stores what it has indexed, and answers in another process. */
export interface SpeedEngine {
  add(documents: readonly BenchDocument[]): void;
  /** Writes the index into a folder of its own. */
  store(folder: string): void;
  /** Reads the index from there, in place of its own. */
  load(folder: string): void;
  /** Ids of the best articles, at most `LIMIT`. */
  search(kind: SearchKind, query: string): readonly number[];
}

export const SPEED_ENGINES = ['Lectern', 'FTS5', 'MiniSearch'] as const;
export type SpeedEngineName = (typeof SPEED_ENGINES)[number];
