import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchElectron, findElectron } from './electron-binary.ts';

const INSTALLS = `
const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync(__dirname + '/dist');
writeFileSync(__dirname + '/dist/electron', '');
writeFileSync(__dirname + '/dist/version', 'v45.4.1');
writeFileSync(__dirname + '/path.txt', 'electron');
`;
const FAILS = `console.error('TypeError: fetch failed'); process.exit(1);`;

let root = '';
let said = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-electron-'));
  said = '';
  mkdirSync(join(root, 'node_modules/electron'), { recursive: true });
  writeFileSync(join(root, 'node_modules/electron/package.json'), '{ "version": "45.4.1" }');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

describe('Electron’s binary', { timeout: 30_000 }, () => {
  it('is found after the package’s own installer has fetched it', () => {
    installer(INSTALLS);
    expect(findElectron(root)).toBeNull();
    const binary = join(root, 'node_modules/electron/dist/electron');
    expect(fetchElectron(root, { again: false })).toBe(binary);
    expect(findElectron(root)).toBe(binary);
  });

  it('of another version than the package’s does not count', () => {
    installer(INSTALLS.replace('45.4.1', '44.0.0'));
    expect(fetchElectron(root, { again: false })).toBeNull();
  });

  it('is not asked for again on the day of a failed attempt, unless forced', () => {
    installer(FAILS);
    expect(fetchElectron(root, { again: false })).toBeNull();
    expect(said).toContain('It could not be fetched (TypeError: fetch failed)');

    said = '';
    expect(fetchElectron(root, { again: false })).toBeNull();
    expect(said).toBe('');

    installer(INSTALLS);
    expect(fetchElectron(root, { again: true })).not.toBeNull();
  });

  it('is asked for again a day later', () => {
    installer(FAILS);
    fetchElectron(root, { again: false });
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(join(root, 'node_modules/.cache/lectern/electron-not-fetched'), yesterday, yesterday);
    installer(INSTALLS);
    expect(fetchElectron(root, { again: false })).not.toBeNull();
  });
});

function installer(code: string): void {
  writeFileSync(join(root, 'node_modules/electron/install.js'), code);
}
