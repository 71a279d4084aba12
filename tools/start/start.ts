import { join, resolve } from 'node:path';
import { ensureChromium } from '../browser/ensure-chromium.ts';
import { isRoot } from '../browser/find-chromium.ts';
import { buildIfStale } from './build.ts';
import { type AppHost, chooseHost } from './choose-host.ts';
import { chooseDisplay, type Display } from './display.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { launch, type Program } from './launch.ts';
import { howToHaveSandbox, sandboxSwitches, whyNoSandbox } from './sandbox.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Builds Lectern where needed and opens it on Electron, or on an installed Chromium where Electron cannot be had. */
async function start(args: readonly string[]): Promise<number> {
  buildIfStale(ROOT);
  const appArgs = args.filter((arg) => arg !== '--headless').map(absoluteFile);
  const headless = args.includes('--headless');
  const display = headless ? 'none' : chooseDisplay();
  const host = chooseHost(
    display,
    process.env.LECTERN_HOST,
    (options) => findElectron(ROOT) ?? fetchElectron(ROOT, options),
  );
  if (host.kind === 'chromium') ensureChromium();
  sayWhere(host, display);
  return launch(
    host.kind === 'electron' ? onElectron(host.binary, appArgs, display) : onChromium(appArgs, display),
  );
}

/** npm changes into the repository's root; a file is named from where the person stands. */
function absoluteFile(arg: string): string {
  return arg.startsWith('-') ? arg : resolve(process.env.INIT_CWD ?? process.cwd(), arg);
}

function onElectron(binary: string, args: readonly string[], display: Display): Program {
  return {
    command: binary,
    args: [...sandboxSwitches(binary), ROOT, ...args],
    onVirtualDisplay: display === 'virtual',
  };
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

function sayWhere(host: AppHost, display: Display): void {
  console.log(`Opening Lectern in ${host.kind === 'electron' ? 'Electron' : `Chromium (${host.because})`}.`);
  if (display === 'virtual') console.log('There is no display: it runs on a virtual one (xvfb-run).');
  if (display === 'none') console.log('There is no display: it runs without a window (headless).');
  const unsafe = host.kind === 'electron' ? whyNoSandbox(host.binary) : isRoot() ? 'Running as root' : null;
  if (unsafe === null) return;
  console.log(`${unsafe}: Chromium’s sandbox is off (--no-sandbox).`);
  const advice = host.kind === 'electron' ? howToHaveSandbox(host.binary) : null;
  if (advice !== null) console.log(advice);
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
