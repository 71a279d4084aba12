import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AtomicFile, writeFileAtomically } from './atomic-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-atomic-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a file takes the place of the old one, and nothing else is left', async () => {
  const path = join(folder, 'à lire.md');
  await writeFile(path, 'old');
  await writeFileAtomically(path, Buffer.from('new'));
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['à lire.md']);
});

test('until it is complete the old file stands, and giving up leaves nothing', async () => {
  const path = join(folder, 'a.zip');
  await writeFile(path, 'old');
  const file = await AtomicFile.begin(path);
  await file.write(Buffer.from('half'));
  expect(await readFile(path, 'utf8')).toBe('old');
  await file.abort();
  expect(await readdir(folder)).toEqual(['a.zip']);
});

test('parts follow one another', async () => {
  const file = await AtomicFile.begin(join(folder, 'a.txt'));
  await file.write(Buffer.from('one '));
  await file.write(Buffer.from('two'));
  await file.finish();
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('one two');
});

test('a folder that is not there is told by its code', async () => {
  const written = writeFileAtomically(join(folder, 'none', 'a.txt'), Buffer.from('x'));
  await expect(written).rejects.toMatchObject({ code: 'file-not-writable' });
});
