/** A data folder of Lectern's with a large library in it, made once and kept. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { Lectern } from '../../../tests/e2e/lectern.ts';
import { LibraryScreen } from '../../../tests/e2e/pages/library-screen.ts';
import { benchCache, readCorpus } from '../corpus/corpus.ts';
import { type LibraryRows, libraryRows } from './library-rows.ts';

/** To be raised whenever the rows or the corpus become others; the app itself takes care of its index. */
const VERSION = 1;
const ROWS_AT_A_TIME = 250;
const POLL_MS = 1_000;
const INDEXING_LIMIT_MS = 60 * 60_000;

/** Lectern on a data folder, as benches start it. */
export function lecternOn(dataFolder: string): Lectern {
  return new Lectern({ dataFolder, locale: 'en-US', colorScheme: 'light' });
}

/** Path of a data folder whose library has the first articles of the corpus; they are indexed. */
export async function ensureLibrary(corpus: string, articles: number): Promise<string> {
  const folder = join(benchCache(), `library-${VERSION}-${articles}`);
  const mark = `${folder}.complete`;
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  const lectern = lecternOn(folder);
  await lectern.launch();
  try {
    await new LibraryScreen(lectern.window).empty.waitFor();
    let rows: LibraryRows[] = [];
    for await (const document of readCorpus(corpus, articles)) {
      rows.push(libraryRows(document));
      if (rows.length < ROWS_AT_A_TIME) continue;
      await lectern.window.evaluate(writeRows, rows);
      rows = [];
    }
    if (rows.length > 0) await lectern.window.evaluate(writeRows, rows);
    await lectern.restart();
    await untilIndexed(lectern.window);
    await lectern.close();
  } finally {
    if (lectern.isRunning) await lectern.kill();
  }
  writeFileSync(mark, '');
  return folder;
}

/** Resolves when no article waits to be indexed. */
export async function untilIndexed(window: Page): Promise<void> {
  const end = performance.now() + INDEXING_LIMIT_MS;
  while (performance.now() < end) {
    if ((await window.evaluate(countPending)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error('The library is still not indexed');
}

/** Runs in the window. */
function writeRows(rows: readonly LibraryRows[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const names = ['articles', 'contents', 'pending'];
      const transaction = database.transaction(names, 'readwrite', { durability: 'relaxed' });
      for (const { article, content, pending } of rows) {
        transaction.objectStore('articles').put(article);
        transaction.objectStore('contents').put(content);
        transaction.objectStore('pending').put(pending);
      }
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

/** Runs in the window. */
function countPending(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('pending').objectStore('pending').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}
