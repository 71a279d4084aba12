import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { afterEach, describe, expect, it } from 'vitest';
import { checkPackedFiles, packedFiles } from './packed-files.ts';

const APP = [
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/assets/literata-latin-opsz-normal-B9x_Ka-2.woff2',
  'out/renderer/index.html',
  'out/renderer/parser/index.html',
  'package.json',
  'resources/sample-article.txt',
];

const folder = mkdtempSync(join(tmpdir(), 'lectern-packed-'));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what is packed', () => {
  it('is read from the archive, files without their folders', async () => {
    for (const file of APP) {
      mkdirSync(dirname(join(folder, 'app', file)), { recursive: true });
      writeFileSync(join(folder, 'app', file), file);
    }
    await createPackage(join(folder, 'app'), join(folder, 'app.asar'));
    expect(packedFiles(join(folder, 'app.asar'))).toEqual(APP);
  });

  it('may be all that runs', () => {
    expect(checkPackedFiles(APP)).toEqual([]);
  });

  it.each([
    'node_modules/react/index.js',
    'out/renderer/assets/index.js.map',
    'out/main/.sources',
    'renderer/app/main.tsx',
    'README.md',
  ])('may not be %s', (file) => {
    expect(checkPackedFiles([...APP, file])).toEqual([`${file} should not be packed.`]);
  });

  it('may lack nothing that runs', () => {
    expect(checkPackedFiles(APP.slice(1))).toEqual(['out/main/index.js is missing.']);
  });
});
