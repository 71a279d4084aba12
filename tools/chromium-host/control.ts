import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Host } from './host.ts';
import type { HostWindow } from './host-window.ts';
import type { KnownFile } from './wire.ts';

/** What a test asks of the host, over the IPC channel between parent and child process. */
export type ControlRequest =
  | { readonly kind: 'evaluate'; readonly source: string; readonly arg: unknown }
  | { readonly kind: 'endpoint' }
  | { readonly kind: 'foreignRequests' }
  | { readonly kind: 'pageErrors' }
  | { readonly kind: 'closeByHand' }
  | { readonly kind: 'dropFiles'; readonly paths: readonly string[] };

export type ControlMessage = { readonly id: number } & ControlRequest;

export type ControlReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** Answers the parent process until it goes; without a parent that listens, does nothing. */
export function listenToParent(host: Host): void {
  if (process.send === undefined) return;
  process.on('message', (message) => {
    void reply(host, message as ControlMessage);
  });
  process.once('disconnect', () => host.exit(1));
}

async function reply(host: Host, message: ControlMessage): Promise<void> {
  const answer = await run(host, message).then(
    (value): ControlReply => ({ id: message.id, ok: true, value }),
    (error: unknown): ControlReply => ({ id: message.id, ok: false, message: errorText(error) }),
  );
  if (process.connected) process.send?.(answer);
}

async function run(host: Host, request: ControlRequest): Promise<unknown> {
  switch (request.kind) {
    case 'evaluate':
      return evaluate(host, request.source, request.arg);
    case 'endpoint':
      return readEndpoint(host);
    case 'foreignRequests':
      return host.requests.foreign;
    case 'pageErrors':
      return host.pageErrors;
    case 'closeByHand':
      return visibleWindow(host).closeByHand();
    case 'dropFiles':
      return dropFiles(visibleWindow(host), request.paths);
  }
}

/** As Playwright's `ElectronApplication.evaluate`: the function's source runs here, with the module `electron`. */
async function evaluate(host: Host, source: string, arg: unknown): Promise<unknown> {
  const callee = runInThisContext(`(${source})`) as (electron: object, arg: unknown) => unknown;
  return await callee(host.electron, arg);
}

/** Where a debugger may connect to Chromium, or null while it is starting. */
function readEndpoint(host: Host): string | null {
  try {
    const [port] = readFileSync(join(host.browser.profile, 'DevToolsActivePort'), 'utf8').split('\n');
    return port === undefined || port === '' ? null : `http://127.0.0.1:${port}`;
  } catch {
    return null; // not written yet
  }
}

function visibleWindow(host: Host): HostWindow {
  const window = host.windows.visible();
  if (window === null) throw new Error('no window is visible');
  return window;
}

/** Resolves when the page has done what waits for it. */
const PAGE_ANSWERS = 'new Promise((resolve) => setTimeout(resolve))';

/** Drops files on the middle of a window, as a file manager does. */
async function dropFiles(window: HostWindow, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => resolve(path));
  await window.announceFiles(files.map(describeFile));
  const session = await window.session();
  const { cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
  const x = cssLayoutViewport.clientWidth / 2;
  const y = cssLayoutViewport.clientHeight / 2;
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
    // A drop is lost where the page has not yet said that it takes what hangs over it.
    await session.send('Runtime.evaluate', { expression: PAGE_ANSWERS, awaitPromise: true });
  }
}

function describeFile(path: string): KnownFile {
  const { size, mtimeMs } = statSync(path);
  return { path, name: basename(path), size, lastModified: Math.floor(mtimeMs) };
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
