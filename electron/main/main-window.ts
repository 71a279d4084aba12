import { BrowserWindow } from 'electron';
import { type LibraryEvent, type LibraryEvents, PAGE_HOSTS } from '../../shared/ipc-contract.ts';
import { guardPage } from './page-guard.ts';
import { pagePreferences } from './page-options.ts';

const LIBRARY_URL = `app://${PAGE_HOSTS.library}/`;

/** How long the window may take to store what is being typed before it is closed anyway; a busy disk takes seconds. */
const CLOSE_TIMEOUT_MS = 10_000;

/** A page that dies again so soon is not loaded once more. */
const CRASH_INTERVAL_MS = 10_000;

/** The one library window. */
export class MainWindow {
  readonly #preloadPath: string;
  #window: BrowserWindow | null = null;
  #closedListener: () => void = () => undefined;
  #goneListener: () => void = () => undefined;
  #lastCrashAt = 0;
  #closeTimer: NodeJS.Timeout | undefined;

  constructor(preloadPath: string) {
    this.#preloadPath = preloadPath;
  }

  get browserWindow(): BrowserWindow | null {
    return this.#window;
  }

  onClosed(listener: () => void): void {
    this.#closedListener = listener;
  }

  /** The page is gone, with or without its window: what it was given and has not stored is lost to it. */
  onPageGone(listener: () => void): void {
    this.#goneListener = listener;
  }

  /** Opens the window, or brings the open one to the front. */
  open(): void {
    if (this.#window === null) this.#window = this.#create();
    else reveal(this.#window);
  }

  /** Sends an event; does nothing while there is no window, which asks by itself when it opens. */
  send<E extends LibraryEvent>(event: E, payload: LibraryEvents[E]): void {
    this.#window?.webContents.send(event, payload);
  }

  /** The page has something that is on no disk: the window is not closed. */
  stayOpen(): void {
    clearTimeout(this.#closeTimer);
  }

  /** Closes the window for good. */
  destroy(): void {
    this.#window?.destroy();
  }

  #create(): BrowserWindow {
    const window = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 640,
      minHeight: 480,
      show: false,
      title: 'Lectern',
      webPreferences: pagePreferences('library', this.#preloadPath),
    });
    guardPage(window.webContents);
    window.once('ready-to-show', () => window.show());
    window.on('close', (event) => {
      event.preventDefault();
      this.#askToClose(window);
    });
    window.on('closed', () => {
      this.#window = null;
      clearTimeout(this.#closeTimer);
      this.#goneListener();
      this.#closedListener();
    });
    window.webContents.on('render-process-gone', (_event, details) => this.#revive(window, details.reason));
    void window.loadURL(LIBRARY_URL);
    return window;
  }

  /** The page stores what is being typed and answers `window.readyToClose`; a page that hangs is not waited for. */
  #askToClose(window: BrowserWindow): void {
    window.webContents.send('window.closing', {});
    clearTimeout(this.#closeTimer);
    this.#closeTimer = setTimeout(() => {
      if (!window.isDestroyed()) window.destroy();
    }, CLOSE_TIMEOUT_MS);
    this.#closeTimer.unref();
  }

  /** Loads a crashed page again: all it showed is in the database. A page that keeps crashing is closed. */
  #revive(window: BrowserWindow, reason: string): void {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    this.#goneListener();
    const now = Date.now();
    const isLoop = now - this.#lastCrashAt < CRASH_INTERVAL_MS;
    this.#lastCrashAt = now;
    if (isLoop) window.destroy();
    else void window.loadURL(LIBRARY_URL);
  }
}

function reveal(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
