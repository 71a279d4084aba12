import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dialog } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFile } from './save-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-save-'));
});
afterEach(() => rm(folder, { recursive: true }));

const asked: unknown[] = [];

function answering(filePath: string): Pick<Dialog, 'showSaveDialog'> {
  const showSaveDialog = async (options: unknown) => {
    asked.push(options);
    return { canceled: filePath === '', filePath };
  };
  return { showSaveDialog: showSaveDialog as Dialog['showSaveDialog'] };
}

const bytes = new TextEncoder().encode('carnet');

test('a file is written where the person chose, in place of what was there', async () => {
  const path = join(folder, 'carnet.md');
  await writeFile(path, 'something else');
  expect(await saveFile(answering(path), null, { suggestedName: '/etc/Carnet.md', bytes })).toBe(path);
  expect(asked.at(-1)).toEqual({ defaultPath: 'Carnet.md' });
  expect(await readFile(path, 'utf8')).toBe('carnet');
  expect(await readdir(folder)).toEqual(['carnet.md']);
});

test('nothing is written when the person cancels', async () => {
  expect(await saveFile(answering(''), null, { suggestedName: 'Carnet.md', bytes })).toBeNull();
});

test('a place that cannot be written is named as such', async () => {
  const path = join(folder, 'missing', 'carnet.md');
  await expect(saveFile(answering(path), null, { suggestedName: 'c.md', bytes })).rejects.toMatchObject({
    code: 'file-not-writable',
  });
});
