// A small app that uses each part of Electron's surface; tests reach it through `evaluate` and its page.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';

const folder = import.meta.dirname;
const TYPES = { html: 'text/html', js: 'text/javascript' };
const POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self' app://parser https: wss:; img-src https:";

globalThis.log = [];
const record = (...entry) => globalThis.log.push(entry);

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

function createWindow(host, options = {}) {
  const preload = join(folder, 'preload.cjs');
  const window = new BrowserWindow({
    width: 900,
    height: 650,
    ...options,
    webPreferences: { preload, sandbox: true, additionalArguments: [`--page=${host}`] },
  });
  window.on('closed', () => record(host, 'closed'));
  window.on('close', (event) => {
    record(host, 'close');
    if (globalThis.keepOpen) event.preventDefault();
  });
  window.webContents.on('will-navigate', (event, url) => {
    record(host, 'will-navigate', event.url === url ? url : 'differs');
    event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_event, details) => record(host, 'gone', details.reason));
  window.webContents.setWindowOpenHandler(({ url }) => {
    record(host, 'open', url);
    return { action: 'deny' };
  });
  return window;
}

async function respond(request) {
  const url = new URL(request.url);
  if (url.pathname === '/echo') {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return Response.json({
      url: request.url,
      method: request.method,
      size: bytes.length,
      last: bytes.at(-1),
    });
  }
  if (url.pathname === '/long') return new Response(longBytes());
  const name = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
  const body = await readFile(join(folder, name)).catch(() => null);
  if (body === null) return new Response('nothing here', { status: 404 });
  const type = TYPES[name.split('.').at(-1)];
  return new Response(body, {
    headers: { 'content-type': type, 'content-security-policy': POLICY, 'x-host': url.host },
  });
}

/** More than one message of the debugging protocol may hold. */
function longBytes() {
  return new Uint8Array(120_000_000).fill(7);
}

globalThis.createWindow = createWindow;

if (!app.requestSingleInstanceLock()) app.quit();
else {
  app.on('second-instance', (_event, argv, cwd) => record('second-instance', argv, cwd));
  app.on('open-file', (_event, path) => record('open-file', path));
  for (const event of ['before-quit', 'will-quit']) app.on(event, () => console.log(event));
  app.on('window-all-closed', () => {
    console.log('window-all-closed');
    if (!globalThis.stay) app.quit();
  });
  app.whenReady().then(async () => {
    protocol.handle('app', respond);
    session.defaultSession.webRequest.onBeforeRequest((details, callback) =>
      callback({ cancel: !details.url.startsWith('app://') }),
    );
    ipcMain.handle('echo', (event, ...args) => {
      globalThis.lastFrame = {
        ...event.senderFrame,
        isSender: event.sender === globalThis.library?.webContents,
      };
      return args.length === 1 ? args[0] : args;
    });
    ipcMain.handle('describe', (_event, value) => ({
      type: Object.prototype.toString.call(value),
      json: JSON.stringify(value instanceof Map ? [...value] : value),
    }));
    ipcMain.handle('fail', () => {
      throw new TypeError('no such thing');
    });
    ipcMain.handle('long', longBytes);
    ipcMain.handle('uncloneable', () => ({ method() {} }));
    globalThis.library = createWindow('lectern', { show: false });
    globalThis.library.once('ready-to-show', () => {
      record('lectern', 'ready-to-show');
      globalThis.library.show();
    });
    globalThis.parser = createWindow('parser', { show: false });
    await Promise.all([
      globalThis.library.loadURL('app://lectern/'),
      globalThis.parser.loadURL('app://parser/'),
    ]);
    globalThis.isLoaded = true;
  });
}
