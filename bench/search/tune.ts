/**
 * `node bench/search/tune.ts [--only COLLECTION,…] [--fresh]`: nDCG@10 of Lectern's engine alone, for work on the ranking. The
 * peers' figures stand beside it as they were measured once on this machine; `--fresh` measures them again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Collection, readCollections } from './collection.ts';
import { buildLectern } from './lectern-engine.ts';
import { PEERS } from './peers.ts';
import { meanOf, type RelevanceScores, scoresOf } from './relevance-scores.ts';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/search-bench');

/** The peers that the targets name; the others take minutes, see `relevance.ts`. */
const QUICK_PEERS = ['FTS5 porter', 'MiniSearch'] as const;

const { values } = parseArgs({ options: { only: { type: 'string' }, fresh: { type: 'boolean' } } });
const only = values.only?.split(',');
const collections = readCollections().filter(({ name }) => only === undefined || only.includes(name));
const names = collections.map((collection) => collection.name);

const startedAt = performance.now();
const lectern = scoresOf(buildLectern, collections);
const seconds = (performance.now() - startedAt) / 1000;
printRow('', [...names, 'mean', ...names, 'mean'], 'mixed:');
printScores('Lectern', lectern);
for (const [peer, scores] of Object.entries(peerScores(collections, values.fresh === true))) {
  printScores(peer, scores);
  printRow('  ×', ratios(lectern, scores));
}
console.log(`Lectern took ${seconds.toFixed(1)} s.`);

function printScores(name: string, { alone, mixed }: RelevanceScores): void {
  const cells = [alone, mixed].flatMap((scores) => [
    ...names.map((collection) => scores[collection] ?? 0),
    meanOf(scores),
  ]);
  printRow(
    name,
    cells.map((cell) => cell.toFixed(4)),
  );
}

function ratios(ours: RelevanceScores, theirs: RelevanceScores): readonly string[] {
  return (['alone', 'mixed'] as const).flatMap((way) => [
    ...names.map((name) => ((ours[way][name] ?? 0) / (theirs[way][name] ?? 0)).toFixed(3)),
    (meanOf(ours[way]) / meanOf(theirs[way])).toFixed(3),
  ]);
}

/** Half of the cells are of single collections, half of the mixed library. */
function printRow(name: string, cells: readonly string[], between = ''): void {
  const half = cells.length / 2;
  const text = (from: number, to: number) =>
    cells
      .slice(from, to)
      .map((cell) => cell.slice(0, 11).padStart(12))
      .join('');
  console.log(`${name.padEnd(17)}${text(0, half)}  |${between.padEnd(6)}${text(half, cells.length)}`);
}

function peerScores(
  wanted: readonly Collection[],
  isFresh: boolean,
): Readonly<Record<string, RelevanceScores>> {
  const path = join(CACHE, `${wanted.map(({ name }) => name).join('+')}.json`);
  if (existsSync(path) && !isFresh) return JSON.parse(readFileSync(path, 'utf8'));
  const scores = Object.fromEntries(
    QUICK_PEERS.map((peer) => [peer, scoresOf(PEERS[peer], wanted)] as const),
  );
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(scores));
  return scores;
}
