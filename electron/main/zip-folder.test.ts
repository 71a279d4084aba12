import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zipOf } from './test-zip.ts';
import { ZipCompanions } from './zip-companions.ts';
import { ZipFolder } from './zip-folder.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-zip-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function open(bytes: Uint8Array): Promise<ZipFolder> {
  const path = join(folder, 'lot.zip');
  await writeFile(path, bytes);
  return ZipFolder.open(path);
}

test('names that lead out of the archive name nothing', async () => {
  const zip = await open(zipOf({ '../a.txt': 'a', '/b.txt': 'b', 'C:\\c.txt': 'c', 'x\\d.txt': 'd' }));
  expect(zip.list().paths).toEqual(['x/d.txt']);
  await expect(zip.read('../a.txt')).rejects.toMatchObject({ code: 'file-not-found' });
  zip.close();
});

test('a file that inflates to far more than it takes is refused before it is inflated', async () => {
  const zip = await open(zipOf({ 'bomb.txt': Buffer.alloc(90 * 1024 * 1024), 'bon.txt': 'bon' }));
  await expect(zip.read('bomb.txt')).rejects.toMatchObject({ code: 'archive-too-large' });
  expect(Buffer.from(await zip.read('bon.txt')).toString()).toBe('bon');
  zip.close();
});

test('a file that inflates to more than its size says is damaged', async () => {
  const bytes = zipOf({ 'a.txt': 'a longer text than it says' });
  // The size in the directory, 24 bytes into its only record.
  bytes.writeUInt32LE(3, bytes.indexOf('PK\x01\x02') + 24);
  const zip = await open(bytes);
  await expect(zip.read('a.txt')).rejects.toMatchObject({ code: 'damaged' });
  zip.close();
});

test('a document that is an archive itself is told from a folder', async () => {
  const book = await open(zipOf({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<x/>' }));
  expect(book.isDocument).toBe(true);
  book.close();
});

test('saved pages keep their pictures, and the folder of these holds no articles', async () => {
  const zip = await open(
    zipOf({
      'lot/Été.html': 'x',
      'lot/Été_fichiers/cadre.html': 'x',
      'lot/Été_fichiers/a b.png': PNG,
      'p.png': PNG,
    }),
  );
  expect(zip.list()).toEqual({ paths: ['lot/Été.html'], skipped: 1 });
  const companions = new ZipCompanions(zip, 'lot/Été.html');
  expect(Buffer.from((await companions.read('Été_fichiers/a%20b.png')) ?? [])).toEqual(PNG);
  expect(await companions.read('Été_fichiers/cadre.html')).toBeNull();
  expect(await companions.read('../p.png')).toBeNull();
  expect(await companions.read('../../etc/passwd')).toBeNull();
  zip.close();
});
