import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { HostProcess } from '../host-process.ts';

export const WORKBENCH = join(import.meta.dirname, 'workbench');

/** The workbench app in the host, with its two pages as a test drives them. */
export interface Workbench {
  readonly host: HostProcess;
  readonly library: Page;
  readonly parser: Page;
  readonly browser: Browser;
  /** Kills the app and removes its data. */
  dispose(): Promise<void>;
}

/** Starts the workbench on a fresh data folder, or on `userData`, and waits until both of its windows have loaded. */
export async function startWorkbench(args: readonly string[] = [], userData?: string): Promise<Workbench> {
  const folder = userData ?? (await createDataFolder());
  const host = new HostProcess({ app: WORKBENCH, args: [`--user-data-dir=${folder}`, ...args] });
  await waitUntil(host, () => (globalThis as { isLoaded?: boolean }).isLoaded === true);
  const browser = await chromium.connectOverCDP(await host.endpoint());
  const dispose = async (): Promise<void> => {
    await host.kill();
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    host,
    browser,
    library: findPage(browser, 'lectern'),
    parser: findPage(browser, 'parser'),
    dispose,
  };
}

export function createDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'chromium-host-test-'));
}

/** Polls the app's main process until `condition`, which runs there, holds. */
export async function waitUntil(host: HostProcess, condition: () => boolean): Promise<void> {
  while (!(await host.evaluate(condition))) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What the app has recorded so far: window and app events. */
export function readLog(host: HostProcess): Promise<readonly (readonly unknown[])[]> {
  return host.evaluate(() => (globalThis as unknown as { log: unknown[][] }).log);
}

function findPage(browser: Browser, name: string): Page {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const page = pages.find((candidate) => candidate.url() === `https://${name}.test/`);
  if (page === undefined) throw new Error(`no page of ${name}: ${pages.map((other) => other.url())}`);
  return page;
}
