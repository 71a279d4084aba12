import { type Browser, chromium, type Page } from '@playwright/test';
import { HostProcess } from '../../../tools/chromium-host/host-process.ts';
import type { AppDriver, AppStart, MainFunction } from './app-driver.ts';

const LIBRARY_PAGE = 'https://lectern.test/';
const POLL_MS = 25;

/** Lectern in the Chromium host: its main process is a child that answers messages, its window a page of Chromium. */
export class ChromiumDriver implements AppDriver {
  readonly window: Page;
  readonly exited: Promise<unknown>;
  readonly #host: HostProcess;
  readonly #browser: Browser;

  private constructor(host: HostProcess, browser: Browser, window: Page) {
    this.#host = host;
    this.#browser = browser;
    this.window = window;
    this.exited = host.exited;
  }

  static async start({ app, args }: AppStart): Promise<ChromiumDriver> {
    const host = new HostProcess({ app, args, headless: process.env.LECTERN_HEADED === undefined });
    try {
      const browser = await chromium.connectOverCDP(await host.endpoint());
      return new ChromiumDriver(host, browser, await libraryPage(browser, host));
    } catch (error) {
      await host.kill();
      throw new Error(`Lectern did not start:\n${host.output}`, { cause: error });
    }
  }

  evaluate<A, R>(callee: MainFunction<A, R>, arg: A): Promise<R> {
    return this.#host.evaluate(callee, arg);
  }

  dropFiles(paths: readonly string[]): Promise<void> {
    return this.#host.dropFiles(paths);
  }

  async foreignRequests(): Promise<readonly string[]> {
    return (await this.#host.foreignRequests()).map(({ url }) => url);
  }

  pageErrors(): Promise<readonly string[]> {
    return this.#host.pageErrors();
  }

  kill(): Promise<void> {
    return this.#host.kill();
  }

  async dispose(): Promise<void> {
    await this.#browser.close();
  }
}

async function libraryPage(browser: Browser, host: HostProcess): Promise<Page> {
  let hasEnded = false;
  void host.exited.then(() => {
    hasEnded = true;
  });
  for (;;) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find((candidate) => candidate.url().startsWith(LIBRARY_PAGE));
    if (page !== undefined) return page;
    if (hasEnded) throw new Error('it ended before it opened a window');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
