import { APP_SCHEME } from './app-url.ts';
import { notImplemented, onlyKnown } from './only-known.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** `protocol`, for the scheme `app` alone. */
export class Protocol {
  #handler: Handler | null = null;
  #isReady = false;

  readonly api = onlyKnown('protocol', {
    registerSchemesAsPrivileged: (schemes: readonly { readonly scheme: string }[]): void => {
      if (this.#isReady) {
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      }
      for (const { scheme } of schemes) onlyApp('registerSchemesAsPrivileged', scheme);
    },
    handle: (scheme: string, handler: Handler): void => {
      onlyApp('handle', scheme);
      if (this.#handler !== null) throw new Error(`Failed to register protocol: ${scheme}`);
      this.#handler = handler;
    },
  });

  /** From now on privileges can no longer be registered. */
  ready(): void {
    this.#isReady = true;
  }

  /** The app's answer to a request; null when it has registered no handler. */
  async respond(request: Request): Promise<Response | null> {
    return this.#handler === null ? null : this.#handler(request);
  }
}

function onlyApp(method: string, scheme: string): void {
  if (scheme !== APP_SCHEME) throw notImplemented(`protocol.${method}('${scheme}')`);
}
