import { join, resolve } from 'node:path';
import { ensureChromium } from '../browser/ensure-chromium.ts';
import { isRoot } from '../browser/find-chromium.ts';
import { buildIfStale } from './build.ts';
import { chooseDisplay, type Display } from './display.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { launch, type Program } from './launch.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds Lectern where needed and opens it on Electron, or on an installed Chromium where Electron cannot be had. */
async function start(args: readonly string[]): Promise<number> {
  buildIfStale(ROOT);
  const appArgs = args.filter((arg) => arg !== '--headless').map(absoluteFile);
  const headless = args.includes('--headless');
  const electron = headless ? null : electronBinary();
  if (electron === null) ensureChromium();
  const display = headless ? 'none' : chooseDisplay();
  sayWhere(electron, display);
  return launch(electron === null ? onChromium(appArgs, display) : onElectron(electron, appArgs, display));
}

/** `LECTERN_HOST` forces one: `chromium` leaves Electron alone, `electron` fetches it even after a failed attempt. */
function electronBinary(): string | null {
  const host = process.env.LECTERN_HOST;
  if (host === 'chromium') return null;
  return findElectron(ROOT) ?? fetchElectron(ROOT, { again: host === 'electron' });
}

/** npm changes into the repository's root; a file is named from where the person stands. */
function absoluteFile(arg: string): string {
  return arg.startsWith('-') ? arg : resolve(process.env.INIT_CWD ?? process.cwd(), arg);
}

function onElectron(binary: string, args: readonly string[], display: Display): Program {
  const sandbox = isRoot() ? ['--no-sandbox'] : [];
  return { command: binary, args: [...sandbox, ROOT, ...args], onVirtualDisplay: display === 'virtual' };
}

function onChromium(args: readonly string[], display: Display): Program {
  const host = join(ROOT, 'tools/chromium-host/main.ts');
  const headless = display === 'none' ? ['--headless'] : [];
  return {
    command: process.execPath,
    args: [host, ...headless, ROOT, ...args],
    onVirtualDisplay: display === 'virtual',
  };
}

function sayWhere(electron: string | null, display: Display): void {
  console.log(`Opening Lectern ${electron === null ? 'in Chromium (Electron is not here)' : 'in Electron'}.`);
  if (display === 'virtual') console.log('There is no display: it runs on a virtual one (xvfb-run).');
  if (display === 'none') console.log('There is no display: it runs without a window (headless).');
  if (isRoot()) console.log('Running as root: Chromium’s sandbox is off (--no-sandbox).');
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
