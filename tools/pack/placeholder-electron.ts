import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What electron-builder looks for in a Linux build of Electron. */
const FILES: Readonly<Record<string, string>> = {
  electron: '#!/bin/sh\necho "This package was made without Electron; it cannot run." >&2\nexit 1\n',
  LICENSE: '',
  'LICENSES.chromium.html': '',
  'locales/en-US.pak': '',
  'locales/fr.pak': '',
};

/**
 * Makes a folder that stands for Electron's where it cannot be fetched, so that packing can be checked all the same.
 *
 * @returns the folder's path
 */
export function makePlaceholderElectron(root: string, version: string): string {
  const folder = join(root, 'node_modules/.cache/lectern/placeholder-electron');
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const [name, text] of Object.entries({ ...FILES, version })) {
    writeFileSync(join(folder, name), text, { mode: name === 'electron' ? 0o755 : 0o644 });
  }
  return folder;
}
