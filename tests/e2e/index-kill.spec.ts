/**
 * SIGKILL while the search worker indexes, stores and merges, in a loop: after each start the index equals one that is
 * made from the same library. The worker is the built one, over real IndexedDB on the disk, in a bare page of Chromium:
 * a whole app would take minutes for its starts. `LECTERN_KILLS` says how often each activity is hit.
 */
import { expect, test } from '@playwright/test';
import { KillableBrowser } from '../kill/killable-browser.ts';
import { LibraryServer } from '../kill/library-server.ts';
import type { Comparison } from '../kill/page/library-page.ts';
import { type Activity, MOMENTS, type Moment } from '../kill/page/moment.ts';

const KILLS = Number(process.env.LECTERN_KILLS ?? 10);
const ROUND_LIMIT_MS = 20_000;

/** As the page offers it. */
interface LibraryPage {
  compare(seed: number): Promise<Comparison>;
  changeUntilKilled(seed: number, moment: Moment, count: number): Promise<void>;
}

let server: LibraryServer;
let browser: KillableBrowser | null = null;

test.beforeEach(async () => {
  server = await LibraryServer.start(test.info().outputPath('pages'));
});

// A round that takes too long leaves a browser behind.
test.afterEach(async () => {
  await browser?.kill();
  server.close();
});

for (const activity of Object.keys(MOMENTS) as readonly Activity[]) {
  test(`an index whose worker is killed while it is ${activity} equals a fresh one after each start`, async () => {
    test.setTimeout(60_000 + KILLS * ROUND_LIMIT_MS);
    for (let round = 0; round <= KILLS; round += 1) {
      browser = await KillableBrowser.start(test.info().outputPath('profile'), server.url);
      const compared = await browser.page.evaluate(
        (seed) => (globalThis as unknown as LibraryPage).compare(seed),
        round,
      );
      expect(compared.differences, `after kill ${round}`).toEqual([]);
      // Until the first part is stored there is nothing that could be read.
      if (round > MOMENTS[activity].length) expect(compared.isReadable, `after kill ${round}`).toBe(true);
      if (round < KILLS) await killAtMoment(browser, activity, round);
    }
  });
}

/** Kills Chromium at one of the activity's moments; which one, and how often it is let pass, differ by round. */
async function killAtMoment(running: KillableBrowser, activity: Activity, round: number): Promise<void> {
  const moments: readonly Moment[] = MOMENTS[activity];
  const moment = moments[round % moments.length] ?? 'while articles are read';
  const count = 1 + (Math.floor(round / moments.length) % 4) * (activity === 'indexing' ? 5 : 1);
  const reached = server.nextMoment();
  const changing = running.page.evaluate(
    ([seed, at, times]) => (globalThis as unknown as LibraryPage).changeUntilKilled(seed, at, times),
    [round, moment, count] as const,
  );
  // The page is gone before it can answer.
  changing.catch(() => {});
  expect(await reached).toBe(moment);
  await running.kill();
}
