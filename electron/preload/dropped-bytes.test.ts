import { expect, test, vi } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import { droppedBytes } from './dropped-bytes.ts';

const text = new TextEncoder().encode('Bonjour').buffer;

test('a file without a path is handed on as its bytes', async () => {
  const file = { name: 'à lire.txt', size: 7, arrayBuffer: async () => text };
  expect(await droppedBytes(file)).toEqual({ name: 'à lire.txt', sizeBytes: 7, bytes: new Uint8Array(text) });
});

test('one that is too large is not read', async () => {
  const arrayBuffer = vi.fn(async () => text);
  const file = { name: 'film.txt', size: LIMITS.fileBytes + 1, arrayBuffer };
  expect(await droppedBytes(file)).toEqual({
    name: 'film.txt',
    sizeBytes: LIMITS.fileBytes + 1,
    bytes: null,
  });
  expect(arrayBuffer).not.toHaveBeenCalled();
});

test('one that cannot be read, a folder say, does not take the others with it', async () => {
  const arrayBuffer = () => Promise.reject(new DOMException('A folder', 'NotFoundError'));
  expect(await droppedBytes({ name: 'dossier', size: 4096, arrayBuffer })).toEqual({
    name: 'dossier',
    sizeBytes: 4096,
    bytes: null,
  });
});
