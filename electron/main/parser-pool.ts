import { availableParallelism } from 'node:os';
import type { ParseOutcome } from '../../shared/ipc-contract.ts';
import type { ParserInputs } from './app-protocol.ts';
import type { CompanionSource } from './companion-files.ts';
import { HiddenPageParser, type ParserHost } from './parser-host.ts';

const MOST_PAGES = 4;
/** Pages that nothing was given to for so long are closed: a library that imports nothing keeps no parser in memory. */
const IDLE_MS = 60_000;

/**
 * Several hidden pages, each with a process of its own: while one parses, another takes its next document or hands over
 * its last. At least two, and on machines with more processors one less than there are.
 */
export class ParserPool implements ParserHost, ParserInputs {
  readonly #pages: readonly HiddenPageParser[];
  readonly #waiting = new Map<HiddenPageParser, number>();
  #idleTimer: NodeJS.Timeout | null = null;

  constructor(preloadPath: string, size = poolSize(availableParallelism())) {
    this.#pages = Array.from({ length: size }, (_, index) => new HiddenPageParser(preloadPath, index));
  }

  async parse(name: string, bytes: Uint8Array, companions?: CompanionSource): Promise<ParseOutcome> {
    const page = this.#leastBusy();
    this.#count(page, 1);
    try {
      return await page.parse(name, bytes, companions);
    } finally {
      this.#count(page, -1);
    }
  }

  takeInput(token: string): Uint8Array | null {
    for (const page of this.#pages) {
      const bytes = page.takeInput(token);
      if (bytes !== null) return bytes;
    }
    return null;
  }

  async readCompanion(token: string, path: string): Promise<Uint8Array | null> {
    const page = this.#pages.find((candidate) => candidate.isParsing(token));
    return page === undefined ? null : page.readCompanion(token, path);
  }

  /** The page of this number has loaded. */
  ready(page: number): void {
    this.#pages[page]?.ready();
  }

  /** A page has parsed, or refused, the document of this token. */
  done(token: string, outcome: ParseOutcome): void {
    for (const page of this.#pages) page.done(token, outcome);
  }

  /** Throws the pages away; running documents fail. */
  close(): void {
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    for (const page of this.#pages) page.close();
  }

  #leastBusy(): HiddenPageParser {
    const load = (page: HiddenPageParser) => this.#waiting.get(page) ?? 0;
    return this.#pages.reduce((best, page) => (load(page) < load(best) ? page : best));
  }

  #count(page: HiddenPageParser, by: 1 | -1): void {
    this.#waiting.set(page, (this.#waiting.get(page) ?? 0) + by);
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    const isIdle = [...this.#waiting.values()].every((count) => count === 0);
    this.#idleTimer = isIdle ? setTimeout(() => this.close(), IDLE_MS) : null;
    this.#idleTimer?.unref();
  }
}

/** Pages for so many processors. */
export function poolSize(processors: number): number {
  return Math.min(MOST_PAGES, Math.max(2, processors - 1));
}
