import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { extractAll } from '@electron/asar';

/** What one start of the host runs, and how. */
export interface HostSettings {
  readonly headless: boolean;
  /** Folder with the app's package.json. */
  readonly appPath: string;
  readonly entry: string;
  readonly name: string;
  readonly version: string;
  readonly isPackaged: boolean;
  /** Folder that holds the app (packed: beside it lie its resources). */
  readonly resourcesPath: string;
  /** `process.argv` as the app sees it. */
  readonly argv: readonly string[];
  readonly userData: string;
  /** BCP 47, as `--lang` or the environment says. */
  readonly locale: string;
  /** A test drives the app over the IPC channel of this process: nothing may ask a person. */
  readonly isControlled: boolean;
  /** A person may close windows with the mouse: the app is asked first. */
  readonly guardsClosing: boolean;
}

const OWN_OPTIONS = ['--headless', '--guard-closing'];

/**
 * Reads `[--headless] [--guard-closing] APP [args...]`, where APP is a folder with a package.json or an .asar file.
 * @throws Error when APP is missing or has no package.json with `main`.
 */
export function readSettings(args: readonly string[]): HostSettings {
  const appIndex = args.findIndex((argument) => !OWN_OPTIONS.includes(argument));
  const options = args.slice(0, appIndex);
  const [app, ...appArgs] = appIndex < 0 ? [] : args.slice(appIndex);
  if (app === undefined) throw new Error('usage: chromium-host [--headless] [--guard-closing] APP [args...]');
  const isControlled = process.send !== undefined;
  const isPackaged = app.endsWith('.asar');
  const appPath = isPackaged ? unpackAsar(resolve(app)) : resolve(app);
  const manifest = readManifest(appPath);
  return {
    headless: options.includes('--headless') || !hasDisplay(),
    appPath,
    entry: join(appPath, manifest.main),
    name: manifest.name,
    version: manifest.version,
    isPackaged,
    resourcesPath: dirname(resolve(app)),
    argv: isPackaged ? [process.execPath, ...appArgs] : [process.execPath, app, ...appArgs],
    userData: resolve(switchValue(appArgs, 'user-data-dir') ?? join(applicationData(), manifest.name)),
    locale: switchValue(appArgs, 'lang') ?? environmentLocale(),
    isControlled,
    guardsClosing: !isControlled || options.includes('--guard-closing'),
  };
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

function switchValue(args: readonly string[], name: string): string | undefined {
  const prefix = `--${name}=`;
  return args.find((argument) => argument.startsWith(prefix))?.slice(prefix.length);
}

interface Manifest {
  readonly name: string;
  readonly main: string;
  readonly version: string;
}

function readManifest(appPath: string): Manifest {
  const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { main, name, productName, version } = manifest;
  if (typeof main !== 'string') throw new Error(`${appPath}: package.json names no "main"`);
  return {
    main,
    name: String(productName ?? name ?? basename(appPath)),
    version: String(version ?? '0.0.0'),
  };
}

/** Electron reads inside the archive; Node cannot, so its files are laid out in a temporary folder. */
function unpackAsar(archive: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'chromium-host-asar-')), basename(archive));
  extractAll(archive, folder);
  process.once('exit', () => rmSync(dirname(folder), { recursive: true, force: true }));
  return folder;
}

/** Electron's `appData` (https://www.electronjs.org/docs/latest/api/app#appgetpathname). */
function applicationData(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

function environmentLocale(): string {
  const { LC_ALL, LC_MESSAGES, LANGUAGE, LANG } = process.env;
  const [first] = [LANGUAGE, LC_ALL, LC_MESSAGES, LANG].filter(
    (value) => value !== undefined && value !== '',
  );
  const locale = (first ?? '').replace(/[.:@].*$/, '').replace('_', '-');
  return /^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale) ? locale : 'en-US';
}
