/** Lets the engines index, store, start and search the same articles, in turns. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchCache } from '../corpus/corpus.ts';
import { EngineClient } from './engine-client.ts';
import { SPEED_ENGINES, type SpeedEngineName } from './speed-engine.ts';
import { SEARCH_KINDS, type SearchKind, type SpeedQueries } from './speed-queries.ts';

/** What one engine did. */
export interface RaceResult {
  readonly indexMs: number;
  readonly storedBytes: number;
  /** From a process that has loaded its code to the first result. */
  readonly firstResultMs: number;
  readonly heapBytes: number;
  /** Milliseconds of each query. */
  readonly searchMs: Readonly<Record<SearchKind, readonly number[]>>;
}

export type RaceResults = Readonly<Record<SpeedEngineName, RaceResult>>;

interface RaceOptions {
  readonly corpus: string;
  readonly articles: number;
  readonly queries: SpeedQueries;
  /** How often each query is asked; the fastest time counts. */
  readonly rounds: number;
}

/** Articles that an engine indexes in its turn. */
const TURN = 500;
/** Queries of each kind that warm the engines up. */
const WARM_UP = 30;

type ByEngine<T> = Readonly<Record<SpeedEngineName, T>>;

/** Runs the race; everything that engines store is gone afterwards. */
export async function race(options: RaceOptions): Promise<RaceResults> {
  const root = mkdtempSync(join(benchCache(), 'race-'));
  const start = (): ByEngine<EngineClient> => byEngine((name) => new EngineClient(name, join(root, name)));
  let clients = start();
  const restart = async (): Promise<void> => {
    await inTurns(clients, (client) => client.close());
    clients = start();
  };
  try {
    const indexMs = await indexAll(clients, options);
    const storedBytes = await inTurns(clients, (client) => client.ask({ kind: 'store' }));
    const [firstQuery = ''] = options.queries.word;
    let firstResultMs = byEngine(() => Number.POSITIVE_INFINITY);
    for (let round = 0; round < options.rounds; round += 1) {
      await restart();
      const times = await inTurns(clients, (client) => client.ask({ kind: 'load', firstQuery }));
      firstResultMs = byEngine((name) => Math.min(firstResultMs[name], times[name]));
    }
    const heapBytes = await inTurns(clients, (client) => client.ask({ kind: 'heap' }));
    const searchMs = await searchAll(clients, options);
    return byEngine((name) => ({
      indexMs: indexMs[name],
      storedBytes: storedBytes[name],
      firstResultMs: firstResultMs[name],
      heapBytes: heapBytes[name],
      searchMs: searchMs[name],
    }));
  } finally {
    await inTurns(clients, (client) => client.close());
    rmSync(root, { recursive: true });
  }
}

async function indexAll(clients: ByEngine<EngineClient>, options: RaceOptions): Promise<ByEngine<number>> {
  let total = byEngine(() => 0);
  for (let done = 0; done < options.articles; done += TURN) {
    const count = Math.min(TURN, options.articles - done);
    const { corpus } = options;
    const times = await inTurns(clients, (client) => client.ask({ kind: 'index', corpus, count }));
    total = byEngine((name) => total[name] + times[name]);
  }
  return total;
}

async function searchAll(
  clients: ByEngine<EngineClient>,
  { queries, rounds }: RaceOptions,
): Promise<ByEngine<RaceResult['searchMs']>> {
  const best = byEngine(() => Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, [] as number[]])));
  for (let round = 0; round <= rounds; round += 1) {
    const isWarmUp = round === 0;
    for (const search of SEARCH_KINDS) {
      const asked = isWarmUp ? queries[search].slice(0, WARM_UP) : queries[search];
      for (const [i, query] of asked.entries()) {
        const times = await inTurns(clients, (client) => client.ask({ kind: 'search', search, query }));
        if (isWarmUp) continue;
        for (const name of SPEED_ENGINES) {
          const known = best[name][search];
          if (known !== undefined) known[i] = Math.min(known[i] ?? Number.POSITIVE_INFINITY, times[name]);
        }
      }
    }
  }
  return byEngine((name) => best[name] as Record<SearchKind, number[]>);
}

/** One engine after the other, so that they never take the processor from each other. */
async function inTurns<T>(
  clients: ByEngine<EngineClient>,
  work: (client: EngineClient) => Promise<T>,
): Promise<ByEngine<T>> {
  const results: Partial<Record<SpeedEngineName, T>> = {};
  for (const name of SPEED_ENGINES) results[name] = await work(clients[name]);
  return results as ByEngine<T>;
}

function byEngine<T>(make: (name: SpeedEngineName) => T): ByEngine<T> {
  return Object.fromEntries(SPEED_ENGINES.map((name) => [name, make(name)])) as ByEngine<T>;
}
