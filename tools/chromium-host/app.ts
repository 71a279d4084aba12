import { EventEmitter } from 'node:events';
import type { Host } from './host.ts';
import { emitPreventable, knownEvents, notImplemented, onlyKnown } from './only-known.ts';
import { SingleInstance } from './single-instance.ts';

const EVENTS = [
  'second-instance',
  'open-file',
  'open-url',
  'before-quit',
  'will-quit',
  'window-all-closed',
  'activate',
];

/** Chromium has translations of these with a region; of all other languages without (`l10n_util::GetApplicationLocale`). */
const REGIONAL_LOCALES = ['en-GB', 'en-US', 'es-419', 'pt-BR', 'pt-PT', 'zh-CN', 'zh-TW'];

/** Electron's `app`: its life from `ready` to the end. */
export class App {
  isReady = false;
  readonly #host: Host;
  readonly #events = new EventEmitter();
  readonly #instance: SingleInstance;
  readonly #ready = Promise.withResolvers<void>();
  #isQuitting = false;

  constructor(host: Host) {
    this.#host = host;
    this.#instance = new SingleInstance(host.settings.userData, ({ argv, workingDirectory }) => {
      this.#ready.promise.then(() =>
        this.#events.emit('second-instance', {}, [...argv], workingDirectory, undefined),
      );
    });
  }

  /** The object that the app imports. */
  createApi(): object {
    const { settings } = this.#host;
    return onlyKnown('app', {
      ...knownEvents('app', this.#events, EVENTS),
      name: settings.name,
      isPackaged: settings.isPackaged,
      whenReady: () => this.#ready.promise,
      requestSingleInstanceLock: () =>
        this.#instance.request({ argv: settings.argv, workingDirectory: process.cwd() }),
      quit: () => this.quit(),
      /** Nothing of the system changes while the host runs. */
      setAsDefaultProtocolClient: () => true,
      exit: (code = 0) => this.#host.exit(code),
      getVersion: () => settings.version,
      getName: () => settings.name,
      getLocale: () => chromiumLocale(settings.locale),
      getAppPath: () => settings.appPath,
      getPath: (name: string) => {
        if (name !== 'userData') throw notImplemented(`app.getPath('${name}')`);
        return settings.userData;
      },
    });
  }

  /** The app's code has been loaded. */
  ready(): void {
    this.isReady = true;
    this.#ready.resolve();
  }

  /** Asks the app and its windows, then ends; each may refuse. */
  quit(): void {
    if (emitPreventable(this.#events, 'before-quit')) return;
    this.#isQuitting = true;
    const windows = this.#host.windows.all().map(({ window }) => window);
    if (windows.length === 0) this.#finish();
    for (const window of windows) if (!window.close()) this.#isQuitting = false;
  }

  /** The last window has gone. */
  allWindowsClosed(): void {
    if (this.#isQuitting) this.#finish();
    else if (this.#events.listenerCount('window-all-closed') === 0) this.quit();
    else this.#events.emit('window-all-closed');
  }

  /** Gives the data folder free for another start. */
  release(): void {
    this.#instance.release();
  }

  #finish(): void {
    if (emitPreventable(this.#events, 'will-quit')) {
      this.#isQuitting = false;
      return;
    }
    this.#host.exit(0);
  }
}

function chromiumLocale(locale: string): string {
  return REGIONAL_LOCALES.includes(locale) ? locale : (locale.split('-')[0] ?? locale);
}
