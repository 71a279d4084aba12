import type { BuildEngine } from './engine.ts';
import { buildFlexSearch } from './engines/flexsearch.ts';
import { buildFts5Porter, buildFts5Unicode } from './engines/fts5.ts';
import { buildLunr } from './engines/lunr.ts';
import { buildMiniSearch } from './engines/minisearch.ts';
import { buildOrama } from './engines/orama.ts';

/** The peers by the names that figures carry. */
export const PEERS = {
  'FTS5 porter': buildFts5Porter,
  'FTS5 unicode61': buildFts5Unicode,
  MiniSearch: buildMiniSearch,
  Orama: buildOrama,
  Lunr: buildLunr,
  'stock FlexSearch': buildFlexSearch,
} as const satisfies Record<string, BuildEngine>;

export type PeerName = keyof typeof PEERS;

export const PEER_NAMES: readonly PeerName[] = [
  'FTS5 porter',
  'FTS5 unicode61',
  'MiniSearch',
  'Orama',
  'Lunr',
  'stock FlexSearch',
];
