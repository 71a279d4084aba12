import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from '../../shared/limits.ts';
import { isHidden, isIgnoredFolder, mayBeArticle } from './importable.ts';

/** The files of one folder, by name, and how many it holds that are no articles. */
export interface FolderFiles {
  readonly paths: readonly string[];
  readonly skipped: number;
}

const byName = new Intl.Collator(undefined, { numeric: true }).compare;

/**
 * Files below a folder that may be articles, folder by folder. Hidden and ignored ones are passed over; a folder that
 * links lead to twice is entered once, so that loops end; one that cannot be read has no files.
 * @throws when `root` itself cannot be read
 */
export async function* walkFolder(root: string): AsyncGenerator<FolderFiles> {
  const entered = new Set<string>();
  const waiting = [{ path: root, depth: 0 }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (!(await enter(folder.path, entered))) continue;
    const entries = await list(folder.path, folder.path === root);
    const { files, folders, skipped } = await sort(folder.path, entries);
    yield { paths: files, skipped };
    if (folder.depth >= LIMITS.folderDepth) continue;
    const depth = folder.depth + 1;
    waiting.push(...folders.reverse().map((path) => ({ path, depth })));
  }
}

async function enter(path: string, entered: Set<string>): Promise<boolean> {
  const stats = await statOrNull(path);
  if (stats === null) return entered.size === 0;
  const identity = `${stats.dev}:${stats.ino}`;
  if (entered.has(identity)) return false;
  entered.add(identity);
  return true;
}

async function list(path: string, isRoot: boolean): Promise<readonly Dirent[]> {
  try {
    return await readdir(path, { withFileTypes: true });
  } catch (error) {
    if (isRoot) throw error;
    return []; // no permission, or gone since: the other folders go on
  }
}

async function sort(path: string, entries: readonly Dirent[]) {
  const siblings = new Set(entries.map((entry) => entry.name.toLowerCase()));
  const files: string[] = [];
  const folders: string[] = [];
  let skipped = 0;
  for (const entry of [...entries].sort((a, b) => byName(a.name, b.name))) {
    const kind = await kindOf(path, entry);
    const full = join(path, entry.name);
    if (kind === 'folder' && !isIgnoredFolder(entry.name, siblings)) folders.push(full);
    else if (kind === 'file' && mayBeArticle(entry.name)) files.push(full);
    else if (kind === 'file' && !isHidden(entry.name)) skipped += 1;
  }
  return { files, folders, skipped };
}

/** What an entry is, or leads to when it is a link; pipes and devices are neither file nor folder. */
async function kindOf(path: string, entry: Dirent): Promise<'file' | 'folder' | 'other'> {
  const entity: Dirent | Stats | null = entry.isSymbolicLink()
    ? await statOrNull(join(path, entry.name))
    : entry;
  if (entity?.isDirectory()) return 'folder';
  return entity?.isFile() ? 'file' : 'other';
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch {
    return null; // a link to nothing, or gone since
  }
}
