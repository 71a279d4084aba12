/** Runs a built Electron app in Chromium: `node tools/chromium-host/main.ts [--headless] [--guard-closing] APP [args...]`. */
import { pathToFileURL } from 'node:url';
import { listenToParent } from './control.ts';
import { installElectron } from './electron-module.ts';
import { Host } from './host.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.argv.slice(2));
const host = new Host(settings);

process.argv = [...settings.argv];
// What Electron adds to Node's `process`.
Object.defineProperty(process, 'resourcesPath', { value: settings.resourcesPath });
Object.defineProperty(process, 'defaultApp', { value: !settings.isPackaged });
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'versions', { value: { ...process.versions, ...host.versions } });

let signals = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    signals += 1;
    if (signals > 1) host.exit(1);
    else host.app.quit();
  });
}

installElectron(host.electron);
listenToParent(host);
await import(pathToFileURL(settings.entry).href);
host.protocol.ready();
host.app.ready();
