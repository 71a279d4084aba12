import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BACKUP_VERSION, type BackupFacts } from '../../../shared/backup-format.ts';
import { zipOf } from '../test-zip.ts';
import { ZipFolder } from '../zip-folder.ts';
import { BackupDesk } from './backup-desk.ts';
import { BACKUPS_KEPT, BackupFolder } from './backup-folder.ts';

const ROWS = 'rows/notes/000000.jsonl';
const IMAGE = `images/${'a'.repeat(64)}`;
const DAY_MS = 86_400_000;

let folder: string;
let desk: BackupDesk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-backup-'));
  desk = new BackupDesk(new BackupFolder(join(folder, 'backups')));
});

afterEach(() => rm(folder, { recursive: true }));

function facts(day = 0): BackupFacts {
  const createdAt = Date.UTC(2026, 0, 1) + day * DAY_MS;
  return { schema: 4, createdAt, counts: { articles: 1, highlights: 0, notes: 1 } };
}

async function archive(): Promise<string> {
  const path = join(folder, 'Bibliothèque.zip');
  const id = await desk.begin(path);
  await desk.put(id, ROWS, Buffer.from('{"text":"à garder"}\n'));
  await desk.put(id, IMAGE, Buffer.from([1, 2, 3]));
  await desk.finish(id, facts());
  return path;
}

async function daily(day: number, text = `note of day ${day}`): Promise<void> {
  const id = await desk.begin(null);
  const [isKept] = await desk.keep(id, [{ path: IMAGE, sha256: null }]);
  if (isKept !== true) await desk.put(id, IMAGE, Buffer.from([1, 2, 3]));
  await desk.put(id, ROWS, Buffer.from(text));
  await desk.finish(id, facts(day));
}

/** All files of the shared folder. */
async function blobs(): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'backups', 'files'), { recursive: true });
  return names.filter((name) => name.includes('/'));
}

test('an archive holds what was put into it, and other programs can read it', async () => {
  const path = await archive();
  expect(await readdir(folder)).toEqual(['Bibliothèque.zip']);
  const opened = await desk.openArchive(path);
  expect(opened.summary).toMatchObject({ ...facts(), sizeBytes: 24, name: path });
  expect(Buffer.from(await desk.read(opened.id, ROWS)).toString()).toBe('{"text":"à garder"}\n');
  desk.close(opened.id);
  const zip = await ZipFolder.open(path);
  expect([...(await zip.read(IMAGE))]).toEqual([1, 2, 3]);
  zip.close();
});

test('an archive that is given up leaves nothing', async () => {
  const id = await desk.begin(join(folder, 'a.zip'));
  await desk.put(id, ROWS, Buffer.from('x'));
  await desk.abort(id);
  expect(await readdir(folder)).toEqual([]);
  await expect(desk.put(id, ROWS, Buffer.from('x'))).rejects.toMatchObject({ code: 'cancelled' });
});

test('an archive is refused when a byte of it changed, or its end is missing', async () => {
  const path = await archive();
  const bytes = await readFile(path);
  const at = bytes.indexOf(Buffer.from([1, 2, 3]));
  bytes[at] = 9;
  await writeFile(path, bytes);
  await expect(desk.openArchive(path)).rejects.toMatchObject({ code: 'damaged' });
  await writeFile(path, bytes.subarray(0, bytes.length - 40));
  await expect(desk.openArchive(path)).rejects.toMatchObject({ code: 'damaged' });
});

function manifest(changes: object): string {
  return JSON.stringify({
    format: 'lectern-library',
    version: BACKUP_VERSION,
    ...facts(),
    files: [],
    ...changes,
  });
}

const hash = 'b'.repeat(64);

test.each([
  ['another archive', { 'a.txt': 'a' }, 'not-backup'],
  ['another manifest', { 'manifest.json': '{"format":"x","version":1}' }, 'not-backup'],
  ['a newer version', { 'manifest.json': manifest({ version: BACKUP_VERSION + 1 }) }, 'newer-backup'],
  ['no JSON', { 'manifest.json': '{' }, 'damaged'],
  [
    'a name that leads out',
    { 'manifest.json': manifest({ files: [{ path: '../a', sizeBytes: 1, sha256: hash }] }) },
    'damaged',
  ],
  [
    'a missing file',
    { 'manifest.json': manifest({ files: [{ path: ROWS, sizeBytes: 1, sha256: hash }] }) },
    'damaged',
  ],
  [
    'a bomb',
    {
      'manifest.json': manifest({ files: [{ path: ROWS, sizeBytes: 9e7, sha256: hash }] }),
      [ROWS]: Buffer.alloc(9e7),
    },
    'archive-too-large',
  ],
])('%s is refused with its reason', async (_name, files, code) => {
  const path = join(folder, 'a.zip');
  await writeFile(path, zipOf(files as Record<string, string>));
  await expect(desk.openArchive(path)).rejects.toMatchObject({ code });
});

test('daily backups share what did not change, and each can be restored alone', async () => {
  await daily(0);
  await daily(1);
  expect(await blobs()).toHaveLength(3);
  const [newest, oldest] = await desk.folder.list();
  const opened = await desk.openDaily(oldest?.name ?? '');
  expect(Buffer.from(await desk.read(opened.id, ROWS)).toString()).toBe('note of day 0');
  expect([...(await desk.read(opened.id, IMAGE))]).toEqual([1, 2, 3]);
  expect(newest?.createdAt).toBe(facts(1).createdAt);
});

test('ten are kept, and files that none of them needs go', async () => {
  for (let day = 0; day < BACKUPS_KEPT + 2; day += 1) await daily(day);
  const list = await desk.folder.list();
  expect(list).toHaveLength(BACKUPS_KEPT);
  expect(list.at(-1)?.createdAt).toBe(facts(2).createdAt);
  expect(await blobs()).toHaveLength(BACKUPS_KEPT + 1);
});

test('days on which nothing changed push out none of the ten', async () => {
  await daily(0, 'first');
  for (let day = 1; day < 4; day += 1) await daily(day, 'second');
  const list = await desk.folder.list();
  expect(list.map(({ createdAt }) => createdAt)).toEqual([facts(3).createdAt, facts(0).createdAt]);
});

test('a backup that does not read back as written takes no name and removes no other', async () => {
  for (let day = 0; day < BACKUPS_KEPT; day += 1) await daily(day);
  const image = (await blobs()).find((name) => !name.endsWith('.z')) ?? '';
  await writeFile(join(folder, 'backups', 'files', image), 'rotten');
  await expect(daily(BACKUPS_KEPT)).rejects.toMatchObject({ code: 'damaged' });
  const list = await desk.folder.list();
  expect(list.map(({ createdAt }) => createdAt)).toContain(facts(0).createdAt);
  expect(list).toHaveLength(BACKUPS_KEPT);
  // What was rotten is gone, so the next one writes it anew.
  await daily(BACKUPS_KEPT);
  expect((await desk.folder.list())[0]?.createdAt).toBe(facts(BACKUPS_KEPT).createdAt);
});

test('a name that is no backup opens nothing', async () => {
  await expect(desk.openDaily('../../etc/passwd')).rejects.toMatchObject({ code: 'file-not-found' });
});
