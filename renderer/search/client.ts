/** The library window's way to the search worker. */
import { assertNever } from '../../shared/assert-never.ts';
import { LecternError } from '../../shared/errors.ts';
import { Listeners } from '../../shared/listeners.ts';
import { NewestOnly } from './newest-only.ts';
import type {
  BlockMatches,
  IndexStatus,
  OpenRequest,
  SearchClient,
  SearchOptions,
  SearchReply,
  SearchRequest,
  SearchResult,
  TextOf,
  TextRange,
} from './protocol.ts';

export interface SearchClientOptions {
  /** Another database than the library's own. */
  readonly databaseName?: string;
  readonly createWorker?: () => Worker;
}

/**
 * Starts the search worker. A worker that crashes is started again once; the requests that it leaves unanswered are
 * rejected with a `LecternError`, as are all requests after a second crash.
 */
export function createSearchClient(options: SearchClientOptions = {}): SearchClient {
  return new WorkerSearchClient(options.databaseName ?? null, options.createWorker ?? createSearchWorker);
}

function createSearchWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** How a request is settled. */
interface Waiting {
  readonly resolve: (reply: SearchReply) => void;
  readonly reject: (error: LecternError) => void;
}

class WorkerSearchClient implements SearchClient {
  readonly #databaseName: string | null;
  readonly #createWorker: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Listeners<readonly [status: IndexStatus]>();
  readonly #searches = new NewestOnly();
  #worker: Worker | null = null;
  #status: IndexStatus | null = null;
  #lastId = 0;
  #hasRestarted = false;
  /** Why there is no worker. */
  #stopReason = new LecternError('internal', 'The search worker is gone');

  constructor(databaseName: string | null, createWorker: () => Worker) {
    this.#databaseName = databaseName;
    this.#createWorker = createWorker;
    this.#start();
  }

  search(query: string, options: SearchOptions): Promise<SearchResult | null> {
    return this.#searches.run(() => this.#search(query, options));
  }

  async list(query: string): Promise<readonly string[]> {
    const reply = await this.#request({ kind: 'list', id: this.#nextId(), query });
    if (reply.kind !== 'listed') throw unexpected(reply);
    return reply.articleIds;
  }

  async findIn(articleId: string, text: string): Promise<readonly BlockMatches[]> {
    const reply = await this.#request({ kind: 'findIn', id: this.#nextId(), articleId, text });
    if (reply.kind !== 'matched') throw unexpected(reply);
    return reply.blocks;
  }

  async matchesIn(articleId: string, query: string): Promise<readonly BlockMatches[]> {
    const reply = await this.#request({ kind: 'matchesIn', id: this.#nextId(), articleId, query });
    if (reply.kind !== 'matched') throw unexpected(reply);
    return reply.blocks;
  }

  async annotations(query: string): Promise<readonly string[]> {
    const reply = await this.#request({ kind: 'annotations', id: this.#nextId(), query });
    if (reply.kind !== 'annotationsListed') throw unexpected(reply);
    return reply.annotationIds;
  }

  async matchTexts(query: string, texts: readonly TextOf[]): Promise<readonly (readonly TextRange[])[]> {
    const reply = await this.#request({ kind: 'matchTexts', id: this.#nextId(), query, texts });
    if (reply.kind !== 'textsMatched') throw unexpected(reply);
    return reply.matches;
  }

  onStatus(listener: (status: IndexStatus) => void): () => void {
    const stop = this.#listeners.add(listener);
    if (this.#status !== null) listener(this.#status);
    return stop;
  }

  close(): void {
    this.#stop(new LecternError('cancelled', 'The search was closed'));
    this.#listeners.clear();
  }

  async #search(query: string, options: SearchOptions): Promise<SearchResult> {
    const reply = await this.#request({ kind: 'search', id: this.#nextId(), query, options });
    if (reply.kind !== 'searched') throw unexpected(reply);
    return reply.result;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #start(): void {
    const worker = this.#createWorker();
    worker.addEventListener('message', (event: MessageEvent<SearchReply>) => this.#receive(event.data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#recover(worker, event.message);
    });
    const open: OpenRequest = { kind: 'open', databaseName: this.#databaseName };
    worker.postMessage(open);
    this.#worker = worker;
  }

  #stop(reason: LecternError): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#stopReason = reason;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #recover(crashed: Worker, message: string): void {
    if (crashed !== this.#worker) return;
    const reason = new LecternError('internal', `The search worker crashed: ${message}`);
    console.error(reason);
    this.#stop(reason);
    if (this.#hasRestarted) return;
    this.#hasRestarted = true;
    this.#start();
  }

  #request(request: SearchRequest): Promise<SearchReply> {
    const worker = this.#worker;
    if (worker === null) return Promise.reject(this.#stopReason);
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  }

  #receive(reply: SearchReply): void {
    switch (reply.kind) {
      case 'status':
        this.#status = reply.status;
        this.#listeners.tell(reply.status);
        return;
      case 'failed':
        this.#settle(reply.id)?.reject(new LecternError(reply.error.code, reply.error.message));
        return;
      case 'searched':
      case 'listed':
      case 'matched':
      case 'annotationsListed':
      case 'textsMatched':
        this.#settle(reply.id)?.resolve(reply);
        return;
      default:
        assertNever(reply);
    }
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}

function unexpected(reply: SearchReply): LecternError {
  return new LecternError('internal', `The search worker answered with "${reply.kind}"`);
}
