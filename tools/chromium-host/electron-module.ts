import { registerHooks } from 'node:module';
import { missingModule } from './only-known.ts';

/** Modules of Electron's main process that Lectern does not use (https://www.electronjs.org/docs/latest/api). */
const MISSING = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'clipboard',
  'contentTracing',
  'crashReporter',
  'desktopCapturer',
  'globalShortcut',
  'ImageView',
  'inAppPurchase',
  'MenuItem',
  'MessageChannelMain',
  'nativeImage',
  'nativeTheme',
  'net',
  'netLog',
  'Notification',
  'powerMonitor',
  'powerSaveBlocker',
  'pushNotifications',
  'safeStorage',
  'screen',
  'ServiceWorkerMain',
  'ShareMenu',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'webContents',
  'webFrameMain',
  'WebContentsView',
];

const SPECIFIERS = ['electron', 'electron/main'];
const URL = 'chromium-host:electron';

/** From now on `electron` is the stand-in, for `import` and `require` alike; modules that it lacks throw when touched. */
export function installElectron(electron: Readonly<Record<string, object>>): void {
  const exports: Record<string, object> = { ...electron };
  for (const name of MISSING) exports[name] = missingModule(name);
  const key = Symbol.for(URL);
  Object.assign(globalThis, { [key]: exports });
  const source = [
    `const electron = globalThis[Symbol.for(${JSON.stringify(URL)})];`,
    ...Object.keys(exports).map((name) => `export const ${name} = electron.${name};`),
    'export default electron;',
  ].join('\n');
  registerHooks({
    resolve: (specifier, context, next) =>
      SPECIFIERS.includes(specifier) ? { url: URL, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === URL ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
}
