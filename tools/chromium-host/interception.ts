import type { Request as PageRequest, Route } from 'playwright';
import { AnswerParts } from './answer-parts.ts';
import { isAppUrl, toAppText, toAppUrl, toSiteText } from './app-url.ts';
import type { Host } from './host.ts';
import type { HostWindow } from './host-window.ts';
import type { Verdict } from './session.ts';

/** A request that was not for the app itself, and what the app's own guard said of it. None is let through. */
export interface ForeignRequest {
  readonly url: string;
  readonly verdict: Verdict;
}

/** Answers every request of every page: the app's addresses by the app's handler, all others not at all. */
export class Interception {
  readonly foreign: ForeignRequest[] = [];
  readonly #host: Host;
  readonly #parts = new AnswerParts();
  #lastId = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  readonly handle = async (route: Route): Promise<void> => {
    try {
      await this.#decide(route);
    } catch (error) {
      if (isGone(error)) return;
      this.#host.report(error);
      await route.abort('failed').catch(() => undefined); // the page has gone
    }
  };

  /** A web socket was tried; the resolver rules have stopped it. */
  recordSocket(url: string): void {
    this.foreign.push({ url, verdict: 'unasked' });
  }

  async #decide(route: Route): Promise<void> {
    const request = route.request();
    const url = toAppUrl(request.url());
    const window = this.#windowOf(request);
    if (window === null) return route.abort('aborted');
    if (!(await window.allowsNavigation(request, url))) return route.abort('aborted');
    const verdict = await this.#consult(request, url, window);
    if (!isAppUrl(url)) {
      this.foreign.push({ url, verdict });
      return route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient');
    }
    if (verdict === 'cancelled') return route.abort('blockedbyclient');
    await this.#serve(route, url);
  }

  async #serve(route: Route, url: string): Promise<void> {
    const part = this.#parts.take(url);
    if (part !== null) return route.fulfill({ status: 200, ...part });
    const response = await this.#host.protocol.respond(await asFetchRequest(route.request(), url));
    if (response === null) return route.abort('failed');
    const own = Object.fromEntries([...response.headers].map(([name, value]) => [name, toSiteText(value)]));
    const { body, headers } = this.#parts.first(Buffer.from(await response.arrayBuffer()));
    await route.fulfill({ status: response.status, headers: { ...own, ...headers }, body });
  }

  #consult(request: PageRequest, url: string, window: HostWindow): Promise<Verdict> {
    this.#lastId += 1;
    return this.#host.session.consult({
      id: this.#lastId,
      url,
      method: request.method(),
      resourceType: resourceType(request),
      webContentsId: window.id,
    });
  }

  #windowOf(request: PageRequest): HostWindow | null {
    const page = request.frame().page();
    return this.#host.windows.all().find(({ window }) => window.has(page))?.window ?? null;
  }
}

async function asFetchRequest(request: PageRequest, url: string): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers())) headers.set(name, toAppText(value));
  const body = request.postDataBuffer();
  const init = { method: request.method(), headers };
  return new Request(url, body === null ? init : { ...init, body: new Uint8Array(body) });
}

/** Electron's name of a resource type (https://www.electronjs.org/docs/latest/api/web-request). */
function resourceType(request: PageRequest): string {
  if (request.isNavigationRequest()) return request.frame().parentFrame() === null ? 'mainFrame' : 'subFrame';
  const type = request.resourceType();
  return type === 'fetch' ? 'xhr' : type;
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /has been closed|was closed|already handled|Invalid InterceptionId/.test(error.message)
  );
}
