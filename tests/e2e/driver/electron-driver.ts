import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { killTree } from '../../../tools/chromium-host/process-tree.ts';
import { sandboxSwitches } from '../../../tools/start/sandbox.ts';
import type { AppDriver, AppStart, MainFunction } from './app-driver.ts';

const LIBRARY_PAGE = 'app://lectern/';
const FOREIGN = /^(https?|wss?|ftp|file):/;

/** Lectern in Electron itself, driven by Playwright. */
export class ElectronDriver implements AppDriver {
  readonly window: Page;
  readonly exited: Promise<unknown>;
  readonly #app: ElectronApplication;
  readonly #requests: Set<string>;
  readonly #errors: string[];

  private constructor(app: ElectronApplication, window: Page, requests: Set<string>, errors: string[]) {
    this.#app = app;
    this.window = window;
    this.#requests = requests;
    this.#errors = errors;
    this.exited = new Promise<void>((resolve) => app.once('close', () => resolve()));
  }

  static async start(executablePath: string, { app, args }: AppStart): Promise<ElectronDriver> {
    const electron = await _electron.launch({
      executablePath,
      args: [app, ...sandboxSwitches(executablePath), ...args],
    });
    const requests = new Set<string>();
    const errors: string[] = [];
    const watch = (page: Page): void => watchPage(page, errors);
    electron.on('window', watch);
    for (const page of electron.windows()) watch(page);
    electron.context().on('request', (request) => {
      if (FOREIGN.test(request.url())) requests.add(request.url());
    });
    await electron.evaluate(watchSession);
    return new ElectronDriver(electron, await libraryPage(electron), requests, errors);
  }

  evaluate<A, R>(callee: MainFunction<A, R>, arg: A): Promise<R> {
    // Playwright's own type also unwraps handles, which never travel here.
    return this.#app.evaluate(callee as never, arg as never) as Promise<R>;
  }

  async dropFiles(paths: readonly string[]): Promise<void> {
    const session = await this.#app.context().newCDPSession(this.window);
    const { cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
    const [x, y] = [cssLayoutViewport.clientWidth / 2, cssLayoutViewport.clientHeight / 2];
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    await session.detach();
  }

  async foreignRequests(): Promise<readonly string[]> {
    const ofSession = await this.evaluate(
      () => (globalThis as unknown as { lecternForeignRequests: string[] }).lecternForeignRequests,
      undefined,
    );
    return [...new Set([...this.#requests, ...ofSession])];
  }

  async pageErrors(): Promise<readonly string[]> {
    return this.#errors;
  }

  async kill(): Promise<void> {
    const { pid } = this.#app.process();
    if (pid !== undefined) killTree(pid);
    await this.exited;
  }

  async dispose(): Promise<void> {
    await this.#app.close();
  }
}

function watchPage(page: Page, errors: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${page.url()})`);
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
}

/** Runs in main: notes what the session's own guard has stopped, or failed to stop. */
function watchSession({ session }: typeof import('electron')): void {
  const seen: string[] = [];
  Object.assign(globalThis, { lecternForeignRequests: seen });
  const note = ({ url }: { readonly url: string }): void => {
    if (/^(https?|wss?|ftp|file):/.test(url)) seen.push(url);
  };
  session.defaultSession.webRequest.onErrorOccurred(note);
  session.defaultSession.webRequest.onCompleted(note);
}

async function libraryPage(app: ElectronApplication): Promise<Page> {
  const isLibrary = (page: Page): boolean => page.url().startsWith(LIBRARY_PAGE);
  for (;;) {
    const page = app.windows().find(isLibrary);
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
