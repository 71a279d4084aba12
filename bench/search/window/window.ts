import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lectern } from '../../../tests/e2e/lectern.ts';
import { LibraryScreen } from '../../../tests/e2e/pages/library-screen.ts';
import { type Figure, figuresOf } from '../../figure.ts';
import type { Part } from '../../run.ts';
import { ensureCorpus } from '../corpus/corpus.ts';
import { percentile } from '../percentile.ts';
import { speedQueries } from '../speed/speed-queries.ts';
import { keystrokeTimes } from './keystrokes.ts';
import { ensureLibrary, lecternOn, untilIndexed } from './large-library.ts';

const figure = figuresOf('search', 'window');

/** Every so many of the queries drawn for the race are typed: ten or so, a hundred keys. */
const STEP = 15;
const STARTS = 3;
/** One frame of a screen that shows 60 a second. */
const FRAME_MS = 16;

interface Pair<T> {
  readonly full: T;
  readonly empty: T;
}

/**
 * The running app on a large library, against itself on an empty one: when its window can be used, and when the results
 * of each key typed are painted.
 */
export function measureWindow(articles: number): Part {
  return async () => {
    const corpus = await ensureCorpus();
    const full = await ensureLibrary(corpus, articles);
    const empty = mkdtempSync(join(tmpdir(), 'lectern-bench-empty-'));
    const windows: Pair<Lectern> = { full: lecternOn(full), empty: lecternOn(empty) };
    try {
      const usableMs = await startTimes(windows);
      await untilIndexed(windows.full.window);
      const { word, words } = await speedQueries(corpus);
      // Playwright's keyboard has no letters with accents.
      const typeable = [...word, ...words].filter((query) => /^[a-z ]+$/.test(query));
      const queries = typeable.filter((_, i) => i % STEP === 0);
      const keyMs = await typeInTurns(windows, queries);
      return figures(articles, usableMs, keyMs);
    } finally {
      for (const lectern of [windows.full, windows.empty]) if (lectern.isRunning) await lectern.kill();
      rmSync(empty, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  };
}

/** The shortest times from the start to the first article, or to the words that there is none. Both run afterwards. */
async function startTimes({ full, empty }: Pair<Lectern>): Promise<Pair<number>> {
  let best: Pair<number> = { full: Number.POSITIVE_INFINITY, empty: Number.POSITIVE_INFINITY };
  for (let i = 0; i < STARTS; i += 1) {
    for (const lectern of [empty, full]) if (lectern.isRunning) await lectern.close();
    const emptyMs = await startTime(empty, (window) => window.empty.waitFor());
    const fullMs = await startTime(full, (window) => window.cards.first().waitFor());
    best = { full: Math.min(best.full, fullMs), empty: Math.min(best.empty, emptyMs) };
  }
  return best;
}

async function startTime(
  lectern: Lectern,
  isUsable: (window: LibraryScreen) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  await lectern.launch();
  await isUsable(new LibraryScreen(lectern.window));
  return performance.now() - start;
}

/** One query in the one window, then in the other, so that what else the machine does hits both alike. */
async function typeInTurns(
  { full, empty }: Pair<Lectern>,
  queries: readonly string[],
): Promise<Pair<readonly number[]>> {
  const times = { full: [] as number[], empty: [] as number[] };
  const [warmUp = '', ...measured] = queries;
  await keystrokeTimes(full.window, [warmUp]);
  await keystrokeTimes(empty.window, [warmUp]);
  for (const query of measured) {
    times.full.push(...(await keystrokeTimes(full.window, [query])));
    times.empty.push(...(await keystrokeTimes(empty.window, [query])));
  }
  return times;
}

function figures(
  articles: number,
  usableMs: Pair<number>,
  keyMs: Pair<readonly number[]>,
): readonly Figure[] {
  const at = (share: number) => ({
    full: percentile(keyMs.full, share),
    empty: percentile(keyMs.empty, share),
  });
  const [p50, p95] = [at(0.5), at(0.95)];
  const peer = 'an empty library';
  const what = `key to results painted, ${articles} articles`;
  return [
    figure({ what: `${what}, p50`, value: p50.full, unit: 'ms', peer, peerValue: p50.empty }),
    figure({ what: `${what}, p95`, value: p95.full, unit: 'ms', peer, peerValue: p95.empty }),
    figure({
      what: `${what}, p95 above that of an empty library`,
      value: p95.full - p95.empty,
      unit: 'ms',
      target: { atMost: FRAME_MS },
    }),
    figure({
      what: `start to the first article, ${articles} articles`,
      value: usableMs.full,
      unit: 'ms',
      peer,
      peerValue: usableMs.empty,
      target: { atMost: 1.25 },
    }),
  ];
}
