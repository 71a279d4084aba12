import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saveFile } from './save-file.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-save-'));
});

afterEach(() => rm(folder, { recursive: true }));

function answering(name: string | null) {
  const asked: unknown[] = [];
  const showSaveDialog = async (options: unknown) => {
    asked.push(options);
    return { canceled: name === null, filePath: name === null ? '' : join(folder, name) };
  };
  return { asked, dialog: { dialog: { showSaveDialog } as never, locale: 'fr' } };
}

test('a file goes where the person says, with its extension', async () => {
  const { dialog, asked } = answering('Mes notes');
  const path = await saveFile(dialog, null, 'Été.md', Buffer.from('texte'));
  expect(path).toBe(join(folder, 'Mes notes.md'));
  expect(await readFile(join(folder, 'Mes notes.md'), 'utf8')).toBe('texte');
  expect(asked).toEqual([
    {
      title: 'Enregistrer',
      defaultPath: 'Été.md',
      filters: [{ name: 'Markdown', extensions: ['md'] }],
    },
  ]);
});

test('nothing is written when the person cancels', async () => {
  expect(await saveFile(answering(null).dialog, null, 'a.md', Buffer.from('x'))).toBeNull();
});
