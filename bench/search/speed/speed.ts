import { type Figure, figuresOf, type Target } from '../../figure.ts';
import type { Part } from '../../run.ts';
import { ensureCorpus } from '../corpus/corpus.ts';
import { percentile } from '../percentile.ts';
import { type RaceResult, type RaceResults, race } from './race.ts';
import { SEARCH_KINDS, type SearchKind, speedQueries } from './speed-queries.ts';

const PEERS = ['FTS5', 'MiniSearch'] as const;
type Peer = (typeof PEERS)[number];

const MEBIBYTE = 1024 ** 2;

const KIND_NAMES: Readonly<Record<SearchKind, string>> = {
  word: 'one word',
  words: 'two words, any',
  allWords: 'two words, all',
  prefix: 'beginning of a word',
  phrase: 'phrase of three words',
  twelve: 'twelve words, any',
};

/** At 10,000 articles, against FTS5: its time as a share of the peer's. */
const LATENCY_TARGETS: Partial<Record<SearchKind, Target>> = {
  word: { atMost: 1 / 8 },
  words: { atMost: 1 / 8 },
  prefix: { atMost: 1 / 20 },
  phrase: { atMost: 1 },
};

/** Speed of indexing and searching, size and memory, at a number of articles, against FTS5 and MiniSearch. */
export function measureSpeed(articles: number, rounds: number): Part {
  return async () => {
    const corpus = await ensureCorpus();
    const queries = await speedQueries(corpus);
    const results = await race({ corpus, articles, queries, rounds });
    return PEERS.flatMap((peer) => figuresAgainst(peer, articles, results));
  };
}

function figuresAgainst(peer: Peer, articles: number, results: RaceResults): readonly Figure[] {
  const figure = figuresOf('search', partName(articles));
  const against = (
    what: string,
    unit: string,
    measured: (result: RaceResult) => number,
    target: Target | null,
  ): Figure =>
    figure({
      what,
      unit,
      value: measured(results.Lectern),
      peer,
      peerValue: measured(results[peer]),
      ...(target === null ? {} : { target }),
    });
  const isTold = peer === 'FTS5' && articles === 10_000;
  const latencies = SEARCH_KINDS.flatMap((kind) => [
    against(
      `${KIND_NAMES[kind]}, p50`,
      'ms',
      (result) => percentile(result.searchMs[kind], 0.5),
      (isTold ? LATENCY_TARGETS[kind] : null) ?? null,
    ),
    against(`${KIND_NAMES[kind]}, p95`, 'ms', (result) => percentile(result.searchMs[kind], 0.95), null),
  ]);
  const indexed = (result: RaceResult) => (articles / result.indexMs) * 1000;
  return [
    ...latencies,
    against(
      'size on disk',
      'MB',
      (result) => result.storedBytes / MEBIBYTE,
      isTold ? { atMost: 1 / 5 } : null,
    ),
    against('cold start to the first result', 'ms', (result) => result.firstResultMs, null),
    against('indexing', 'articles/s', indexed, null),
    ...(peer === 'MiniSearch' ? [heapFigure(articles, results)] : []),
  ];
}

/** The heap has a target of its own at 50,000 articles, so the peer is not named in that figure. */
function heapFigure(articles: number, { Lectern: lectern, MiniSearch: peer }: RaceResults): Figure {
  const figure = figuresOf('search', partName(articles));
  const heap = { what: 'heap after a start', unit: 'MB', value: lectern.heapBytes / MEBIBYTE };
  if (articles === 50_000) return figure({ ...heap, target: { atMost: 60 } });
  return figure({ ...heap, peer: 'MiniSearch', peerValue: peer.heapBytes / MEBIBYTE });
}

function partName(articles: number): string {
  return `speed-${articles / 1000}k`;
}
