import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MACOS_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of an installed Chromium, Chrome or Edge, or null when there is none. `LECTERN_CHROMIUM` names another one.
 */
export function findChromium(): string | null {
  const named = process.env['LECTERN_CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  return candidates().find(isExecutable) ?? null;
}

/** Flags without which Chromium does not start as root or asks for the network by itself. */
export function chromiumFlags(): readonly string[] {
  const flags = ['--disable-background-networking', '--disable-quic', '--no-first-run'];
  return isRoot() ? [...flags, '--no-sandbox'] : flags;
}

/** Chromium refuses its own sandbox for root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function candidates(): readonly string[] {
  if (process.platform === 'darwin') return MACOS_APPLICATIONS;
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => join(root, program)));
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us
  }
}
