import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLog, startWorkbench, type Workbench } from './test-apps/start-workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);

afterAll(() => workbench?.dispose());

/** Runs `action` and gives a function that reads the addresses of the foreign requests made since it began. */
async function foreignSince(action: () => Promise<unknown>): Promise<() => Promise<readonly string[]>> {
  const before = (await workbench.host.foreignRequests()).length;
  await action();
  return async () => (await workbench.host.foreignRequests()).slice(before).map(({ url }) => url);
}

test('a response reaches the page with status, headers and the policy that the browser enforces', async () => {
  const response = await workbench.library.goto('https://lectern.test/');
  expect(response?.status()).toBe(200);
  expect(response?.headers()['x-host']).toBe('lectern');
  expect(response?.headers()['content-security-policy']).toContain("script-src 'self'");
  const evaluated = await workbench.library.evaluate(
    () => (window as unknown as { evalOutcome: string }).evalOutcome,
  );
  expect(evaluated).toBe('EvalError');
  expect(await workbench.library.evaluate(() => fetch('/absent').then(({ status }) => status))).toBe(404);
});

test('a policy names the origins as the browser knows them', async () => {
  const policy = await workbench.library.evaluate(
    async () => (await fetch('/')).headers.get('content-security-policy') ?? '',
  );
  expect(policy).toContain("connect-src 'self' https://parser.test https:");
});

test('the handler receives the body of a request under its app address', async () => {
  const echo = await workbench.library.evaluate(async () => {
    const body = new Uint8Array(300_000).fill(9);
    body[body.length - 1] = 200;
    return (await fetch('/echo?q=é#part', { method: 'POST', body })).json();
  });
  expect(echo).toEqual({ url: 'app://lectern/echo?q=%C3%A9', method: 'POST', size: 300_000, last: 200 });
});

// Twice 120 million bytes through a pipe take their time on a busy machine.
test('an answer and a message too long for the debugging protocol arrive whole', async () => {
  const { size, last } = await workbench.library.evaluate(async () => {
    const bytes = await (await fetch('/long')).bytes();
    return { size: bytes.length, last: bytes.at(-1) };
  });
  expect([size, last]).toEqual([120_000_000, 7]);
  const length = await workbench.library.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: { invoke(channel: string): Promise<Uint8Array> } };
    return (await bridge.invoke('long')).length;
  });
  expect(length).toBe(120_000_000);
}, 120_000);

test('a worker loads from the app and fetches from it', async () => {
  const message = await workbench.library.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => reject(new Error('the worker failed'));
      }),
  );
  expect(message).toEqual({
    echo: { url: 'app://lectern/echo', method: 'POST', size: 3, last: 3 },
    origin: 'https://lectern.test',
  });
});

test('the two pages are two sites in two processes, with storage apart', async () => {
  await workbench.library.evaluate(() => localStorage.setItem('mine', '1'));
  expect(await workbench.parser.evaluate(() => localStorage.getItem('mine'))).toBeNull();
  expect(await workbench.library.evaluate(() => isSecureContext)).toBe(true);
  // A page in an endless loop stops nothing but itself.
  workbench.parser
    .evaluate(() => {
      for (let _turn = 0; Date.now() > 0; _turn += 1);
    })
    .catch(() => undefined);
  expect(await workbench.library.evaluate(() => 1 + 1)).toBe(2);
});

test('foreign requests of a page are aborted, counted and judged by the app', async () => {
  const urls = await foreignSince(() =>
    workbench.library.evaluate(async () => {
      await fetch('https://example.com/data').catch(() => undefined);
      const image = new Image();
      await new Promise((resolve) => {
        image.onerror = resolve;
        image.src = 'https://example.com/pixel.png';
      });
    }),
  );
  expect(await urls()).toEqual(['https://example.com/data', 'https://example.com/pixel.png']);
  const all = await workbench.host.foreignRequests();
  expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(['cancelled']));
});

test('not even a server on this machine can be reached', async () => {
  let visits = 0;
  const server = createServer((connection) => {
    visits += 1;
    connection.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const urls = await foreignSince(() =>
    workbench.library.evaluate(async (address) => {
      await fetch(`https://${address}/x`).catch(() => undefined);
      const socket = new WebSocket(`wss://${address}/socket`);
      await new Promise((resolve) => {
        socket.onerror = resolve;
      });
    }, `127.0.0.1:${port}`),
  );
  // Chromium tells the page of a failed web socket and the host of its attempt on two lines, in any order.
  await expect.poll(urls).toEqual([`https://127.0.0.1:${port}/x`, `wss://127.0.0.1:${port}/socket`]);
  server.close();
  expect(visits).toBe(0);
});

test('a page cannot leave, nor open a window', async () => {
  const { library } = workbench;
  const urls = await foreignSince(async () => {
    await library.click('#away');
    await library.evaluate(() => {
      location.href = 'https://example.com/script';
    });
    await library.click('#blank');
    await library.click('#away', { modifiers: ['Control'] });
    await library.evaluate(() => void window.open('https://example.com/popup'));
  });
  await expect
    .poll(() => readLog(workbench.host))
    .toEqual(
      expect.arrayContaining([
        ['lectern', 'will-navigate', 'https://example.com/away'],
        ['lectern', 'will-navigate', 'https://example.com/script'],
        ['lectern', 'open', 'https://example.com/blank'],
        ['lectern', 'open', 'https://example.com/away'],
        ['lectern', 'open', 'https://example.com/popup'],
      ]),
    );
  expect(library.url()).toBe('https://lectern.test/');
  expect(await urls()).toEqual([]);
  await expect.poll(() => workbench.browser.contexts()[0]?.pages().length).toBe(2);
});
