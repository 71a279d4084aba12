import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FETCH_LIMIT_MS = 60_000;
const NEXT_ATTEMPT_MS = 24 * 60 * 60_000;

/** Path of the Electron binary that belongs to the installed `electron` package, or null when it was never fetched. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(binary) && binaryVersion(folder) === packageVersion(folder) ? binary : null;
}

/**
 * Fetches Electron's binary with the package's own installer, waiting 60 s at most, and says so on stderr. A failed
 * attempt is remembered for a day, so that starts without a network do not wait each time.
 *
 * @param options.again tries even when an attempt failed within the last day
 * @returns the binary's path, or null when it could not be had
 */
export function fetchElectron(root: string, options: { readonly again: boolean }): string | null {
  const failureStamp = join(root, 'node_modules/.cache/lectern/electron-not-fetched');
  if (!options.again && isRecent(failureStamp)) return null;
  process.stderr.write("Fetching Electron's binary from GitHub (60 s at most)…\n");
  const installer = join(root, 'node_modules/electron/install.js');
  const child = spawnSync(process.execPath, [installer], {
    encoding: 'utf8',
    timeout: FETCH_LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  const binary = findElectron(root);
  if (binary !== null) return binary;
  mkdirSync(dirname(failureStamp), { recursive: true });
  writeFileSync(failureStamp, new Date().toISOString());
  const reason = child.signal === null ? (child.stderr.trim().split('\n')[0] ?? '') : 'it took too long';
  process.stderr.write(
    `It could not be fetched (${reason}); not tried again for a day. "npx install-electron" tries at once.\n`,
  );
  return null;
}

function isRecent(stamp: string): boolean {
  return existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < NEXT_ATTEMPT_MS;
}

function binaryVersion(folder: string): string | null {
  const file = join(folder, 'dist/version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
}

function packageVersion(folder: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return version;
}
