import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow, WebContents } from 'electron';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDataFolder, readLog, startWorkbench, type Workbench } from './test-apps/start-workbench.ts';

interface Globals {
  stay: boolean;
  keepOpen: boolean;
  library: BrowserWindow;
  parser: BrowserWindow;
  createWindow(host: string, options?: object): BrowserWindow;
}

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
  await workbench.host.evaluate(() => {
    (globalThis as unknown as Globals).stay = true;
  });
}, 60_000);

afterAll(() => workbench?.dispose());

test('a window is shown when it is ready, at its size; a hidden one stays hidden', async () => {
  const state = await workbench.host.evaluate(() => {
    const { library, parser } = globalThis as unknown as Globals;
    return [library.isVisible(), parser.isVisible(), library.webContents.getURL()];
  });
  expect(state).toEqual([true, false, 'app://lectern/']);
  expect(await workbench.library.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 650]);
  expect(await readLog(workbench.host)).toContainEqual(['lectern', 'ready-to-show']);
});

test('a hidden window does not slow the drawing of the one that is seen', async () => {
  const drawn = await workbench.library.evaluate(async () => {
    // A covered tab draws once or twice a second.
    const end = performance.now() + 5000;
    let frames = 0;
    while (frames < 40 && performance.now() < end) {
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    return frames;
  });
  expect(drawn).toBe(40);
});

test('a second debugger changes neither size nor colour scheme, and its own settings go with it', async () => {
  const look = () => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches] as const;
  const [width, isDark] = await workbench.library.evaluate(look);
  expect(width).toBe(900);
  await workbench.library.emulateMedia({ colorScheme: isDark ? 'light' : 'dark' });
  expect(await workbench.library.evaluate(look)).toEqual([900, !isDark]);
  await workbench.library.emulateMedia({ colorScheme: null });
  await workbench.library.reload();
  expect(await workbench.library.evaluate(look)).toEqual([900, isDark]);
});

test('dropped files arrive as files whose paths the preload knows, others without', async () => {
  const folder = await createDataFolder();
  const path = join(folder, 'Pâques à Koursk.txt');
  await writeFile(path, 'Aujourd’hui');
  await workbench.host.dropFiles([path]);
  interface Page {
    dropped: unknown[];
    bridge: { pathFor(file: File): string };
  }
  await workbench.library.waitForFunction(() => (window as unknown as Page).dropped.length > 0);
  const [dropped, unknown] = await workbench.library.evaluate(() => {
    const page = window as unknown as Page;
    return [page.dropped, page.bridge.pathFor(new File(['x'], 'made-here.txt'))];
  });
  expect(dropped).toEqual([{ name: 'Pâques à Koursk.txt', size: 13, path }]);
  expect(unknown).toBe('');
});

test('a page in an endless loop is destroyed at once, and its window is gone for the app', async () => {
  workbench.parser
    .evaluate(() => {
      for (let _turn = 0; Date.now() > 0; _turn += 1);
    })
    .catch(() => undefined);
  const closed = new Promise<void>((resolve) => workbench.parser.once('close', () => resolve()));
  const outcome = await workbench.host.evaluate(({ BrowserWindow: windows }: typeof import('electron')) => {
    const { parser } = globalThis as unknown as Globals;
    parser.destroy();
    const attempt = (action: () => unknown) => {
      try {
        return action();
      } catch (error) {
        return (error as Error).message;
      }
    };
    return [
      parser.isDestroyed(),
      attempt(() => parser.show()),
      attempt(() => parser.webContents.send('x')),
      windows.getAllWindows().length,
    ];
  });
  expect(outcome).toEqual([true, 'Object has been destroyed', 'Object has been destroyed', 1]);
  await closed;
  expect(await readLog(workbench.host)).toContainEqual(['parser', 'closed']);
  expect(await workbench.library.evaluate(() => 'alive')).toBe('alive');
});

test('a crash is told, and the window can load again', async () => {
  const crash = () =>
    workbench.host.evaluate(() => {
      const { library } = globalThis as unknown as Globals;
      return new Promise<string>((resolve) => {
        library.webContents.once('render-process-gone', async (_event, { reason }) => {
          await library.loadURL('app://lectern/');
          resolve(`${reason} ${library.webContents.getURL()}`);
        });
        library.webContents.forcefullyCrashRenderer();
      });
    });
  expect(await crash()).toBe('crashed app://lectern/');
});

test('a window that refuses to close stays; statics find it', async () => {
  const found = await workbench.host.evaluate(({ BrowserWindow: windows }: typeof import('electron')) => {
    const globals = globalThis as unknown as Globals;
    globals.keepOpen = true;
    globals.library.close();
    const isOpen = !globals.library.isDestroyed();
    globals.keepOpen = false;
    const contents: WebContents = globals.library.webContents;
    return [
      isOpen,
      windows.fromWebContents(contents) === globals.library,
      windows.getFocusedWindow() === globals.library,
    ];
  });
  expect(found).toEqual([true, true, true]);
});

test('what the host lacks throws by name', async () => {
  const messages = await workbench.host.evaluate(async (electron: typeof import('electron')) => {
    const { library, createWindow } = globalThis as unknown as Globals;
    const attempt = (action: () => unknown) => {
      try {
        return String(action());
      } catch (error) {
        return (error as Error).message.replace('chromium-host: electron.', '');
      }
    };
    return [
      attempt(() => electron.app.setBadgeCount(1)),
      attempt(() => electron.app.getPath('downloads')),
      attempt(() => electron.app.on('web-contents-created', () => undefined)),
      attempt(() => library.setFullScreen(true)),
      attempt(() => library.webContents.executeJavaScript('1')),
      attempt(() => electron.dialog.showCertificateTrustDialog({ certificate: {} as never, message: '' })),
      attempt(() => electron.protocol.handle('file', () => new Response())),
      attempt(() => electron.session.fromPartition('x')),
      attempt(() => createWindow('lectern', { frame: false })),
      attempt(() => electron.BrowserWindow.fromId(1)),
    ].concat(attempt(() => electron.ipcMain.on('x', () => undefined)));
  });
  expect(messages).toEqual([
    'app.setBadgeCount is not implemented',
    "app.getPath('downloads') is not implemented",
    "app.on('web-contents-created') is not implemented",
    'BrowserWindow.setFullScreen is not implemented',
    'webContents.executeJavaScript is not implemented',
    'dialog.showCertificateTrustDialog is not implemented',
    "protocol.handle('file') is not implemented",
    'session.fromPartition is not implemented',
    "BrowserWindow option 'frame' is not implemented",
    'BrowserWindow.fromId is not implemented',
    'ipcMain.on is not implemented',
  ]);
});

test('dialogs and links are scripted by replacing them', async () => {
  const chosen = await workbench.host.evaluate(
    async ({ dialog, shell }: typeof import('electron'), paths: string[]) => {
      const unscripted = await dialog.showOpenDialog({}).catch((error: Error) => error.message);
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: paths });
      const opened: string[] = [];
      shell.openExternal = async (url) => void opened.push(url);
      await shell.openExternal('https://example.org/');
      return [unscripted, (await dialog.showOpenDialog({})).filePaths, opened];
    },
    ['/tmp/été.txt'],
  );
  expect(chosen).toEqual([
    'chromium-host: no test answers dialog.showOpenDialog',
    ['/tmp/été.txt'],
    ['https://example.org/'],
  ]);
});

test('menu items are found by their names and clicked', async () => {
  const clicked = await workbench.host.evaluate(({ Menu }: typeof import('electron')) => {
    const seen: string[] = [];
    const click = (item: { label: string }) => void seen.push(item.label);
    const template = [{ label: 'Fichier', submenu: [{ id: 'import', label: 'Importer…', click }] }];
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    Menu.getApplicationMenu()?.getMenuItemById('import')?.click();
    Menu.getApplicationMenu()?.items[0]?.submenu?.items[0]?.click();
    return seen;
  });
  expect(clicked).toEqual(['Importer…', 'Importer…']);
});
