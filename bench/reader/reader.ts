import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describeRange } from '../../renderer/anchoring/describe.ts';
import type { HighlightRow } from '../../renderer/db/rows.ts';
import { LibraryScreen } from '../../tests/e2e/pages/library-screen.ts';
import { SAMPLE_FILE, SAMPLE_TITLE } from '../../tests/e2e/sample.ts';
import { type Figure, figuresOf } from '../figure.ts';
import type { Part } from '../run.ts';
import { percentile } from '../search/percentile.ts';
import { lecternOn } from '../search/window/large-library.ts';
import { type Opening, openingTime, scrollFrames, typingFrames } from './reading.ts';

const figure = figuresOf('reader', 'window');

/** About 1.2 million words: two thousand pages. */
const LONG = { title: 'Deux mille pages', paragraphs: 16_000 };
/** Two articles of the same length, one with highlights. */
const PLAIN = { title: 'Sans surlignage', paragraphs: 2_000 };
const MARKED = { title: 'Mille surlignages', paragraphs: 2_000 };
const HIGHLIGHTS = 1_000;
const ROUNDS = 5;
const KEYS = 'Une note de quelques mots, tapée sans hâte, puis encore un peu plus longue. ';

/** What is measured of the reader, in the running app. */
export const readerParts: Readonly<Record<string, Part>> = { window: measureReader };

async function measureReader(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-reader-'));
  const lectern = lecternOn(join(folder, 'data'));
  try {
    await lectern.launch();
    const library = new LibraryScreen(lectern.window);
    await library.empty.waitFor();
    await lectern.dropFiles([
      SAMPLE_FILE,
      ...[LONG, PLAIN, MARKED].map((article) => articleFile(folder, article)),
    ]);
    await library.cards.nth(3).waitFor({ timeout: 120_000 });
    await markUp(lectern.window);
    return await measureOpenArticles(lectern.window);
  } finally {
    if (lectern.isRunning) await lectern.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Each article in turn, several times, so that what else the machine does hits all alike; the shortest opening counts. */
async function measureOpenArticles(window: Page): Promise<readonly Figure[]> {
  const titles = [SAMPLE_TITLE, LONG.title, PLAIN.title, MARKED.title];
  const never: Opening = { firstPaint: Number.POSITIVE_INFINITY, ready: Number.POSITIVE_INFINITY };
  const openings = new Map(titles.map((title) => [title, never]));
  const frames = new Map<string, number[]>(titles.map((title) => [title, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const title of titles) {
      const time = await openingTime(window, title);
      openings.set(title, shorter(openings.get(title) ?? never, time));
      frames.get(title)?.push(...(await scrollFrames(window)));
    }
  }
  await openingTime(window, SAMPLE_TITLE);
  const typing = await typingFrames(window, KEYS);
  const opening = (title: string) => openings.get(title)?.firstPaint ?? Number.NaN;
  const ready = (title: string) => openings.get(title)?.ready ?? Number.NaN;
  const frame = (title: string) => percentile(frames.get(title) ?? [], 0.95);
  return [
    figure({
      ...{ what: 'first paint of 2,000 pages', value: opening(LONG.title), unit: 'ms' },
      ...{ peer: 'the sample', peerValue: opening(SAMPLE_TITLE), target: { atMost: 1.5 } },
    }),
    figure({
      ...{ what: '2,000 pages take marks and notes', value: ready(LONG.title), unit: 'ms' },
      ...{ peer: 'the sample', peerValue: ready(SAMPLE_TITLE) },
    }),
    figure({
      ...{ what: 'first paint with 1,000 highlights', value: opening(MARKED.title), unit: 'ms' },
      ...{ peer: 'none', peerValue: opening(PLAIN.title), target: { atMost: 1.1 } },
    }),
    figure({
      ...{
        what: 'scrolling with 1,000 highlights, frame at the 95th percentile',
        value: frame(MARKED.title),
      },
      ...{ unit: 'ms', peer: 'none', peerValue: frame(PLAIN.title), target: { atMost: 1.1 } },
    }),
    figure({
      ...{ what: 'scrolling through 2,000 pages, frame at the 95th percentile', value: frame(LONG.title) },
      ...{ unit: 'ms', peer: 'the sample', peerValue: frame(SAMPLE_TITLE), target: { atMost: 1.1 } },
    }),
    figure({
      ...{ what: 'typing a note, frame at the 95th percentile', value: percentile(typing, 0.95), unit: 'ms' },
      // A screen of 60 frames a second gives one each 16.7 ms: the next longer one is two of them.
      target: { atMost: 17.5 },
    }),
  ];
}

function shorter(one: Opening, other: Opening): Opening {
  return {
    firstPaint: Math.min(one.firstPaint, other.firstPaint),
    ready: Math.min(one.ready, other.ready),
  };
}

function articleFile(folder: string, { title, paragraphs }: typeof LONG): string {
  const path = join(folder, `${title}.txt`);
  writeFileSync(path, `${title}\n\n${paragraphsOf(paragraphs).join('\n\n')}\n`);
  return path;
}

function paragraphsOf(count: number): readonly string[] {
  const lines = readFileSync(SAMPLE_FILE, 'utf8').split('\n');
  const sample = lines.filter((line) => line.trim() !== '').slice(1);
  return Array.from({ length: count }, (_, i) => `${i + 1}. ${sample[i % sample.length]}`);
}

/** Gives every second paragraph a highlight, as rows: a thousand by hand would take the morning. */
async function markUp(window: Page): Promise<void> {
  const rows = paragraphsOf(MARKED.paragraphs).flatMap(
    (text, i): readonly Omit<HighlightRow, 'articleId'>[] => {
      if (i % 2 === 1 || i >= 2 * HIGHLIGHTS) return [];
      const blockId = `b${i + 1}`;
      const target = describeRange(
        { id: blockId, kind: 'paragraph', inlines: [{ kind: 'text', text }] },
        6,
        60,
      );
      const times = { createdAt: i + 1, updatedAt: i + 1, deletedAt: 0 };
      const look = { color: 'sky', style: 'fill', tags: [], state: 'exact' } as const;
      return [{ id: `bench ${i}`, blockId, targets: [target], ...look, ...times }];
    },
  );
  await window.evaluate(writeHighlights, { title: MARKED.title, rows });
}

/** Runs in the window. */
function writeHighlights({ title, rows }: { title: string; rows: readonly object[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['articles', 'highlights'], 'readwrite');
      const articles = transaction.objectStore('articles').getAll();
      articles.onsuccess = () => {
        const found: readonly { readonly id: string; readonly title: string }[] = articles.result;
        const articleId = found.find((article) => article.title === title)?.id;
        for (const row of rows) transaction.objectStore('highlights').put({ ...row, articleId });
      };
      transaction.onerror = () => reject(transaction.error);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
