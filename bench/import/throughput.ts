import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import { Lectern } from '../../tests/e2e/lectern.ts';
import { type Figure, figuresOf } from '../figure.ts';
import { MissingData } from '../missing-data.ts';
import { pageFolders, pagesIn } from './debian-pages.ts';
import { memoryOfChildren } from './process-memory.ts';

const figure = figuresOf('import', 'throughput');

const IMPORT_LIMIT_MS = 20 * 60_000;
const POLL_MS = 500;
/** A block of the window's thread that a person feels, and Chromium's threshold for a long task. */
const FELT_MS = 50;

interface ImportRun {
  readonly files: number;
  readonly imported: number;
  readonly seconds: number;
  readonly longestBlockMs: number;
  readonly peakBytes: number;
}

/**
 * Files a second of a folder of pages through the running app, against `recollindex` over the same files in the same
 * run; the longest block of the window's thread, and the most memory that all processes took together.
 */
export async function measureThroughput(): Promise<readonly Figure[]> {
  if (spawnSync('recollindex', ['-h']).error !== undefined) {
    throw new MissingData('the peer is not installed: apt install recollcmd');
  }
  const folder = gatherPages();
  try {
    const files = pagesIn([folder]).length;
    const peer = recollSeconds(folder);
    const run = await importOnce(folder);
    return [
      figure({
        what: `files a second, ${files} HTML pages`,
        value: run.files / run.seconds,
        unit: 'files/s',
        peer: 'recollindex',
        peerValue: files / peer,
        target: { atLeast: 1.5 },
      }),
      figure({ what: 'pages imported of those', value: run.imported, unit: 'articles' }),
      figure({
        what: 'longest block of the window',
        value: run.longestBlockMs,
        unit: 'ms',
        target: { atMost: FELT_MS },
      }),
      figure({ what: 'most memory, all processes', value: run.peakBytes / 1024 ** 2, unit: 'MB' }),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Copies the pages with their pictures into one folder, as a person has them. */
function gatherPages(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-pages-'));
  for (const [index, source] of pageFolders().entries()) {
    cpSync(source, join(folder, `${index}-${basename(source)}`), { recursive: true, dereference: true });
  }
  return folder;
}

/** Seconds that `recollindex` takes for a new index over the folder. */
function recollSeconds(folder: string): number {
  const config = mkdtempSync(join(tmpdir(), 'lectern-bench-recoll-'));
  writeFileSync(join(config, 'recoll.conf'), `topdirs = ${folder}\nindexallfilenames = 0\n`);
  const start = performance.now();
  execFileSync('recollindex', ['-c', config, '-z'], { stdio: 'ignore' });
  const seconds = (performance.now() - start) / 1000;
  rmSync(config, { recursive: true });
  return seconds;
}

async function importOnce(folder: string): Promise<ImportRun> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-bench-data-'));
  mkdirSync(dataFolder, { recursive: true });
  const lectern = new Lectern({ dataFolder, locale: 'en-US', colorScheme: 'light' });
  await lectern.launch();
  try {
    const { window } = lectern;
    await window.getByText('Nothing to read yet').waitFor();
    await window.evaluate(watchLongTasks);
    const start = performance.now();
    await lectern.dropFiles([folder]);
    const { report, peakBytes } = await untilImported(window);
    const seconds = (performance.now() - start) / 1000;
    const longestBlockMs = await window.evaluate(
      () => (globalThis as { longestTask?: number }).longestTask ?? 0,
    );
    return { files: report.total, imported: report.added, seconds, longestBlockMs, peakBytes };
  } finally {
    await lectern.kill();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Notes the longest task of the window's thread. Runs in the window. */
function watchLongTasks(): void {
  const place = globalThis as { longestTask?: number };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      place.longestTask = Math.max(place.longestTask ?? 0, entry.duration);
  }).observe({ type: 'longtask' });
}

interface Report {
  readonly total: number;
  readonly added: number;
}

async function untilImported(window: Page): Promise<{ report: Report; peakBytes: number }> {
  const end = performance.now() + IMPORT_LIMIT_MS;
  let peakBytes = 0;
  while (performance.now() < end) {
    peakBytes = Math.max(peakBytes, memoryOfChildren());
    const report = await window.evaluate(readReport);
    if (report !== null) return { report, peakBytes };
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error('The import did not end');
}

/** The one report, once it has ended. Runs in the window. */
function readReport(): Promise<Report | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('importBatches').objectStore('importBatches').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        const [batch] = reading.result;
        resolve(batch?.finishedAt > 0 ? { total: batch.total, added: batch.counts.added } : null);
      };
    };
  });
}
