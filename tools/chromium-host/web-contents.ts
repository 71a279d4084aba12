import type { HostWindow } from './host-window.ts';
import { knownEvents, onlyKnown } from './only-known.ts';

const EVENTS = ['render-process-gone', 'will-navigate', 'did-finish-load', 'will-attach-webview'];

export type WebContents = ReturnType<typeof createWebContents>;

/** The `webContents` of a window. */
export function createWebContents(window: HostWindow, session: object) {
  const alive =
    <A extends readonly unknown[], R>(method: (...args: A) => R) =>
    (...args: A): R => {
      if (window.isDestroyed) throw new TypeError('Object has been destroyed');
      return method(...args);
    };
  return onlyKnown('webContents', {
    ...knownEvents('webContents', window.contentsEvents, EVENTS),
    id: window.id,
    session,
    isDestroyed: () => window.isDestroyed,
    getURL: alive(() => window.url),
    send: alive((channel: string, ...args: readonly unknown[]): void => {
      void window.send({ kind: 'event', channel, args });
    }),
    setWindowOpenHandler: alive((handler: HostWindow['windowOpenHandler']) => {
      window.windowOpenHandler = handler;
    }),
    print: alive((_options: object, done: (isPrinted: boolean) => void) => {
      void window.print().then(done);
    }),
    printToPDF: alive((options: object) => window.printToPdf(options)),
    forcefullyCrashRenderer: alive(() => window.crash()),
    /** Does nothing: Chromium's developer tools belong to its own window. */
    openDevTools: alive(() => undefined),
  });
}
