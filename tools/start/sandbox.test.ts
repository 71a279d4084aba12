import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { howToHaveSandbox, whyNoSandbox } from './sandbox.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-sandbox-'));
  vi.spyOn(process, 'getuid').mockReturnValue(1000);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe.runIf(process.platform === 'linux')('Electron’s sandbox', () => {
  it('is on where the kernel lets everybody make namespaces', () => {
    expect(why()).toBeNull();
    setting('kernel/apparmor_restrict_unprivileged_userns', '0');
    setting('user/max_user_namespaces', '63000');
    expect(why()).toBeNull();
  });

  it.each([
    ['kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['kernel/unprivileged_userns_clone', '0'],
    ['user/max_user_namespaces', '0'],
  ])('is off where %s is %s', (name, value) => {
    setting(name, value);
    expect(why()).toContain('namespaces');
    expect(howToHaveSandbox(join(folder, 'electron'))).toContain(
      `chmod 4755 "${join(folder, 'chrome-sandbox')}"`,
    );
  });

  it('is off for root', () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    expect(why()).toBe('Running as root');
    expect(howToHaveSandbox(join(folder, 'electron'))).toBeNull();
  });

  // Only root can give a file to root.
  it.runIf(process.geteuid?.() === 0)('needs no namespaces where its helper belongs to root', () => {
    setting('kernel/apparmor_restrict_unprivileged_userns', '1');
    writeFileSync(join(folder, 'chrome-sandbox'), '');
    expect(why()).not.toBeNull();
    chmodSync(join(folder, 'chrome-sandbox'), 0o4755);
    expect(why()).toBeNull();
  });
});

function why(): string | null {
  return whyNoSandbox(join(folder, 'electron'), join(folder, 'sys'));
}

function setting(name: string, value: string): void {
  const file = join(folder, 'sys', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}
