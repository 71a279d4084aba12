import { type Figure, figuresOf, type Target } from '../figure.ts';
import type { Part } from '../run.ts';
import { type Collection, lastId, readCollections } from './collection.ts';
import { readKnownItems } from './known-items.ts';
import { buildLectern } from './lectern-engine.ts';
import { PEER_NAMES, PEERS, type PeerName } from './peers.ts';
import { meanOf, type RelevanceScores, type ScoreByCollection, scoresOf } from './relevance-scores.ts';

const TARGETS: Readonly<Record<keyof RelevanceScores, Partial<Record<PeerName, Target>>>> = {
  alone: { 'FTS5 porter': { atLeast: 1.04 }, MiniSearch: { atLeast: 1.15 } },
  mixed: { 'FTS5 porter': { atLeast: 1.03 } },
};

/** nDCG@10 of the vendored collections, each alone and all as one library, against every peer. */
export const measureRelevance: Part = async () => figuresOver('relevance', readCollections());

/** The same with manuals in French and English in the library, whose questions are what is remembered of a page. */
export const measureKnownItems: Part = async () => {
  const collections = readCollections();
  const manuals = readKnownItems(Math.max(...collections.map(lastId)) + 1);
  return figuresOver('known-items', [...collections, ...manuals]);
};

function figuresOver(part: string, collections: readonly Collection[]): readonly Figure[] {
  const lectern = scoresOf(buildLectern, collections);
  return PEER_NAMES.flatMap((peer) => {
    const theirs = scoresOf(PEERS[peer], collections);
    return (['alone', 'mixed'] as const).flatMap((way) =>
      figuresAgainst(part, peer, way, lectern[way], theirs[way]),
    );
  });
}

function figuresAgainst(
  part: string,
  peer: PeerName,
  way: keyof RelevanceScores,
  ours: ScoreByCollection,
  theirs: ScoreByCollection,
): readonly Figure[] {
  const figure = figuresOf('search', part);
  const target = TARGETS[way][peer];
  const mean = figure({
    what: `nDCG@10, collections ${way}, mean`,
    value: meanOf(ours),
    unit: '',
    peer,
    peerValue: meanOf(theirs),
    ...(target === undefined ? {} : { target }),
  });
  const single = Object.entries(ours).map(([name, value]) =>
    figure({ what: `nDCG@10, ${name} ${way}`, value, unit: '', peer, peerValue: theirs[name] ?? 0 }),
  );
  return [mean, ...single];
}
