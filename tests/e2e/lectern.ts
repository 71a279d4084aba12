import type { Page } from '@playwright/test';
import type { AppDriver, MainFunction } from './driver/app-driver.ts';
import { startApp } from './driver/start-app.ts';

export interface LecternOptions {
  readonly dataFolder: string;
  /** BCP 47 language of the user interface. */
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark' | 'no-preference' | null;
}

const EXIT_LIMIT_MS = 15_000;
const POLL_MS = 25;

/** Lectern as a test uses it: one data folder, started as often as the test likes, on Electron or on the Chromium host. */
export class Lectern {
  readonly dataFolder: string;
  readonly #options: LecternOptions;
  #driver: AppDriver | null = null;
  readonly #pastRequests: string[] = [];
  readonly #pastErrors: string[] = [];

  constructor(options: LecternOptions) {
    this.#options = options;
    this.dataFolder = options.dataFolder;
  }

  /** The library window. After `launch` or `restart` it is another one. */
  get window(): Page {
    return this.#running().window;
  }

  /** Runs what opens one more window, and answers that window once it shows the library. */
  async openWindow(open: () => Promise<unknown>): Promise<Page> {
    const context = this.window.context();
    const known = new Set(context.pages());
    const { protocol } = new URL(this.window.url());
    const isNew = (page: Page) => !known.has(page) && page.url().startsWith(protocol);
    await open();
    const { promise, resolve } = Promise.withResolvers<Page>();
    const find = (): void => {
      // A page has an address some moments after it is there.
      const page = context.pages().find(isNew);
      if (page === undefined) setTimeout(find, POLL_MS);
      else resolve(page);
    };
    find();
    const page = await promise;
    await page.getByRole('navigation').first().waitFor();
    await slowDown(page);
    return page;
  }

  /** Closes one of several windows as a person does: the one that was opened first. */
  async closeFirstWindow(): Promise<void> {
    const gone = this.window.waitForEvent('close');
    await this.evaluate(closeFirst, undefined);
    await gone;
  }

  get isRunning(): boolean {
    return this.#driver !== null;
  }

  /** Starts Lectern on the data folder and waits for its window. */
  async launch(args: readonly string[] = []): Promise<void> {
    if (this.#driver !== null) throw new Error('Lectern is running already');
    const { dataFolder, locale, colorScheme } = this.#options;
    const driver = await startApp([`--user-data-dir=${dataFolder}`, `--lang=${locale}`, ...args]);
    this.#driver = driver;
    await driver.evaluate(recordOpenedLinks, undefined);
    await driver.window.emulateMedia({ colorScheme });
    await driver.window.waitForLoadState();
    await slowDown(driver.window);
  }

  /** Closes the window as a person does, waits until Lectern has ended, and starts it again. */
  async restart(args: readonly string[] = []): Promise<void> {
    await this.close();
    await this.launch(args);
  }

  /** Closes the window as a person does and waits until Lectern has ended. */
  async close(): Promise<void> {
    const driver = this.#running();
    await this.#keepRecords(driver);
    await driver.evaluate(closeWindows, undefined);
    await within(driver.exited, EXIT_LIMIT_MS, 'Lectern did not end after its window was closed');
    await this.#release(driver);
  }

  /** SIGKILL for Lectern and all of its processes. */
  async kill(): Promise<void> {
    const driver = this.#running();
    await this.#keepRecords(driver);
    await driver.kill();
    await this.#release(driver);
  }

  /** Runs a function in the main process, with the module `electron` as its first argument. */
  evaluate<A, R>(callee: MainFunction<A, R>, arg: A): Promise<R> {
    return this.#running().evaluate(callee, arg);
  }

  /** The next file dialogs answer with these paths; none means that they are cancelled. */
  chooseInDialog(paths: readonly string[]): Promise<void> {
    return this.evaluate(answerOpenDialog, [...paths]);
  }

  /** The next save dialogs answer with this path; null means that they are cancelled. */
  saveInDialog(path: string | null): Promise<void> {
    return this.evaluate(answerSaveDialog, path);
  }

  /** Drops files on the middle of the window, as a file manager does. */
  dropFiles(paths: readonly string[]): Promise<void> {
    return this.#running().dropFiles(paths);
  }

  /** macOS hands a file to the running app. */
  emitOpenFile(path: string): Promise<void> {
    return this.evaluate(emitOpenFile, path);
  }

  /** Lectern is started once more, with these arguments, while it runs. */
  secondInstance(args: readonly string[]): Promise<void> {
    return this.evaluate(emitSecondInstance, [...args]);
  }

  /** Addresses outside the app that were asked for since the first launch. None was answered. */
  async foreignRequests(): Promise<readonly string[]> {
    const now = this.#driver === null ? [] : await this.#driver.foreignRequests();
    return [...this.#pastRequests, ...now];
  }

  /** Errors of the pages' consoles and scripts since the first launch. */
  async pageErrors(): Promise<readonly string[]> {
    const now = this.#driver === null ? [] : await this.#driver.pageErrors();
    return [...this.#pastErrors, ...now];
  }

  /** Links that were opened in the system's browser since the last launch. */
  openedLinks(): Promise<readonly string[]> {
    return this.evaluate(readOpenedLinks, undefined);
  }

  #running(): AppDriver {
    if (this.#driver === null) throw new Error('Lectern is not running');
    return this.#driver;
  }

  async #keepRecords(driver: AppDriver): Promise<void> {
    this.#pastRequests.push(...(await driver.foreignRequests()));
    this.#pastErrors.push(...(await driver.pageErrors()));
  }

  async #release(driver: AppDriver): Promise<void> {
    this.#driver = null;
    await driver.dispose();
  }
}

type Main = typeof import('electron');

// What follows runs in the main process.

function closeWindows({ app, BrowserWindow }: Main): void {
  for (const window of BrowserWindow.getAllWindows()) if (window.isVisible()) window.close();
  // Without a window a macOS app goes on.
  if (process.platform === 'darwin') app.quit();
}

function closeFirst({ BrowserWindow }: Main): void {
  const visible = BrowserWindow.getAllWindows().filter((window) => window.isVisible());
  visible.sort((a, b) => a.id - b.id)[0]?.close();
}

function answerOpenDialog({ dialog }: Main, paths: string[]): void {
  dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
}

function answerSaveDialog({ dialog }: Main, path: string | null): void {
  dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
}

function emitOpenFile({ app }: Main, path: string): void {
  app.emit('open-file', { preventDefault: () => undefined }, path);
}

function emitSecondInstance({ app }: Main, args: string[]): void {
  const start = process.argv.slice(0, app.isPackaged ? 1 : 2);
  app.emit('second-instance', {}, [...start, ...args], process.cwd());
}

function recordOpenedLinks({ shell }: Main): void {
  const opened: string[] = [];
  Object.assign(globalThis, { lecternOpenedLinks: opened });
  shell.openExternal = async (url) => void opened.push(url);
}

function readOpenedLinks(): string[] {
  return (globalThis as unknown as { lecternOpenedLinks: string[] }).lecternOpenedLinks;
}

async function within(work: Promise<unknown>, limitMs: number, failure: string): Promise<void> {
  const timer = Promise.withResolvers<never>();
  const timeout = setTimeout(() => timer.reject(new Error(failure)), limitMs);
  await Promise.race([work, timer.promise]).finally(() => clearTimeout(timeout));
}

/** `LECTERN_SLOWDOWN=4` gives the window a quarter of its processor: what waits for nothing but luck then fails. */
async function slowDown(window: Page): Promise<void> {
  const rate = Number(process.env.LECTERN_SLOWDOWN ?? 1);
  if (rate <= 1) return;
  const session = await window.context().newCDPSession(window);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}
