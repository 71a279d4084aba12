import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium } from './ensure-chromium.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-browser-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('LECTERN_CHROMIUM', '');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(process.platform === 'linux')('the browser', () => {
  it('is the one that the environment names', () => {
    vi.stubEnv('LECTERN_CHROMIUM', '/opt/browser');
    expect(ensureChromium()).toBe('/opt/browser');
  });

  it('is Chromium before Chrome, where both are installed', () => {
    command('google-chrome', '');
    expect(ensureChromium()).toBe(join(folder, 'google-chrome'));
    command('chromium', '');
    expect(ensureChromium()).toBe(join(folder, 'chromium'));
  });

  it('is installed where there is none', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    command('apt-cache', 'echo "  Candidate: 150.0-1"');
    command('apt-get', `echo '#!/bin/sh' > "${folder}/chromium"; /bin/chmod +x "${folder}/chromium"`);
    expect(ensureChromium()).toBe(join(folder, 'chromium'));
  });

  it('that cannot be installed is asked for, with the reason', () => {
    expect(() => ensureChromium()).toThrow(/apt-get is missing.*\nInstall Chromium with the package manager/);
  });
});

function command(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
}
