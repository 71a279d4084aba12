import { createRequire } from 'node:module';
import { App } from './app.ts';
import { HostBrowser } from './browser.ts';
import { Windows } from './browser-window.ts';
import { createDialog } from './dialog.ts';
import { Interception } from './interception.ts';
import { IpcMain } from './ipc-main.ts';
import { createMenu } from './menu.ts';
import { onlyKnown } from './only-known.ts';
import { Protocol } from './protocol.ts';
import { DefaultSession } from './session.ts';
import type { HostSettings } from './settings.ts';
import { createShell } from './shell.ts';

/** The parts of the stand-in, and what they share. */
export class Host {
  readonly settings: HostSettings;
  readonly versions: Readonly<Record<string, string>>;
  readonly ipcMain = new IpcMain();
  readonly protocol = new Protocol();
  readonly session = new DefaultSession();
  readonly requests = new Interception(this);
  readonly windows = new Windows(this);
  readonly openedLinks: string[] = [];
  /** Errors of the pages' consoles and scripts. */
  readonly pageErrors: string[] = [];
  readonly app: App;
  readonly browser: HostBrowser;
  /** The module `electron` as the app sees it. */
  readonly electron: Readonly<Record<string, object>>;
  readonly #pending = new Set<Promise<unknown>>();
  #isExiting = false;

  constructor(settings: HostSettings) {
    this.settings = settings;
    this.versions = { node: process.versions.node, electron: electronVersion() };
    this.app = new App(this);
    this.browser = new HostBrowser(settings, this.requests.handle);
    this.electron = {
      app: this.app.createApi(),
      BrowserWindow: this.windows.api,
      dialog: createDialog(settings.isControlled),
      ipcMain: this.ipcMain.api,
      Menu: createMenu(this),
      protocol: this.protocol.api,
      session: onlyKnown('session', { defaultSession: this.session.api }),
      shell: createShell(settings.isControlled, this.openedLinks),
    };
  }

  /** A failure that no caller hears of. */
  readonly report = (error: unknown): void => {
    if (!this.#isExiting) console.error(error);
  };

  /** A page's error; by hand it goes to the terminal. */
  reportPageError(text: string): void {
    this.pageErrors.push(text);
    if (!this.settings.isControlled) console.error(text);
  }

  /** Work that must be done before the process ends. */
  untilExit(work: Promise<unknown>): void {
    this.#pending.add(work);
    void work.finally(() => this.#pending.delete(work));
  }

  /** Ends the process without asking the app; Chromium is closed in order, so that it stores what it holds. */
  exit(code: number): void {
    if (this.#isExiting) return;
    this.#isExiting = true;
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    for (const { window } of this.windows.all()) window.destroy();
    await Promise.allSettled([...this.#pending]);
    await this.browser.close();
    this.app.release();
    process.exit(code);
  }
}

function electronVersion(): string {
  const manifest = createRequire(import.meta.url)('electron/package.json') as { readonly version: string };
  return manifest.version;
}
