import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { ErrorCode } from '../../shared/errors.ts';
import { PAGE_HOSTS, type ParseOutcome } from '../../shared/ipc-contract.ts';
import type { ParserInputs } from './app-protocol.ts';
import type { CompanionSource } from './companion-files.ts';
import { guardPage } from './page-guard.ts';
import { pagePreferences } from './page-options.ts';

const PARSER_URL = `app://${PAGE_HOSTS.parser}/`;

/** How long one document may take, the start of the page included. */
const PARSE_TIMEOUT_MS = 30_000;

/** After so many documents a page makes way for a new one: what Chromium keeps of them grows by a megabyte each. */
const DOCUMENTS_PER_PAGE = 300;

/** Turns bytes into an article, somewhere away from the library and from Node. */
export interface ParserHost {
  /** Never rejects: a document that cannot be parsed, hangs or crashes the parser is an outcome with its reason. */
  parse(name: string, bytes: Uint8Array, companions?: CompanionSource): Promise<ParseOutcome>;
}

interface Job {
  readonly token: string;
  readonly name: string;
  /** Taken by the page, once. */
  input: Uint8Array | null;
  /** What lies beside the document; null for one that came without a path. */
  readonly companions: CompanionSource | null;
  readonly settle: (outcome: ParseOutcome) => void;
}

/**
 * Parses in a hidden, sandboxed page on its own origin, one document at a time. A document that hangs or crashes the
 * page costs only itself: the page is thrown away and the next document gets a new one.
 */
export class HiddenPageParser implements ParserHost, ParserInputs {
  readonly #preloadPath: string;
  readonly #number: number;
  #window: BrowserWindow | null = null;
  #isReady = false;
  #documentCount = 0;
  #job: Job | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  /** `number` tells the page from others of its kind. */
  constructor(preloadPath: string, number = 0) {
    this.#preloadPath = preloadPath;
    this.#number = number;
  }

  parse(name: string, bytes: Uint8Array, companions?: CompanionSource): Promise<ParseOutcome> {
    const outcome = this.#queue.then(() => this.#run(name, bytes, companions ?? null));
    this.#queue = outcome.catch(() => undefined); // told to the caller
    return outcome;
  }

  takeInput(token: string): Uint8Array | null {
    const job = this.#job;
    if (job?.token !== token) return null;
    const bytes = job.input;
    job.input = null;
    return bytes;
  }

  /** Whether this is the token of the document that is being parsed. */
  isParsing(token: string): boolean {
    return this.#job?.token === token;
  }

  /** A picture beside the document of this token, while it is being parsed. */
  async readCompanion(token: string, path: string): Promise<Uint8Array | null> {
    const job = this.#job;
    return job?.token === token && job.companions !== null ? job.companions.read(path) : null;
  }

  /** The page has loaded. */
  ready(): void {
    this.#isReady = true;
    this.#send();
  }

  /** The page has parsed, or refused, the document of this token; an answer to another token comes too late. */
  done(token: string, outcome: ParseOutcome): void {
    if (this.#job?.token === token) this.#job.settle(outcome);
  }

  /** Throws the page away; a running document fails. */
  close(): void {
    this.#discardPage();
    this.#fail('parser-crashed', 'The parser was closed');
  }

  #run(name: string, bytes: Uint8Array, companions: CompanionSource | null): Promise<ParseOutcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#discardPage();
        this.#fail('parser-timeout', `${name} took longer than ${PARSE_TIMEOUT_MS} ms`);
      }, PARSE_TIMEOUT_MS);
      const settle = (outcome: ParseOutcome): void => {
        clearTimeout(timer);
        this.#job = null;
        this.#documentCount += 1;
        if (this.#documentCount >= DOCUMENTS_PER_PAGE) this.#discardPage();
        resolve(outcome);
      };
      this.#job = { token: randomUUID(), name, input: bytes, companions, settle };
      this.#window ??= this.#createPage();
      this.#send();
    });
  }

  #send(): void {
    if (!this.#isReady || this.#job === null) return;
    const { token, name } = this.#job;
    this.#window?.webContents.send('parser.parse', { token, name });
  }

  #createPage(): BrowserWindow {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...pagePreferences('parser', this.#preloadPath), backgroundThrottling: false },
    });
    guardPage(window.webContents);
    const onGone = (): void => {
      if (this.#window !== window) return;
      this.#discardPage();
      this.#fail('parser-crashed', 'The parser page is gone');
    };
    window.webContents.on('render-process-gone', onGone);
    window.on('closed', onGone);
    void window.loadURL(`${PARSER_URL}?page=${this.#number}`);
    return window;
  }

  #discardPage(): void {
    const window = this.#window;
    this.#window = null;
    this.#isReady = false;
    this.#documentCount = 0;
    if (window !== null && !window.isDestroyed()) window.destroy();
  }

  #fail(code: ErrorCode, message: string): void {
    this.#job?.settle({ ok: false, error: { code, message } });
  }
}
