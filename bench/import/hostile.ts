import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { Lectern } from '../../tests/e2e/lectern.ts';
import { hostileInputs, writeHostileFolder } from '../../tests/hostile/hostile-inputs.ts';
import { type Figure, figuresOf } from '../figure.ts';
import { memoryOfLargestPage } from './process-memory.ts';

const figure = figuresOf('import', 'hostile');

const TIME_TARGET_MS = 5_000;
const MEMORY_TARGET_MB = 500;
const INPUT_LIMIT_MS = 120_000;
const POLL_MS = 50;

interface Cost {
  readonly name: string;
  readonly ms: number;
  readonly peakMb: number;
}

/**
 * What each hostile input costs through the running app, one after the other: the time from its drop to its report, and
 * the most memory of a page's process meanwhile, which is the parser's.
 */
export async function measureHostile(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-hostile-'));
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-bench-data-'));
  const lectern = new Lectern({ dataFolder, locale: 'en-US', colorScheme: 'light' });
  try {
    const inputs = hostileInputs();
    await lectern.launch();
    await lectern.window.getByText('Nothing to read yet').waitFor();
    const costs: Cost[] = [];
    for (const input of inputs) {
      // Each in a folder of its own: a link that leads up finds no other there.
      const own = join(folder, String(costs.length));
      await writeHostileFolder(own, [input]);
      costs.push(await importOne(lectern, join(own, input.name), costs.length + 1));
    }
    return figuresFrom(costs, inputs.length);
  } finally {
    if (lectern.isRunning) await lectern.kill();
    for (const made of [folder, dataFolder]) {
      rmSync(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  }
}

function figuresFrom(costs: readonly Cost[], count: number): readonly Figure[] {
  const slowest = costs.reduce((worst, cost) => (cost.ms > worst.ms ? cost : worst));
  const largest = costs.reduce((worst, cost) => (cost.peakMb > worst.peakMb ? cost : worst));
  return [
    figure({
      what: `slowest of ${count} hostile files, ${slowest.name}`,
      value: slowest.ms,
      unit: 'ms',
      target: { atMost: TIME_TARGET_MS },
    }),
    figure({
      what: `most memory of the parser's process, ${largest.name}`,
      value: largest.peakMb,
      unit: 'MB',
      target: { atMost: MEMORY_TARGET_MB },
    }),
  ];
}

async function importOne(lectern: Lectern, path: string, batches: number): Promise<Cost> {
  const start = performance.now();
  let peak = 0;
  await lectern.dropFiles([path]);
  while ((await finishedBatches(lectern.window)) < batches) {
    peak = Math.max(peak, memoryOfLargestPage());
    if (performance.now() - start > INPUT_LIMIT_MS) throw new Error(`The import of ${path} did not end`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const cost = { name: basename(path), ms: performance.now() - start, peakMb: peak / 1024 ** 2 };
  console.error(`  ${cost.name}: ${Math.round(cost.ms)} ms, ${Math.round(cost.peakMb)} MB`);
  return cost;
}

/** How many imports have ended. */
function finishedBatches(window: Page): Promise<number> {
  return window.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('importBatches').objectStore('importBatches').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result.filter(({ finishedAt }) => finishedAt > 0).length);
          };
        };
      }),
  );
}
