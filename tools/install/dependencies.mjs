// Runs under the Node that the machine has (20 or newer), before anything is installed: built-ins only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const OWN_ROOT = resolve(import.meta.dirname, '../..');

/**
 * Installs the dependencies with `npm ci` when package-lock.json is not the one that was installed last, else does
 * nothing and says nothing. Electron's binary is left out: it is large, and not every machine can fetch it.
 *
 * @param {string} [root] the repository's root
 * @returns {void}
 * @throws {Error} when npm fails, with all that npm printed
 */
export function ensureDependencies(root = OWN_ROOT) {
  if (areDependenciesCurrent(root)) return;
  // On stderr, so that tools whose standard output is data can install too.
  process.stderr.write('Installing dependencies (npm ci, about a minute)…\n');
  // All that Lectern is made of counts as development: NODE_ENV=production would leave everything out.
  const npm = spawnSync('npm', ['ci', '--no-progress', '--include=dev'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
    // npm is a batch file on Windows, which starts only through a shell.
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (npm.error !== undefined) throw new Error(`npm could not be started: ${npm.error.message}`);
  if (npm.status !== 0) throw new Error(`npm ci failed.\n${npm.stdout}${npm.stderr}`);
  markInstalled(root);
}

/**
 * Notes which package-lock.json node_modules was installed from.
 *
 * @param {string} [root] the repository's root
 * @returns {void}
 */
export function markInstalled(root = OWN_ROOT) {
  writeFileSync(stampPath(root), lockHash(root));
}

/**
 * Path of the Node that package.json pins; it runs TypeScript as it is.
 *
 * @param {string} [root] the repository's root
 * @returns {string}
 * @throws {Error} when it is missing, which means that install scripts are switched off
 */
export function pinnedNode(root = OWN_ROOT) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules/node/bin', name);
  if (existsSync(path)) return path;
  throw new Error(`${path} is missing: run "npm rebuild node" with install scripts allowed.`);
}

/** @param {string} root */
function areDependenciesCurrent(root) {
  const stamp = stampPath(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root);
}

/** @param {string} root */
function stampPath(root) {
  return join(root, 'node_modules/.lectern-installed');
}

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}
