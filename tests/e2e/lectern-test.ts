import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type TestInfo } from '@playwright/test';
import { Lectern } from './lectern.ts';

interface Options {
  /** Language of Lectern's user interface, BCP 47. */
  readonly appLocale: string;
  /** Arguments of the first start: files to import, say. */
  readonly launchArgs: readonly string[];
  /** Errors on the console that a test expects; any other makes it fail. */
  readonly expectedErrors: readonly RegExp[];
}

interface Fixtures {
  /** Lectern, running on a data folder of its own. */
  readonly lectern: Lectern;
}

export const test = base.extend<Options & Fixtures>({
  appLocale: ['en-US', { option: true }],
  launchArgs: [[], { option: true }],
  expectedErrors: [[], { option: true }],
  lectern: async ({ appLocale, colorScheme, launchArgs, expectedErrors }, use, testInfo) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'lectern-e2e-'));
    const lectern = new Lectern({ dataFolder, locale: appLocale, colorScheme: colorScheme ?? 'light' });
    try {
      await lectern.launch(launchArgs);
      await use(lectern);
      await attachScreenshot(lectern, testInfo);
      expect(unexpected(await lectern.pageErrors(), expectedErrors)).toEqual([]);
    } finally {
      if (lectern.isRunning) await lectern.kill();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  },
});

export { expect };

async function attachScreenshot(lectern: Lectern, testInfo: TestInfo): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus || !lectern.isRunning) return;
  const path = testInfo.outputPath('window.png');
  await lectern.window.screenshot({ path });
  await testInfo.attach('window', { path, contentType: 'image/png' });
}

/** Chromium says on the parser page's console which handlers and styles of a document its policy has refused. */
const REFUSED =
  /^(?:Executing inline event handler|Applying inline style) violates .* \(app:\/\/parser\/(?:\?page=\d+)?\)$/s;

function unexpected(errors: readonly string[], expected: readonly RegExp[]): readonly string[] {
  const patterns = [REFUSED, ...expected];
  return errors.filter((error) => !patterns.some((pattern) => pattern.test(error)));
}
