import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installDebianPackage } from './debian.ts';

const KNOWN = `echo "  Candidate: 150.0-1"`;
const UNKNOWN = `echo "  Candidate: (none)"`;
/** A package that the lists know only once they were fetched. */
const KNOWN_AFTER_UPDATE = `if [ -e updated ]; then ${KNOWN}; else ${UNKNOWN}; fi`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-apt-'));
  vi.stubEnv('PATH', folder);
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(process.platform === 'linux')('installing a package of Debian’s', { timeout: 30_000 }, () => {
  it('takes one step when the package lists know it', () => {
    system({ aptCache: KNOWN });
    expect(installDebianPackage('chromium')).toBeNull();
    expect(steps()).toEqual(['install -y --no-install-recommends chromium']);
  });

  it('fetches the package lists first when they do not', () => {
    system({ aptCache: KNOWN_AFTER_UPDATE });
    expect(installDebianPackage('chromium')).toBeNull();
    expect(steps()).toEqual(['update', 'install -y --no-install-recommends chromium']);
  });

  it('says so when there is no such package, as on Ubuntu', () => {
    system({ aptCache: UNKNOWN });
    expect(installDebianPackage('chromium')).toContain('no package chromium');
    expect(steps()).toEqual(['update']);
  });

  it('gives what apt-get printed when it fails', () => {
    system({ aptCache: KNOWN, aptGet: 'echo "E: Unable to fetch" >&2; exit 100' });
    expect(installDebianPackage('chromium')).toContain('E: Unable to fetch');
  });

  it('goes through sudo for anybody but root, and only where sudo asks nothing', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    system({ aptCache: KNOWN });
    expect(installDebianPackage('chromium')).toContain('neither root nor passwordless sudo');
    command('sudo', 'shift; exec "$@"');
    command('true', 'exit 0');
    expect(installDebianPackage('chromium')).toBeNull();
    expect(steps()).toEqual(['install -y --no-install-recommends chromium']);
  });

  it('is not tried where there is no apt-get', () => {
    expect(installDebianPackage('chromium')).toContain('apt-get is missing');
  });
});

function system({ aptCache, aptGet = '' }: { readonly aptCache: string; readonly aptGet?: string }): void {
  command('apt-cache', `cd "${folder}"; ${aptCache}`);
  command(
    'apt-get',
    `cd "${folder}"; echo "$*" >> steps; case "$*" in *update) : > updated;; esac; ${aptGet}`,
  );
}

/** What apt-get was asked to do, without the options that bound its waiting. */
function steps(): readonly string[] {
  if (!existsSync(join(folder, 'steps'))) return [];
  const lines = readFileSync(join(folder, 'steps'), 'utf8').trim().split('\n');
  return lines.map((line) => line.replaceAll(/-o \S+ /g, ''));
}

function command(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}
