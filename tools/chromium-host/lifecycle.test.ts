import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HostProcess } from './host-process.ts';
import {
  createDataFolder,
  readLog,
  startWorkbench,
  WORKBENCH,
  waitUntil,
} from './test-apps/start-workbench.ts';

/** On Windows one kills at once. */
const hasSignals = process.platform !== 'win32';

let userData: string;
let started: HostProcess[];

beforeEach(async () => {
  userData = await createDataFolder();
  started = [];
});

afterEach(async () => {
  for (const host of started) await host.kill();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

async function start(args: readonly string[] = []) {
  const workbench = await startWorkbench(args, userData);
  started.push(workbench.host);
  return workbench;
}

test('a second start hands its arguments to the first and ends', async () => {
  const { host } = await start();
  const second = new HostProcess({ app: WORKBENCH, args: [`--user-data-dir=${userData}`, 'été.txt'] });
  started.push(second);
  expect(await second.exited).toBe(0);
  await waitUntil(host, () =>
    (globalThis as unknown as { log: string[][] }).log.some(([name]) => name === 'second-instance'),
  );
  const [, argv, cwd] = (await readLog(host)).find(([name]) => name === 'second-instance') ?? [];
  expect(argv).toEqual([process.execPath, WORKBENCH, `--user-data-dir=${userData}`, 'été.txt']);
  expect(cwd).toBe(process.cwd());
}, 60_000);

test('storage survives SIGKILL of the whole tree, and the lock of the dead does not bind', async () => {
  const first = await start();
  await first.library.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('notes', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('notes');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
    transaction.objectStore('notes').put('une note', 1);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
  });
  await first.host.kill();
  const second = await start();
  const note = await second.library.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('notes', 1).onsuccess = ({ target }) => {
          const { result } = target as IDBOpenDBRequest;
          const request = result.transaction('notes').objectStore('notes').get(1);
          request.onsuccess = () => resolve(request.result);
        };
      }),
  );
  expect(note).toBe('une note');
}, 60_000);

test('closing the last window ends the app in order', async () => {
  const { host } = await start();
  await host.evaluate(({ BrowserWindow }: typeof import('electron')) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  expect(await host.exited).toBe(0);
  expect(host.output.trim().split('\n')).toEqual(['window-all-closed', 'before-quit', 'will-quit']);
}, 60_000);

test('a window that a person closes asks the app first', async () => {
  const host = new HostProcess({
    app: WORKBENCH,
    args: [`--user-data-dir=${userData}`],
    guardsClosing: true,
  });
  started.push(host);
  await waitUntil(host, () => (globalThis as { isLoaded?: boolean }).isLoaded === true);
  await host.evaluate(() => Object.assign(globalThis, { keepOpen: true }).keepOpen);
  await host.closeByHand();
  await waitUntil(host, () =>
    (globalThis as unknown as { log: string[][] }).log.some(([, event]) => event === 'close'),
  );
  expect(await readLog(host)).not.toContainEqual(['lectern', 'closed']);
  await host.evaluate(() => Object.assign(globalThis, { keepOpen: false }).keepOpen);
  await host.closeByHand();
  await waitUntil(host, () =>
    (globalThis as unknown as { log: string[][] }).log.some(([, event]) => event === 'closed'),
  );
  expect(await readLog(host)).toContainEqual(['lectern', 'closed']);
}, 60_000);

test.runIf(hasSignals)('a window that refuses to close stops quitting', { timeout: 60_000 }, async () => {
  const { host } = await start();
  const count = await host.evaluate(({ app, BrowserWindow }: typeof import('electron')) => {
    Object.assign(globalThis, { keepOpen: true });
    app.quit();
    Object.assign(globalThis, { keepOpen: false });
    return BrowserWindow.getAllWindows().length;
  });
  expect(count).toBe(2);
  expect(host.output).toContain('before-quit');
  expect(host.output).not.toContain('will-quit');
  process.kill(host.pid, 'SIGTERM');
  expect(await host.exited).toBe(0);
  expect(host.output).toContain('will-quit');
});

test('app events can be emitted, arguments and language reach the app', async () => {
  const { host, library } = await start(['--lang=fr-FR', 'un.txt']);
  const facts = await host.evaluate(({ app }: typeof import('electron')) => {
    app.emit('open-file', { preventDefault: () => undefined }, '/tmp/a.txt');
    return [process.argv.slice(2), app.getLocale(), app.getVersion(), app.getName(), app.isPackaged];
  });
  expect(facts).toEqual([
    [`--user-data-dir=${userData}`, '--lang=fr-FR', 'un.txt'],
    'fr',
    '1.2.3',
    'workbench',
    false,
  ]);
  expect(await readLog(host)).toContainEqual(['open-file', '/tmp/a.txt']);
  expect(await library.evaluate(() => navigator.language)).toBe('fr-FR');
}, 60_000);

test('a packed app runs from its archive', async () => {
  const archive = join(userData, 'app.asar');
  await createPackage(WORKBENCH, archive);
  const host = new HostProcess({ app: archive, args: [`--user-data-dir=${userData}`] });
  started.push(host);
  await waitUntil(host, () => (globalThis as { isLoaded?: boolean }).isLoaded === true);
  const facts = await host.evaluate(({ app }: typeof import('electron')) => [
    app.isPackaged,
    app.getAppPath().endsWith('app.asar'),
    process.argv.slice(1),
    (process as unknown as { resourcesPath: string }).resourcesPath,
  ]);
  expect(facts).toEqual([true, true, [`--user-data-dir=${userData}`], userData]);
}, 60_000);
