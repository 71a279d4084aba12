import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorkbench, type Workbench } from './test-apps/start-workbench.ts';

/** The API that the workbench's preload exposes. */
interface Bridge {
  readonly page: string;
  readonly versions: Record<string, string>;
  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown>;
  on(channel: string, listener: (...args: readonly unknown[]) => void): () => void;
  unknown(): string;
  unknownModule(): string;
  mutate(list: unknown[]): number;
  identity(value: unknown): unknown;
}

declare const bridge: Bridge;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);

afterAll(() => workbench?.dispose());

test('values keep their types on the way to main and back', async () => {
  const result = await workbench.library.evaluate(async () => {
    const sent = {
      bytes: new Uint8Array([0, 1, 255]),
      map: new Map<unknown, unknown>([['a', new Map([[1, 'x']])]]),
      set: new Set([1, 'deux']),
      date: new Date(Date.UTC(2024, 7, 6)),
      nothing: undefined,
      none: null,
      nested: { list: [1.5, 'Koursk, l’été', [true]] },
    };
    const back = (await bridge.invoke('echo', sent)) as typeof sent;
    return {
      bytes: back.bytes instanceof Uint8Array && [...back.bytes].join(),
      map: back.map instanceof Map && back.map.get('a') instanceof Map,
      inner: (back.map.get('a') as Map<number, string>).get(1),
      set: back.set instanceof Set && [...back.set].join(),
      date: back.date instanceof Date && back.date.toISOString(),
      nothing: 'nothing' in back && back.nothing === undefined,
      none: back.none,
      nested: back.nested,
    };
  });
  expect(result).toEqual({
    bytes: '0,1,255',
    map: true,
    inner: 'x',
    set: '1,deux',
    date: '2024-08-06T00:00:00.000Z',
    nothing: true,
    none: null,
    nested: { list: [1.5, 'Koursk, l’été', [true]] },
  });
});

test('main receives a Map as a Map and bytes as Uint8Array', async () => {
  const types = await workbench.library.evaluate(async () => [
    await bridge.invoke('describe', new Map([['é', 1]])),
    await bridge.invoke('describe', new Uint8Array([7])),
    await bridge.invoke('describe', undefined),
  ]);
  expect(types).toEqual([
    { type: '[object Map]', json: '[["é",1]]' },
    { type: '[object Uint8Array]', json: '{"0":7}' },
    { type: '[object Undefined]', json: undefined },
  ]);
});

test('twenty megabytes make the round trip unharmed', async () => {
  const check = await workbench.library.evaluate(async () => {
    const bytes = new Uint8Array(20_000_000).map((_, index) => (index * 31) % 251);
    const back = (await bridge.invoke('echo', bytes)) as Uint8Array;
    return back.length === bytes.length && back.every((byte, index) => byte === bytes[index]);
  });
  expect(check).toBe(true);
}, 60_000);

test('a handler that throws, is missing or answers a function rejects with its message', async () => {
  const messages = await workbench.library.evaluate(async () => {
    const attempt = (channel: string) => bridge.invoke(channel).then(String, (error: Error) => error.message);
    return [await attempt('fail'), await attempt('absent'), await attempt('uncloneable')];
  });
  expect(messages[0]).toBe("Error invoking remote method 'fail': TypeError: no such thing");
  expect(messages[1]).toBe(
    "Error invoking remote method 'absent': Error: No handler registered for 'absent'",
  );
  expect(messages[2]).toContain('could not be cloned');
});

test('main sends events to one window until its listener is removed', async () => {
  await workbench.library.evaluate(() => {
    const heard: unknown[] = [];
    const stop = bridge.on('news', (...args) => heard.push(args));
    Object.assign(window, { heard, stop });
  });
  const send = (value: number) =>
    workbench.host.evaluate((_electron, payload: number) => {
      const { library, parser } = globalThis as unknown as Record<
        string,
        { webContents: { send(channel: string, ...args: unknown[]): void } }
      >;
      parser?.webContents.send('news', 'for the parser alone');
      library?.webContents.send('news', payload, new Map([[payload, 'm']]));
    }, value);
  const read = () =>
    workbench.library.evaluate(async () => {
      // Events and replies come in order: after this round trip each earlier event has arrived.
      await bridge.invoke('echo', 0);
      const { heard } = window as unknown as { heard: [number, Map<number, string>][] };
      return heard.map(([number, map]) => [number, map.get(number)]);
    });
  await send(1);
  await send(2);
  expect(await read()).toEqual([
    [1, 'm'],
    [2, 'm'],
  ]);
  await workbench.library.evaluate(() => (window as unknown as { stop(): void }).stop());
  await send(3);
  expect(await read()).toHaveLength(2);
});

test('main knows which page asks', async () => {
  const ask = async (page: Workbench['library']) => {
    await page.evaluate(() => bridge.invoke('echo', 1));
    return workbench.host.evaluate(() => (globalThis as unknown as { lastFrame: object }).lastFrame);
  };
  expect(await ask(workbench.library)).toEqual({
    url: 'app://lectern/',
    origin: 'app://lectern',
    isSender: true,
  });
  expect(await ask(workbench.parser)).toEqual({
    url: 'app://parser/',
    origin: 'app://parser',
    isSender: false,
  });
});

test('the preload sees its own arguments and versions', async () => {
  expect(await workbench.parser.evaluate(() => bridge.page)).toBe('--page=parser');
  const versions = await workbench.library.evaluate(() => bridge.versions);
  expect(versions.electron).toMatch(/^\d+\.\d+\.\d+$/);
});

test('what crosses the bridge is a copy, and the bridge itself is frozen', async () => {
  const result = await workbench.library.evaluate(() => {
    const list = ['kept'];
    const value = { inner: { deep: 1 } };
    const length = bridge.mutate(list);
    const isCopy = bridge.identity(value) !== value;
    return {
      length,
      list,
      isCopy,
      isFrozen: Object.isFrozen(bridge),
      isFixed: !Reflect.deleteProperty(window, 'bridge'),
    };
  });
  expect(result).toEqual({ length: 2, list: ['kept'], isCopy: true, isFrozen: true, isFixed: true });
});

test('page scripts see nothing of the line to the host', async () => {
  const seen = await workbench.library.evaluate(
    () => (window as unknown as { seenGlobals: string[] }).seenGlobals,
  );
  // A class of the web platform (WebXR) bears the word too.
  expect(seen.filter((name) => name !== 'XRWebGLBinding')).toEqual([]);
});

test('an API that the preload lacks throws by name', async () => {
  expect(await workbench.library.evaluate(() => [bridge.unknown(), bridge.unknownModule()])).toEqual([
    'chromium-host: electron.ipcRenderer.sendSync is not implemented',
    "chromium-host: a sandboxed preload cannot require 'node:fs'",
  ]);
});

test('a reload brings a new preload and the line still works', async () => {
  await workbench.parser.reload();
  expect(await workbench.parser.evaluate(() => bridge.invoke('echo', 'again'))).toBe('again');
});
