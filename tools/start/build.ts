import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources/sample-article.txt',
  'electron.vite.config.ts',
  'package-lock.json',
];

/** Inside a folder that every build empties, so a build by other means makes the fingerprint go. */
const FINGERPRINT = 'out/main/.sources';

/**
 * Builds the app into `out/` when its sources are not the ones that it was last built from.
 *
 * @param root the repository's root
 * @param say is told that a build begins; by default it goes to stderr
 * @throws Error with all that the build printed, when it fails
 */
export function buildIfStale(root: string, say = sayOnStderr): void {
  const fingerprint = sourcesFingerprint(root);
  const stamp = join(root, FINGERPRINT);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  say('Building…');
  const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const build = spawnSync(process.execPath, [cli, 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (build.status !== 0) throw new Error(`The build failed.\n${build.stdout}${build.stderr}`);
  writeFileSync(stamp, fingerprint);
}

/** A hash over names and contents of all that goes into the build; tests are left out. */
export function sourcesFingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(root, source)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Standard output may be a tool's data. */
function sayOnStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}

function filesUnder(root: string, source: string): readonly string[] {
  if (source.includes('.')) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
