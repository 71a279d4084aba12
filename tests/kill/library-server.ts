import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const BUILT = join(ROOT, 'out/renderer');
const SCRIPT = { 'content-type': 'text/javascript' };

/** Serves the page of `library-page.ts` with the app's own built search worker. */
export class LibraryServer {
  readonly #server: Server;
  readonly #pages: string;
  readonly #worker: string;
  #onReached: (moment: string) => void = () => {};

  private constructor(pages: string, worker: string) {
    this.#pages = pages;
    this.#worker = worker;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  }

  /** @param folder for what is built */
  static async start(folder: string): Promise<LibraryServer> {
    const worker = (await readdir(join(BUILT, 'assets'))).find((name) => /^worker-.*\.js$/.test(name));
    if (worker === undefined) throw new Error('The search worker is not built');
    await buildPages(folder);
    const server = new LibraryServer(folder, worker);
    await new Promise<void>((listening) => server.#server.listen(0, '127.0.0.1', listening));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Resolves with the next moment that a worker tells of. The worker waits for an answer that never comes. */
  nextMoment(): Promise<string> {
    return new Promise((reached) => {
      this.#onReached = reached;
    });
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer({ url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(url, this.url);
    if (pathname === '/') {
      const script = '<!doctype html><script type="module" src="/pages/library-page.js"></script>';
      response.writeHead(200, { 'content-type': 'text/html' }).end(script);
    } else if (pathname === '/worker.js') {
      const imports = ['/pages/reach-moment.js', `/built/assets/${this.#worker}`];
      response.writeHead(200, SCRIPT).end(imports.map((path) => `import '${path}';`).join('\n'));
    } else if (pathname === '/reached') {
      this.#onReached(searchParams.get('moment') ?? '');
    } else if (pathname.startsWith('/pages/')) {
      response.writeHead(200, SCRIPT).end(readFileSync(join(this.#pages, pathname.slice('/pages/'.length))));
    } else if (pathname.startsWith('/built/')) {
      response.writeHead(200, SCRIPT).end(await readFile(join(BUILT, pathname.slice('/built/'.length))));
    } else {
      response.writeHead(404).end();
    }
  }
}

async function buildPages(outDir: string): Promise<void> {
  for (const name of ['library-page', 'reach-moment']) {
    await build({
      configFile: false,
      logLevel: 'error',
      worker: { format: 'es' },
      build: {
        outDir,
        emptyOutDir: false,
        target: 'esnext',
        lib: { entry: join(import.meta.dirname, `page/${name}.ts`), formats: ['es'], fileName: name },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
  }
}
