import { existsSync, globSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { MissingData } from '../missing-data.ts';

/** Folders of real HTML pages that Debian ships: documentation in many languages. */
const FOLDERS = ['/usr/share/doc/debian-handbook/html', '/usr/share/doc/python3/html'];

/**
 * The folders of pages.
 * @throws MissingData when their packages are not installed
 */
export function pageFolders(): readonly string[] {
  if (!FOLDERS.every((folder) => existsSync(folder))) {
    throw new MissingData('the pages are not installed: apt install debian-handbook python3-doc');
  }
  return FOLDERS.map((folder) => realpathSync(folder));
}

/** Every HTML page in the folders. */
export function pagesIn(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => globSync(join(folder, '**/*.{html,htm}'))).sort();
}
