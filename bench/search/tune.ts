/**
 * `node bench/search/tune.ts [--only COLLECTION,…] [--manuals] [--fresh]`: nDCG@10 of Lectern's engine alone, for work on
 * the ranking: over the vendored collections, and with `--manuals` once more with manuals beside them. The peers'
 * figures are those of the last time; `--fresh` measures them again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Collection, lastId, readCollections } from './collection.ts';
import { readKnownItems } from './known-items.ts';
import { buildLectern } from './lectern-engine.ts';
import { PEERS } from './peers.ts';
import { meanOf, type RelevanceScores, scoresOf } from './relevance-scores.ts';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/search-bench');
/** The peers that the targets name; the others take minutes, see `relevance.ts`. */
const QUICK_PEERS = ['FTS5 porter', 'MiniSearch'] as const;

const { values } = parseArgs({
  options: { only: { type: 'string' }, manuals: { type: 'boolean' }, fresh: { type: 'boolean' } },
});
const only = values.only?.split(',');
const vendored = readCollections();
tune(vendored);
if (values.manuals === true) {
  const firstId = Math.max(...vendored.map(lastId)) + 1;
  tune([...vendored, ...cached('manuals', false, () => readKnownItems(firstId))]);
}

function tune(all: readonly Collection[]): void {
  const collections = all.filter(({ name }) => only === undefined || only.includes(name));
  const names = collections.map((collection) => collection.name);
  if (names.length === 0) return;
  const startedAt = performance.now();
  const lectern = scoresOf(buildLectern, collections);
  const seconds = (performance.now() - startedAt) / 1000;
  printRow(`Lectern, ${seconds.toFixed(0)} s`, [...names, 'mean', ...names, 'mean'], ' mixed');
  printScores('Lectern', names, lectern);
  const peers = cached(names.join('+'), values.fresh === true, () => peerScores(collections));
  for (const [peer, scores] of Object.entries(peers)) {
    printScores(peer, names, scores);
    printRow('  ×', ratios(names, lectern, scores));
  }
}

function printScores(name: string, names: readonly string[], { alone, mixed }: RelevanceScores): void {
  const cells = [alone, mixed].flatMap((scores) => [
    ...names.map((collection) => scores[collection] ?? 0),
    meanOf(scores),
  ]);
  printRow(
    name,
    cells.map((cell) => cell.toFixed(4)),
  );
}

function ratios(names: readonly string[], ours: RelevanceScores, theirs: RelevanceScores): readonly string[] {
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
      .map((cell) => cell.slice(0, 10).padStart(11))
      .join('');
  console.log(`${name.padEnd(14)}${text(0, half)} |${between.padEnd(6)}${text(half, cells.length)}`);
}

function peerScores(collections: readonly Collection[]): Readonly<Record<string, RelevanceScores>> {
  return Object.fromEntries(QUICK_PEERS.map((peer) => [peer, scoresOf(PEERS[peer], collections)] as const));
}

function cached<T>(name: string, isFresh: boolean, compute: () => T): T {
  const path = join(CACHE, `${name}.json`);
  if (existsSync(path) && !isFresh) return JSON.parse(readFileSync(path, 'utf8'));
  const value = compute();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
  return value;
}
