import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot } from '../browser/find-chromium.ts';

/** Kernel settings, with the value at which a program of the user's own can make no namespaces (Ubuntu since 23.10, Debian, all). */
const CLOSED: readonly (readonly [name: string, value: string])[] = [
  ['kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['kernel/unprivileged_userns_clone', '0'],
  ['user/max_user_namespaces', '0'],
];

const SETUID_ROOT = 0o4000;

/**
 * Why an Electron that lies in a folder of the user's cannot use Chromium's sandbox here, or null where it can. It aborts
 * at once where it cannot, unless told to do without.
 *
 * @param settings the folder of the kernel's settings
 */
export function whyNoSandbox(binary: string, settings = '/proc/sys'): string | null {
  if (isRoot()) return 'Running as root';
  if (process.platform !== 'linux' || hasHelper(binary)) return null;
  const isClosed = CLOSED.some(([name, value]) => settingOf(join(settings, name)) === value);
  return isClosed ? 'This system lets Electron make no namespaces' : null;
}

/** Electron's switches for the sandbox: none where it can be used. */
export function sandboxSwitches(binary: string): readonly string[] {
  return whyNoSandbox(binary) === null ? [] : ['--no-sandbox'];
}

/** What gives Electron its sandbox back; null for root, who has none anywhere. */
export function howToHaveSandbox(binary: string): string | null {
  if (isRoot()) return null;
  const helper = helperOf(binary);
  return `To have it: sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`;
}

/** The helper that makes the sandbox without namespaces; from an archive it comes without root's rights. */
function hasHelper(binary: string): boolean {
  const helper = helperOf(binary);
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & SETUID_ROOT) !== 0;
}

function helperOf(binary: string): string {
  return join(dirname(binary), 'chrome-sandbox');
}

function settingOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
