import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import { CompanionFiles } from './companion-files.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

let root: string;
let folder: string;

/** A folder with a secret beside it, and a saved page with its pictures in it. */
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'lectern-companions-')));
  folder = join(root, 'articles');
  await mkdir(join(folder, 'Été_fichiers'), { recursive: true });
  await writeFile(join(root, 'secret.png'), PNG);
  await writeFile(join(folder, 'Été_fichiers', 'café crème.png'), PNG);
});

afterEach(() => rm(root, { recursive: true }));

function companions(): CompanionFiles {
  return new CompanionFiles(join(folder, 'Été.html'));
}

function read(path: string): Promise<Uint8Array | null> {
  return companions().read(path);
}

test.each([
  'Été_fichiers/café crème.png',
  './Été_fichiers/café crème.png',
  '%C3%89t%C3%A9_fichiers/caf%C3%A9%20cr%C3%A8me.png',
  'Été_fichiers/café crème.png?w=300#a',
  'Été_fichiers\\café crème.png',
  'Été_fichiers/café crème.png'.normalize('NFD'),
])('%s is the picture beside the page', async (path) => {
  expect(await read(path)).toEqual(PNG);
});

test('names that a disk keeps decomposed are found', async () => {
  await writeFile(join(folder, 'forêt.png'.normalize('NFD')), PNG);
  expect(await read('forêt.png')).not.toBeNull();
  expect(await read('for%C3%AAt.png')).not.toBeNull();
});

test('a name with a percent sign or a hash of its own is found', async () => {
  await writeFile(join(folder, '100% #1.png'), PNG);
  expect(await read('100% #1.png')).not.toBeNull();
  expect(await read('100%25%20%231.png')).not.toBeNull();
});

test.each([
  '../secret.png',
  'Été_fichiers/../../secret.png',
  '..%2fsecret.png',
  '%2e%2e/secret.png',
  '%252e%252e%252fsecret.png',
  '..\\secret.png',
  '....//secret.png',
  'Été_fichiers/%00/../café crème.png',
  'Été_fichiers/café crème.png\0.txt',
  '',
  '.',
  '/',
])('%j leads nowhere', async (path) => {
  expect(await read(path)).toBeNull();
});

test('absolute paths, drives and addresses lead nowhere', async () => {
  for (const path of [
    join(root, 'secret.png'),
    `file://${root}/secret.png`,
    'C:/secret.png',
    'c:secret.png',
  ]) {
    expect(await read(path), path).toBeNull();
  }
  const inside = join(folder, 'Été_fichiers', 'café crème.png');
  expect(await read(inside)).toBeNull();
  expect(await read(`file://${inside}`)).toBeNull();
});

test('links that leave the folder are not followed, those within it are', async () => {
  await symlink(join(root, 'secret.png'), join(folder, 'out.png'));
  await symlink(root, join(folder, 'up'));
  await symlink(join(folder, 'Été_fichiers', 'café crème.png'), join(folder, 'in.png'));
  await symlink('loop', join(folder, 'loop'));
  expect(await read('out.png')).toBeNull();
  expect(await read('up/secret.png')).toBeNull();
  expect(await read('loop/a.png')).toBeNull();
  expect(await read('in.png')).not.toBeNull();
});

test('a folder that is itself reached by a link has its pictures', async () => {
  await symlink(folder, join(root, 'link'));
  const linked = new CompanionFiles(join(root, 'link', 'Été.html'));
  expect(await linked.read('Été_fichiers/café crème.png')).not.toBeNull();
  expect(await linked.read('../secret.png')).toBeNull();
});

test('a folder whose name begins like the document’s is another folder', async () => {
  await mkdir(join(root, 'articles-secret'));
  await writeFile(join(root, 'articles-secret', 'a.png'), PNG);
  await symlink(join(root, 'articles-secret', 'a.png'), join(folder, 'b.png'));
  expect(await read('b.png')).toBeNull();
});

test('nothing hidden is read, not even by a link', async () => {
  await mkdir(join(folder, '.cache'));
  await writeFile(join(folder, '.cache', 'a.png'), PNG);
  await writeFile(join(folder, '.face.png'), PNG);
  await symlink(join(folder, '.cache'), join(folder, 'cache'));
  expect(await read('.cache/a.png')).toBeNull();
  expect(await read('.face.png')).toBeNull();
  expect(await read('cache/a.png')).toBeNull();
});

test('only pictures are read, whatever their names', async () => {
  await writeFile(join(folder, 'passwords.png'), 'text');
  await writeFile(join(folder, 'vide.png'), '');
  await writeFile(join(folder, 'picture.txt'), PNG);
  await mkdir(join(folder, 'folder.png'));
  expect(await read('passwords.png')).toBeNull();
  expect(await read('vide.png')).toBeNull();
  expect(await read('folder.png')).toBeNull();
  expect(await read('Été.html')).toBeNull();
  expect(await read('picture.txt')).not.toBeNull();
});

test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.png')]);
  expect(await read('pipe.png')).toBeNull();
});

test('pictures are bounded: each, all together, and how often they are asked for', async () => {
  await writeFile(join(folder, 'large.png'), PNG);
  await truncate(join(folder, 'large.png'), LIMITS.imageBytes + 1);
  expect(await read('large.png')).toBeNull();

  await truncate(join(folder, 'large.png'), LIMITS.imageBytes);
  const files = companions();
  let count = 0;
  while ((await files.read('large.png')) !== null) count += 1;
  expect(count).toBe(Math.floor(LIMITS.companionBytes / LIMITS.imageBytes));

  const asked = companions();
  for (let i = 0; i < LIMITS.companionReads; i += 1) await asked.read('');
  expect(await asked.read('Été_fichiers/café crème.png')).toBeNull();
});
