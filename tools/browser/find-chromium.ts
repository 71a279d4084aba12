import { join } from 'node:path';
import { findCommand, isExecutable } from '../install/find-command.ts';

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
  const named = process.env.LECTERN_CHROMIUM;
  if (named !== undefined && named !== '') return named;
  return isOnPath() ? findCommand(...COMMANDS) : (programs().find(isExecutable) ?? null);
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

/** Elsewhere than on macOS and Windows browsers are commands. */
function isOnPath(): boolean {
  return process.platform !== 'darwin' && process.platform !== 'win32';
}

function programs(): readonly string[] {
  if (process.platform === 'darwin') return MACOS_APPLICATIONS;
  const { env } = process;
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  return roots.flatMap((root) => WINDOWS_PROGRAMS.map((program) => join(root ?? '', program)));
}
