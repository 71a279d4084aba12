import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildIfStale, sourcesFingerprint } from './build.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-build-'));
  write('electron/main/index.ts', 'export {};');
  write('renderer/app/main.tsx', 'export {};');
  write('shared/article.ts', 'export {};');
  write('resources/sample-article.txt', 'Koursk');
  write('electron.vite.config.ts', '');
  write('package-lock.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the build', { timeout: 30_000 }, () => {
  it('is taken as stale when a source is changed, added or renamed', () => {
    const fingerprints = new Set([sourcesFingerprint(root)]);
    write('renderer/app/main.tsx', 'export const changed = true;');
    fingerprints.add(sourcesFingerprint(root));
    write('shared/note.ts', '');
    fingerprints.add(sourcesFingerprint(root));
    rmSync(join(root, 'shared/note.ts'));
    write('shared/notes.ts', '');
    fingerprints.add(sourcesFingerprint(root));
    expect(fingerprints.size).toBe(4);
  });

  it('is not taken as stale when only tests change', () => {
    const before = sourcesFingerprint(root);
    write('renderer/app/main.test.tsx', 'a test');
    expect(sourcesFingerprint(root)).toBe(before);
  });

  it('runs once for the same sources, and again when what was built is gone', () => {
    write('node_modules/electron-vite/bin/electron-vite.js', COUNTING_BUILD);
    buildIfStale(root, () => undefined);
    buildIfStale(root, () => undefined);
    expect(builds()).toBe(1);
    rmSync(join(root, 'out'), { recursive: true });
    buildIfStale(root, () => undefined);
    expect(builds()).toBe(2);
  });

  it('that fails shows what it printed and leaves the app stale', () => {
    write(
      'node_modules/electron-vite/bin/electron-vite.js',
      `console.error('no such module'); process.exit(1);`,
    );
    expect(() => buildIfStale(root, () => undefined)).toThrow('no such module');
    expect(() => buildIfStale(root, () => undefined)).toThrow('no such module');
  });
});

const COUNTING_BUILD = `
const { appendFileSync, mkdirSync } = require('node:fs');
mkdirSync('out/main', { recursive: true });
appendFileSync('builds', 'x');
`;

function builds(): number {
  return readFileSync(join(root, 'builds'), 'utf8').length;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
