import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Protocol } from 'electron';
import { PAGE_HOSTS } from '../../shared/ipc-contract.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

const APP_SCHEME = 'app';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

const INDEX_FILES: Readonly<Record<string, string>> = {
  [PAGE_HOSTS.library]: 'index.html',
  [PAGE_HOSTS.parser]: join('parser', 'index.html'),
};

/** Gives the parser page its file, once, and pictures that lie beside the file. */
export interface ParserInputs {
  takeInput(token: string): Uint8Array | null;
  readCompanion(token: string, path: string): Promise<Uint8Array | null>;
}

/** Makes `app:` a standard, secure scheme with storage; must run before the app is ready. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Serves the built renderer on `app://lectern` and `app://parser`, and a parser job's bytes and pictures on the latter. */
export function serveApp(protocol: Protocol, rendererFolder: string, inputs: ParserInputs): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, rendererFolder, inputs));
}

/** The response to one request; exported for its tests. */
export async function answer(
  request: Request,
  rendererFolder: string,
  inputs: ParserInputs,
): Promise<Response> {
  const url = new URL(request.url);
  const index = INDEX_FILES[url.host];
  if (request.method !== 'GET' || index === undefined) return refuse(404);
  const path = decodePath(url.pathname);
  if (path === null) return refuse(400);
  if (url.host === PAGE_HOSTS.parser) {
    const [, room, token = '', ...rest] = path.split('/');
    if (room === 'input') return answerBytes(inputs.takeInput(token), 404);
    // That a picture was not saved is nothing wrong: 404 would be an error on the page's console.
    if (room === 'companion') return answerBytes(await inputs.readCompanion(token, rest.join('/')), 204);
  }
  return answerFile(rendererFolder, path === '/' ? index : path, url.host);
}

function answerBytes(bytes: Uint8Array | null, statusOfNone: number): Response {
  if (bytes === null) return refuse(statusOfNone);
  const headers = { 'Content-Type': 'application/octet-stream', 'X-Content-Type-Options': 'nosniff' };
  return new Response(new Uint8Array(bytes), { headers });
}

async function answerFile(rendererFolder: string, path: string, host: string): Promise<Response> {
  const file = normalize(join(rendererFolder, path));
  if (!file.startsWith(rendererFolder + sep)) return refuse(403);
  const mediaType = MEDIA_TYPES[extname(file)];
  if (mediaType === undefined) return refuse(404);
  try {
    return new Response(await readFile(file), {
      headers: {
        'Content-Type': mediaType,
        'Content-Security-Policy': contentSecurityPolicy(host),
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  } catch {
    return refuse(404); // not part of the build
  }
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // malformed escapes
  }
}

function refuse(status: number): Response {
  return new Response(null, { status });
}
