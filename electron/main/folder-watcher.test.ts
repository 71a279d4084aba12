import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FolderWatcher } from './folder-watcher.ts';

let folder: string;
let watched: string;
let imported: string[];
let watcher: FolderWatcher;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-watch-'));
  watched = join(folder, 'à lire');
  await mkdir(watched);
  imported = [];
  watcher = start();
});

afterEach(async () => {
  await watcher.close();
  await rm(folder, { recursive: true });
});

function start(): FolderWatcher {
  const take = async (paths: readonly string[]) => {
    imported.push(...paths.map((path) => basename(path)));
  };
  return new FolderWatcher(join(folder, 'data'), take, () => undefined);
}

async function restart(): Promise<void> {
  await watcher.close();
  watcher = start();
  await watcher.restore();
}

const untilImported = (...names: string[]) =>
  vi.waitFor(() => expect(imported.toSorted()).toEqual(names.toSorted()), { timeout: 15_000 });
const quietTime = () => new Promise((resolve) => setTimeout(resolve, 2500));

test('what the folder holds and what comes is imported once, without pictures and hidden files', async () => {
  await writeFile(join(watched, 'un.txt'), 'un');
  await mkdir(join(watched, 'Page_fichiers'));
  await writeFile(join(watched, 'Page_fichiers', 'cadre.html'), 'no');
  await writeFile(join(watched, 'photo.jpg'), 'no');
  await writeFile(join(watched, '.caché.txt'), 'no');
  await watcher.watch(watched);
  await untilImported('un.txt');
  await mkdir(join(watched, 'sous'));
  await writeFile(join(watched, 'sous', 'deux.txt'), 'deux');
  await untilImported('un.txt', 'deux.txt');
  await restart();
  await quietTime();
  await untilImported('un.txt', 'deux.txt');
});

test('what came or changed while the program did not run is imported at its next start', async () => {
  await writeFile(join(watched, 'un.txt'), 'un');
  await watcher.watch(watched);
  await untilImported('un.txt');
  await watcher.close();
  await writeFile(join(watched, 'deux.txt'), 'deux');
  await appendFile(join(watched, 'un.txt'), ' de plus');
  await restart();
  await untilImported('un.txt', 'un.txt', 'deux.txt');
});

test('a folder that is not there is said to be out of reach, and taken up when it is back', async () => {
  await watcher.watch(watched);
  await rm(watched, { recursive: true });
  await restart();
  expect(watcher.folder).toEqual({ path: watched, isReachable: false });
  await mkdir(watched);
  await writeFile(join(watched, 'un.txt'), 'un');
  await untilImported('un.txt');
  expect(watcher.folder?.isReachable).toBe(true);
});

test('a folder that is chosen again when it is back does not import what it had', async () => {
  await writeFile(join(watched, 'un.txt'), 'un');
  await watcher.watch(watched);
  await untilImported('un.txt');
  await watcher.close();
  const aside = join(folder, 'débranché');
  await rename(watched, aside);
  await restart();
  expect(watcher.folder?.isReachable).toBe(false);
  await rename(aside, watched);
  await watcher.watch(watched);
  await restart();
  await quietTime();
  expect(imported).toEqual(['un.txt']);
});

test('a folder that is no longer watched imports nothing, also after a restart', async () => {
  await watcher.watch(watched);
  await watcher.stop();
  await writeFile(join(watched, 'un.txt'), 'un');
  await restart();
  await quietTime();
  expect(imported).toEqual([]);
  expect(watcher.folder).toBeNull();
});
