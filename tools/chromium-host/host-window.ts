import { EventEmitter } from 'node:events';
import type { CDPSession, Dialog, Page, Request as PageRequest } from 'playwright';
import { appOrigin, toAppUrl, toSiteUrl } from './app-url.ts';
import type { Host } from './host.ts';
import { emitPreventable } from './only-known.ts';
import { PageLink } from './page-link.ts';
import type { WindowOptions } from './window-options.ts';
import { encode, type KnownFile, type ToHost, type ToPage } from './wire.ts';

type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'allow' | 'deny' };

/** How much later than a navigation's request the page's own word of it may arrive. */
const WANTED_GRACE_MS = 50;

interface OpenPage {
  readonly page: Page;
  readonly link: PageLink;
}

/** One window: its state, and the page that shows it. `browser-window.ts` and `web-contents.ts` are its faces. */
export class HostWindow {
  readonly events = new EventEmitter();
  readonly contentsEvents = new EventEmitter();
  readonly options: WindowOptions;
  readonly id: number;
  isVisible: boolean;
  isMinimized = false;
  isDestroyed = false;
  windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });
  readonly #host: Host;
  #open: Promise<OpenPage> | null = null;
  #page: Page | null = null;
  #isOnScreen = false;
  #wasReady = false;
  #isLoadingByHost = false;
  /** Where the page itself wants to go. */
  readonly #wanted = new Set<string>();

  constructor(host: Host, id: number, options: WindowOptions) {
    this.#host = host;
    this.id = id;
    this.options = options;
    this.isVisible = options.show !== false;
    host.browser.warmUp('screen');
  }

  /** The page's address as the app knows it; empty before the first load. */
  get url(): string {
    return this.#page === null ? '' : toAppUrl(this.#page.url());
  }

  has(page: Page): boolean {
    return this.#page === page;
  }

  async load(url: string): Promise<void> {
    const { page } = await this.#opened();
    this.#isLoadingByHost = true;
    try {
      await page.goto(toSiteUrl(url), { timeout: 0, waitUntil: 'load' });
    } catch (error) {
      if (!this.isDestroyed) throw new Error(`ERR_FAILED (-2) loading '${url}'`, { cause: error });
    } finally {
      this.#isLoadingByHost = false;
    }
  }

  show(): void {
    if (this.#open !== null && !this.#isOnScreen && !this.#host.settings.headless) {
      throw new Error(
        "chromium-host: showing a window that was loaded hidden, without a 'ready-to-show' listener, is not implemented",
      );
    }
    this.isVisible = true;
    this.isMinimized = false;
    this.#page?.bringToFront().catch(() => undefined); // it may be closing
    this.events.emit('focus');
  }

  /**
   * Sends to the page's preload; dropped where no document is loaded.
   * @throws DataCloneError at once for what cannot be cloned.
   */
  send(message: ToPage): Promise<void> {
    const data = encode(message);
    return this.#open === null ? Promise.resolve() : this.#open.then(({ link }) => link.send(data));
  }

  async session(): Promise<CDPSession> {
    return (await this.#opened()).link.session;
  }

  /** Tells the preload which files a drop that follows will bring, so that it can name their paths. */
  async announceFiles(files: readonly KnownFile[]): Promise<void> {
    await this.send({ kind: 'files', files });
  }

  /** The browser's own print dialog; it does not say what the person did. */
  async print(): Promise<boolean> {
    if (this.#host.settings.headless) return true;
    const session = await this.session();
    await session.send('Runtime.evaluate', { expression: 'print()', userGesture: true });
    return true;
  }

  async printToPdf(options: object): Promise<Buffer> {
    const session = await this.session();
    const { data } = await session.send('Page.printToPDF', options);
    return Buffer.from(data, 'base64');
  }

  crash(): void {
    // The command's answer never comes: the process that would give it is gone.
    this.session().then((session) => session.send('Page.crash').catch(() => undefined), this.#host.report);
  }

  /** Asks the app, then closes; answers whether the window is closed. */
  close(): boolean {
    if (this.isDestroyed) return true;
    if (emitPreventable(this.events, 'close')) return false;
    this.destroy();
    return true;
  }

  /** Closes at once, without asking anybody; a page that hangs is no obstacle. */
  destroy(): void {
    if (this.isDestroyed) return;
    this.isDestroyed = true;
    this.isVisible = false;
    const page = this.#open?.then(({ page }) => page.close({ runBeforeUnload: false }));
    if (page !== undefined) this.#host.untilExit(page.catch(() => undefined)); // closed with the browser
    this.#host.windows.closed(this);
  }

  /** As a person who has used the page and clicks the window's cross. */
  async closeByHand(): Promise<void> {
    const session = await this.session();
    await session.send('Runtime.evaluate', { expression: '0', userGesture: true });
    await session.send('Page.close');
  }

  /**
   * Whether a navigation of the main frame may go on. The app is asked about those that the page began, not about its own
   * `loadURL` nor a debugger's reload.
   */
  async allowsNavigation(request: PageRequest, url: string): Promise<boolean> {
    if (!request.isNavigationRequest() || request.frame().parentFrame() !== null) return true;
    if (this.#isLoadingByHost) {
      this.#isLoadingByHost = false;
      return true;
    }
    // The page says where it goes before it asks, but on another line.
    if (!this.#wanted.has(request.url()))
      await new Promise((resolve) => setTimeout(resolve, WANTED_GRACE_MS));
    if (!this.#wanted.delete(request.url())) return true;
    return !emitPreventable(this.contentsEvents, 'will-navigate', { url }, url);
  }

  #opened(): Promise<OpenPage> {
    this.#open ??= this.#openPage();
    return this.#open;
  }

  async #openPage(): Promise<OpenPage> {
    // A window that waits for its first paint to be shown is meant for the screen; others may stay hidden for ever.
    this.#isOnScreen = this.isVisible || this.events.listenerCount('ready-to-show') > 0;
    const { width = 800, height = 600, webPreferences = {} } = this.options;
    const page = await this.#host.browser.openPage(this.#isOnScreen ? 'screen' : 'nowhere', {
      width,
      height,
    });
    this.#page = page;
    this.#watch(page);
    const preload = {
      path: webPreferences.preload ?? null,
      argv: [process.execPath, ...(webPreferences.additionalArguments ?? [])],
      versions: this.#host.versions,
      guardsClosing: this.#host.settings.guardsClosing,
    };
    const link = await PageLink.connect(page, preload, (message) => this.#receive(message));
    this.#watchNavigation(link.session);
    return { page, link };
  }

  #watch(page: Page): void {
    page.on('load', () => this.#loaded());
    if (this.#host.settings.guardsClosing) page.on('dialog', (dialog) => this.#answerDialog(dialog));
    page.on('websocket', (socket) => this.#host.requests.recordSocket(socket.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#host.reportPageError(`${message.text()} (${this.url})`);
    });
    page.on('pageerror', (error) => this.#host.reportPageError(error.stack ?? error.message));
    page.on('crash', () => this.#crashed());
    page.on('close', () => {
      if (this.#page === page) this.destroy();
    });
  }

  /** Chromium asks whether to leave when a person closes the window: it stays until the app has been asked. */
  #answerDialog(dialog: Dialog): void {
    const isLeaving = dialog.type() === 'beforeunload';
    if (isLeaving && this.#isLoadingByHost) dialog.accept().catch(this.#host.report);
    else dialog.dismiss().then(() => isLeaving && this.close(), this.#host.report);
  }

  #loaded(): void {
    if (this.isDestroyed) return;
    if (!this.#wasReady) this.events.emit('ready-to-show');
    this.#wasReady = true;
    this.contentsEvents.emit('did-finish-load');
  }

  /** A crashed page serves no more: the next load opens a new one. */
  #crashed(): void {
    if (this.isDestroyed) return;
    const page = this.#page;
    this.#page = null;
    this.#open = null;
    page?.close().catch(() => undefined); // its process is gone
    this.contentsEvents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
  }

  /** Hears where the page wants to go, and which windows it wants to open. None opens: `HostBrowser` closes what is not a `BrowserWindow`. */
  #watchNavigation(session: CDPSession): void {
    const ask = (url: string): void => {
      const { action } = this.windowOpenHandler({ url: toAppUrl(url) });
      if (action === 'allow')
        this.#host.report(new Error(`chromium-host: window.open('${url}') opens nothing`));
    };
    session.on('Page.windowOpen', ({ url }) => ask(url));
    session.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
      if (disposition === 'currentTab') this.#wanted.add(url.replace(/#.*$/, ''));
      else ask(url);
    });
  }

  #receive(message: ToHost): void {
    if (message.kind !== 'invoke' || this.isDestroyed) return;
    this.#answer(message).catch(this.#host.report);
  }

  async #answer({ id, channel, args }: Extract<ToHost, { kind: 'invoke' }>): Promise<void> {
    const url = this.url;
    const event = {
      type: 'frame',
      sender: this.#host.windows.contentsOf(this),
      senderFrame: { url, origin: appOrigin(url) },
      processId: this.id,
      frameId: 1,
    } as const;
    try {
      const value = await this.#host.ipcMain.invoke(channel, event, args);
      await this.send({ kind: 'reply', id, ok: true, value });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await this.send({ kind: 'reply', id, ok: false, message });
    }
  }
}
