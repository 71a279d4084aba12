import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const MODULE = join(import.meta.dirname, 'dependencies.mjs');

/** The smallest project that has something to install, from its own folder; as Lectern, it needs it for development. */
const PROJECT = { name: 'library', devDependencies: { paper: 'file:paper' } };

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-install-'));
  mkdirSync(join(root, 'paper'));
  writeFileSync(join(root, 'paper/package.json'), JSON.stringify({ name: 'paper', version: '1.0.0' }));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...PROJECT, version: '1.0.0' }));
  writeLock('1.0.0');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

// npm needs a second or two for each run, on a busy machine many more.
describe('installing dependencies', { timeout: 60_000 }, () => {
  it('runs npm once, and again only when the lock file has changed', () => {
    expect(ensure().stderr).toContain('Installing dependencies');
    expect(ensure().stderr).toBe('');
    writeLock('1.0.1');
    expect(ensure().stderr).toContain('Installing dependencies');
    expect(ensure().stderr).toBe('');
  });

  it('says nothing on standard output, which may be data', () => {
    expect(ensure().stdout).toBe('');
  });

  it('takes all of it also where npm is told to leave development out', () => {
    vi.stubEnv('NODE_ENV', 'production');
    ensure();
    expect(existsSync(join(root, 'node_modules/paper'))).toBe(true);
  });

  it('shows what npm printed when it fails, and tries again the next time', () => {
    writeFileSync(join(root, 'package-lock.json'), 'not a lock file');
    expect(ensure().stderr).toMatch(/npm ci failed\.\n.*npm error/s);
    expect(ensure().stderr).toContain('Installing dependencies');
  });
});

describe('the two commands', () => {
  it('keep the bootstrap free of anything that has to be installed', () => {
    const imports = readFileSync(MODULE, 'utf8').matchAll(/from '(?<name>[^']+)'/g);
    for (const { groups } of imports) expect(groups?.name).toMatch(/^node:/);
  });
});

function ensure(): { readonly stdout: string; readonly stderr: string } {
  const program = `import { ensureDependencies } from ${JSON.stringify(pathToFileURL(MODULE))}; ensureDependencies(process.argv[1]);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program, root], { encoding: 'utf8' });
}

function writeLock(version: string): void {
  const packages = {
    '': { ...PROJECT, version },
    'node_modules/paper': { resolved: 'paper', link: true },
    paper: { version: '1.0.0', dev: true },
  };
  const lock = { name: 'library', version, lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
}
