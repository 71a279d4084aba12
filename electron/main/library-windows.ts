import { BrowserWindow, type WebContents } from 'electron';
import { type LibraryEvent, type LibraryEvents, PAGE_HOSTS } from '../../shared/ipc-contract.ts';
import { guardPage } from './page-guard.ts';
import { pagePreferences } from './page-options.ts';

const LIBRARY_URL = `app://${PAGE_HOSTS.library}/`;

/** How long a window may take to store what is being typed before it is closed anyway; a busy disk takes seconds. */
const CLOSE_TIMEOUT_MS = 10_000;

/** A page that dies again so soon is not loaded once more. */
const CRASH_INTERVAL_MS = 10_000;

interface OpenWindow {
  readonly window: BrowserWindow;
  lastCrashAt: number;
  closeTimer: NodeJS.Timeout | undefined;
}

/** What the rest of main does about windows. */
export interface WindowListeners {
  /** The page is gone, with or without its window: what it was given and has not stored is lost to it. */
  pageGone(pageId: number): void;
  /** Another window has the keys. */
  focused(pageId: number): void;
  closed(pageId: number, isLast: boolean): void;
}

/** The windows on the library: any number, all the same. */
export class LibraryWindows {
  readonly #preloadPath: string;
  readonly #listeners: WindowListeners;
  /** The one that had the keys last stands at the end. */
  #open: readonly OpenWindow[] = [];

  constructor(preloadPath: string, listeners: WindowListeners) {
    this.#preloadPath = preloadPath;
    this.#listeners = listeners;
  }

  /** The window that has, or had last, the keys. */
  get current(): BrowserWindow | null {
    return this.#open.at(-1)?.window ?? null;
  }

  /** Opens the first window, or brings the current one to the front. */
  open(): void {
    if (this.current === null) this.#create('');
    else reveal(this.current);
  }

  /** Opens one more window, at an address within the library (`#/article/…`). */
  openAnother(hash: string): void {
    this.#create(hash);
  }

  /** Sends an event to the current window; does nothing while there is none, which asks by itself when it opens. */
  send<E extends LibraryEvent>(event: E, payload: LibraryEvents[E]): void {
    this.current?.webContents.send(event, payload);
  }

  sendToAll<E extends LibraryEvent>(event: E, payload: LibraryEvents[E]): void {
    for (const { window } of this.#open) window.webContents.send(event, payload);
  }

  /** The page has something that is on no disk: its window is not closed. */
  stayOpen(sender: WebContents): void {
    clearTimeout(this.#of(sender)?.closeTimer);
  }

  /** Closes the page's window for good. */
  destroy(sender: WebContents): void {
    this.#of(sender)?.window.destroy();
  }

  #of(sender: WebContents): OpenWindow | undefined {
    return this.#open.find(({ window }) => window.webContents === sender);
  }

  #create(hash: string): void {
    const window = new BrowserWindow({
      width: 1440,
      height: 900,
      minWidth: 640,
      minHeight: 480,
      show: false,
      title: 'Lectern',
      webPreferences: pagePreferences('library', this.#preloadPath),
    });
    const { webContents } = window;
    const { id } = webContents;
    const own: OpenWindow = { window, lastCrashAt: 0, closeTimer: undefined };
    this.#open = [...this.#open, own];
    guardPage(webContents);
    window.once('ready-to-show', () => window.show());
    window.on('focus', () => {
      this.#open = [...this.#open.filter((other) => other !== own), own];
      this.#listeners.focused(id);
    });
    window.on('close', (event) => {
      event.preventDefault();
      this.#askToClose(own);
    });
    window.on('closed', () => {
      this.#open = this.#open.filter((other) => other !== own);
      clearTimeout(own.closeTimer);
      this.#listeners.pageGone(id);
      this.#listeners.closed(id, this.#open.length === 0);
    });
    webContents.on('render-process-gone', (_event, { reason }) => this.#revive(own, reason));
    void window.loadURL(LIBRARY_URL + hash);
  }

  /** The page stores what is being typed and answers `window.readyToClose`; a page that hangs is not waited for. */
  #askToClose(own: OpenWindow): void {
    const { window } = own;
    window.webContents.send('window.closing', {});
    clearTimeout(own.closeTimer);
    own.closeTimer = setTimeout(() => {
      if (!window.isDestroyed()) window.destroy();
    }, CLOSE_TIMEOUT_MS);
    own.closeTimer.unref();
  }

  /** Loads a crashed page again: all it showed is in the database. A page that keeps crashing is closed. */
  #revive(own: OpenWindow, reason: string): void {
    const { window } = own;
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    this.#listeners.pageGone(window.webContents.id);
    const now = Date.now();
    const isLoop = now - own.lastCrashAt < CRASH_INTERVAL_MS;
    own.lastCrashAt = now;
    if (isLoop) window.destroy();
    else void window.loadURL(LIBRARY_URL);
  }
}

function reveal(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
