import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from 'playwright';
import { chromiumFlags, findChromium, isRoot } from '../browser/find-chromium.ts';
import { prepareProfile } from './profile.ts';
import type { HostSettings } from './settings.ts';

/** Where a window's page lives: on the screen, or nowhere to be seen. */
export type PagePlace = 'screen' | 'nowhere';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const PROFILE_FOLDER = 'chromium-host';
const CLOSE_TIMEOUT_MS = 5_000;

/**
 * The Chromium behind the windows. Its profile lies in the app's data folder. When windows are on the screen, pages that
 * are never shown live in a second, headless Chromium: a minimised window would still stand in the task bar, and
 * Chromium's hidden targets are unknown to Playwright. Headless, one Chromium holds all pages.
 */
export class HostBrowser {
  readonly profile: string;
  readonly #settings: HostSettings;
  readonly #onRequest: (route: Route) => Promise<void>;
  readonly #contexts = new Map<PagePlace, Promise<BrowserContext>>();
  readonly #known = new WeakSet<Page>();
  /** The page with which a Chromium starts, until a window takes it. */
  readonly #blankPages = new WeakMap<BrowserContext, Page>();
  #openings = 0;
  /** The page that a person would see. */
  #front: Page | null = null;

  constructor(settings: HostSettings, onRequest: (route: Route) => Promise<void>) {
    this.#settings = settings;
    this.#onRequest = onRequest;
    this.profile = join(settings.userData, PROFILE_FOLDER);
  }

  /** Starts Chromium, if it is not yet there, without waiting for it. */
  warmUp(place: PagePlace): void {
    this.#context(place).catch(() => undefined); // reported by the `openPage` that needs it
  }

  /** A blank page, not yet navigated. */
  async openPage(place: PagePlace, size: PageSize): Promise<Page> {
    const context = await this.#context(place);
    this.#openings += 1;
    try {
      const page = this.#blankPages.get(context) ?? (await context.newPage());
      this.#blankPages.delete(context);
      this.#known.add(page);
      await this.#resize(page, place, size);
      await this.#keepInFront(page, place);
      return page;
    } finally {
      this.#openings -= 1;
    }
  }

  /** Closes Chromium so that all is stored; resolves when its processes have ended or after some seconds. */
  async close(): Promise<void> {
    const contexts = [...this.#contexts.values()];
    this.#contexts.clear();
    // One whose last window was closed may have ended by itself.
    const closed = Promise.allSettled(contexts.map(async (context) => (await context).close()));
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, CLOSE_TIMEOUT_MS).unref())]);
  }

  #context(place: PagePlace): Promise<BrowserContext> {
    const actual = this.#settings.headless ? 'screen' : place;
    const started = this.#contexts.get(actual) ?? this.#launch(actual);
    this.#contexts.set(actual, started);
    return started;
  }

  async #launch(place: PagePlace): Promise<BrowserContext> {
    const headless = this.#settings.headless || place === 'nowhere';
    const profile = place === 'screen' ? this.profile : `${this.profile}-hidden`;
    prepareProfile(profile);
    rmSync(join(profile, 'DevToolsActivePort'), { force: true });
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('chromium-host: no Chromium, Chrome or Edge was found');
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      chromiumSandbox: !isRoot(),
      viewport: null,
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      serviceWorkers: 'block',
      acceptDownloads: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: this.#arguments(headless, place),
      ignoreDefaultArgs: ['--enable-automation', ...(headless ? [] : ['about:blank'])],
    });
    await context.route('**/*', this.#onRequest);
    const [blank] = context.pages();
    if (blank !== undefined) this.#blankPages.set(context, blank);
    context.on('page', (page) => this.#closeStray(page));
    context.once('close', () => this.#contexts.delete(place));
    return context;
  }

  #arguments(headless: boolean, place: PagePlace): string[] {
    const { locale, isControlled, name } = this.#settings;
    return [
      ...chromiumFlags(),
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      // The second lock, behind interception: no name and no address resolves.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--hide-crash-restore-bubble',
      // No warning bar about the flags above.
      '--test-type',
      ...(isControlled && place === 'screen' ? ['--remote-debugging-port=0'] : []),
      ...(headless ? [] : [`--app=data:text/html,<title>${encodeURIComponent(name)}</title>`]),
    ];
  }

  /**
   * Headless, all pages are tabs of one window, and Chromium draws a covered tab about once a second: a page that is
   * never shown must not cover one that is.
   */
  async #keepInFront(page: Page, place: PagePlace): Promise<void> {
    if (place === 'screen') this.#front = page;
    else if (this.#settings.headless && this.#front?.isClosed() === false) await this.#front.bringToFront();
  }

  async #resize(page: Page, place: PagePlace, size: PageSize): Promise<void> {
    if (this.#settings.headless || place === 'nowhere') return page.setViewportSize({ ...size });
    const session = await page.context().newCDPSession(page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { ...size } });
    await session.detach();
  }

  /** Only `BrowserWindow` makes windows: whatever else opened one (Ctrl and a click, say), it goes. */
  #closeStray(page: Page): void {
    if (this.#openings > 0 || this.#known.has(page)) return;
    page.close().catch(() => undefined); // it may be gone already
  }
}
