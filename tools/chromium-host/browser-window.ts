import type { Host } from './host.ts';
import { HostWindow } from './host-window.ts';
import { knownEvents, onlyKnown } from './only-known.ts';
import { createWebContents, type WebContents } from './web-contents.ts';
import { checkWindowOptions, type WindowOptions } from './window-options.ts';

const EVENTS = ['ready-to-show', 'focus', 'close', 'closed', 'unresponsive', 'responsive'];

/** The face of a window that the app holds. */
export type BrowserWindow = ReturnType<typeof createFace>;

interface Entry {
  readonly window: HostWindow;
  readonly face: BrowserWindow;
  readonly contents: WebContents;
}

/** All windows, and the class `BrowserWindow` that makes them. */
export class Windows {
  readonly #host: Host;
  readonly #entries = new Map<HostWindow, Entry>();
  #lastId = 0;

  /** Electron's class: `new` gives a window's face, statics find windows. */
  readonly api: object;

  constructor(host: Host) {
    this.#host = host;
    const make = (options: WindowOptions = {}) => this.#create(options);
    // A plain function, since a class could not answer `new` with the face.
    function BrowserWindow(options?: WindowOptions): BrowserWindow {
      return make(options);
    }
    const statics = {
      getAllWindows: () => this.all().map(({ face }) => face),
      fromWebContents: (contents: unknown) =>
        this.all().find((entry) => entry.contents === contents)?.face ?? null,
      getFocusedWindow: () => this.focusedFace(),
    };
    this.api = onlyKnown('BrowserWindow', Object.assign(BrowserWindow, statics));
  }

  all(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** The window on the screen that was made last. */
  visible(): HostWindow | null {
    return this.all().findLast(({ window }) => window.isVisible)?.window ?? null;
  }

  /** What the app holds of that window. */
  focusedFace(): BrowserWindow | null {
    return this.all().findLast(({ window }) => window.isVisible)?.face ?? null;
  }

  contentsOf(window: HostWindow): WebContents {
    const entry = this.#entries.get(window);
    if (entry === undefined) throw new Error('Object has been destroyed');
    return entry.contents;
  }

  /** A window has gone; the last one may end the app. */
  closed(window: HostWindow): void {
    this.#entries.delete(window);
    const wasLast = this.#entries.size === 0;
    window.events.emit('closed');
    if (wasLast && this.#entries.size === 0) this.#host.app.allWindowsClosed();
  }

  #create(options: WindowOptions): BrowserWindow {
    if (!this.#host.app.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#lastId += 1;
    const window = new HostWindow(this.#host, this.#lastId, checkWindowOptions(options));
    const contents = createWebContents(window, this.#host.session.api);
    const face = createFace(window, contents);
    this.#entries.set(window, { window, face, contents });
    return face;
  }
}

function createFace(window: HostWindow, webContents: WebContents) {
  const alive =
    <A extends readonly unknown[], R>(method: (...args: A) => R) =>
    (...args: A): R => {
      if (window.isDestroyed) throw new TypeError('Object has been destroyed');
      return method(...args);
    };
  return onlyKnown('BrowserWindow', {
    ...knownEvents('BrowserWindow', window.events, EVENTS),
    id: window.id,
    webContents,
    isDestroyed: () => window.isDestroyed,
    destroy: () => window.destroy(),
    close: alive(() => void window.close()),
    loadURL: alive((url: string) => window.load(url)),
    show: alive(() => window.show()),
    focus: alive(() => window.show()),
    restore: alive(() => window.show()),
    hide: alive(() => {
      window.isVisible = false;
    }),
    isVisible: alive(() => window.isVisible),
    isMinimized: alive(() => window.isMinimized),
  });
}
