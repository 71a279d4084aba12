import { onlyKnown, refuseUnknownOptions } from './only-known.ts';

export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly webContentsId?: number;
}

/** What the app's `onBeforeRequest` listener said of a request; `unasked` when there is none for it. */
export type Verdict = 'cancelled' | 'allowed' | 'unasked';

interface RequestResponse {
  readonly cancel?: boolean;
}

type RequestListener = (details: RequestDetails, callback: (response: RequestResponse) => void) => void;
type PermissionHandler = (...args: readonly unknown[]) => unknown;

/**
 * `session.defaultSession`. Permission handlers are accepted and never asked: the host's Chromium refuses every permission
 * by itself. The spelling checker is Chromium's own affair.
 */
export class DefaultSession {
  #listener: RequestListener | null = null;
  #patterns: readonly RegExp[] = [];

  readonly api = onlyKnown('session.defaultSession', {
    setPermissionRequestHandler: (_handler: PermissionHandler | null): void => undefined,
    setPermissionCheckHandler: (_handler: PermissionHandler | null): void => undefined,
    setSpellCheckerEnabled: (_isEnabled: boolean): void => undefined,
    webRequest: onlyKnown('session.defaultSession.webRequest', {
      onBeforeRequest: (...args: readonly unknown[]): void => this.#onBeforeRequest(args),
    }),
  });

  /** Asks the app's listener about a request. */
  async consult(details: RequestDetails): Promise<Verdict> {
    const listener = this.#listener;
    if (listener === null || !this.#patterns.some((pattern) => pattern.test(details.url))) return 'unasked';
    const response = await new Promise<RequestResponse>((resolve) => listener(details, resolve));
    return response.cancel === true ? 'cancelled' : 'allowed';
  }

  #onBeforeRequest(args: readonly unknown[]): void {
    const [filter, listener] = args.length === 2 ? args : [{ urls: ['<all_urls>'] }, args[0]];
    const options = filter as { readonly urls: readonly string[] };
    refuseUnknownOptions('webRequest.onBeforeRequest filter', options, ['urls']);
    this.#patterns = options.urls.map(matchPattern);
    this.#listener = listener as RequestListener | null;
  }
}

/** A match pattern (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns) as an expression. */
function matchPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const [, scheme = '*', host = '*', path = '/*'] = /^([^:]+):\/\/([^/]*)(\/.*)?$/.exec(pattern) ?? [];
  const wild = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  const schemes = scheme === '*' ? '(https?|wss?)' : wild(scheme);
  const hosts = host.startsWith('*.')
    ? `([^/]*\\.)?${wild(host.slice(2))}`
    : wild(host).replace('.*', '[^/]*');
  return new RegExp(`^${schemes}://${hosts}(:\\d+)?${wild(path)}$`);
}
