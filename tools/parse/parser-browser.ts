import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Route } from 'playwright';
import type { CompanionSource } from '../../electron/main/companion-files.ts';
import { contentSecurityPolicy } from '../../electron/main/content-security-policy.ts';
import { PAGE_HOSTS, type ParseOutcome, type ParserRequests } from '../../shared/ipc-contract.ts';
import { chromiumFlags, findChromium } from '../browser/find-chromium.ts';
import { installBridge, sendJob } from './stand-in-bridge.ts';

const ORIGIN = 'https://parser.test';
const PARSE_TIMEOUT_MS = 30_000;
const READY_TIMEOUT_MS = 30_000;
/** Chromium takes messages of up to 100 MB from its driver, and base64 makes four bytes of three. */
const INPUT_PART_BYTES = 32 * 1024 * 1024;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.bcmap': 'application/octet-stream',
};

type Done = ParserRequests['parser.done']['payload'];

interface ParseInput {
  readonly token: string;
  readonly bytes: Uint8Array;
  readonly companions: CompanionSource;
}

/** A headless Chromium with the built parser page, one file at a time. Every request but the page's own is aborted. */
export class ParserBrowser {
  private readonly browser: Browser;
  private readonly context: BrowserContext;
  private readonly rendererFolder: string;
  private page: Page | null = null;
  private input: ParseInput | null = null;
  private settle: (done: Done) => void = () => {};

  private constructor(browser: Browser, context: BrowserContext, rendererFolder: string) {
    this.browser = browser;
    this.context = context;
    this.rendererFolder = rendererFolder;
  }

  /** Starts an installed Chromium, or Playwright's own where there is none. */
  static async launch(rendererFolder: string): Promise<ParserBrowser> {
    const executablePath = findChromium();
    const browser = await chromium.launch({
      args: [...chromiumFlags()],
      ...(executablePath === null ? {} : { executablePath }),
    });
    const parser = new ParserBrowser(browser, await browser.newContext(), rendererFolder);
    await parser.context.route('**/*', (route) => parser.answer(route));
    return parser;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Parses a file's bytes. A document that hangs or kills the page is an error, and the next one gets a new page. */
  async parse(bytes: Uint8Array, name: string, companions: CompanionSource): Promise<ParseOutcome> {
    const page = this.page ?? (await this.openPage());
    const token = randomUUID();
    this.input = { token, bytes, companions };
    const outcome = await this.outcomeOf(page, token, name);
    this.input = null;
    if (!outcome.ok && (outcome.error.code === 'parser-timeout' || outcome.error.code === 'parser-crashed')) {
      this.page = null;
      await page.close();
    }
    return outcome;
  }

  private outcomeOf(page: Page, token: string, name: string): Promise<ParseOutcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        fail('parser-timeout', `The parser took more than ${PARSE_TIMEOUT_MS / 1000} s.`);
      }, PARSE_TIMEOUT_MS);
      const finish = (outcome: ParseOutcome) => {
        clearTimeout(timer);
        page.off('crash', crashed);
        resolve(outcome);
      };
      const fail = (code: 'parser-timeout' | 'parser-crashed', message: string) =>
        finish({ ok: false, error: { code, message } });
      const crashed = () => fail('parser-crashed', 'The parser page crashed.');
      page.on('crash', crashed);
      this.settle = (done) => {
        if (done.token === token) finish(done.outcome);
      };
      // A page that hangs or dies never answers this; the timer and the crash event speak for it.
      page.evaluate(sendJob, { token, name }).catch(() => {});
    });
  }

  private async openPage(): Promise<Page> {
    const page = await this.context.newPage();
    const ready = Promise.withResolvers<void>();
    await page.exposeFunction('lecternRequest', (channel: string, payload: string) => {
      if (channel === 'parser.ready') ready.resolve();
      if (channel === 'parser.done') this.settle(JSON.parse(payload) as Done);
      return { ok: true, value: null };
    });
    await page.addInitScript(installBridge);
    await page.goto(`${ORIGIN}/parser/index.html`, { timeout: READY_TIMEOUT_MS });
    await within(READY_TIMEOUT_MS, ready.promise, 'The parser page did not get ready.');
    this.page = page;
    return page;
  }

  private async answer(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) return route.abort();
    if (/^\/(?:input|companion)\//.test(url.pathname)) return this.answerInput(route, url);
    const path = normalize(decodeURIComponent(url.pathname));
    const body = await readFile(join(this.rendererFolder, path)).catch(() => null);
    if (body === null) return route.fulfill({ status: 404 });
    const headers = {
      'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': contentSecurityPolicy(PAGE_HOSTS.parser),
    };
    return route.fulfill({ headers, body });
  }

  /** One part of the input's bytes, or of a file beside it. */
  private async answerInput(route: Route, { pathname, searchParams }: URL): Promise<void> {
    const [room, token, ...rest] = decodeURIComponent(pathname).slice(1).split('/');
    if (this.input === null || token !== this.input.token) return route.fulfill({ status: 404 });
    const part = Number(searchParams.get('part'));
    if (room === 'input') return answerPart(route, this.input.bytes, part);
    // A picture is no longer than one part.
    if (part > 0) return route.fulfill({ status: 204 });
    const picture = await this.input.companions.read(rest.join('/'));
    return answerPart(route, picture ?? new Uint8Array(), part);
  }
}

/** 204 says that there are no more parts. */
function answerPart(route: Route, bytes: Uint8Array, index: number): Promise<void> {
  const start = index * INPUT_PART_BYTES;
  const part = bytes.subarray(start, start + INPUT_PART_BYTES);
  if (part.length === 0) return route.fulfill({ status: 204 });
  return route.fulfill({ status: 206, contentType: 'application/octet-stream', body: Buffer.from(part) });
}

/** The promise's value, or an error with `message` when it takes longer. */
async function within<T>(limitMs: number, promise: Promise<T>, message: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(message)), limitMs);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
