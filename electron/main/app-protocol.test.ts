import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer, type ParserInputs } from './app-protocol.ts';

let folder: string;
let renderer: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-protocol-'));
  renderer = join(folder, 'renderer');
  await mkdir(join(renderer, 'parser'), { recursive: true });
  await writeFile(join(renderer, 'index.html'), 'library');
  await writeFile(join(renderer, 'parser', 'index.html'), 'parser');
  await writeFile(join(folder, 'secret.html'), 'secret');
});

afterEach(() => rm(folder, { recursive: true }));

const NO_INPUTS: ParserInputs = { takeInput: () => null, readCompanion: async () => null };

function get(url: string, inputs = NO_INPUTS) {
  return answer(new Request(url), renderer, inputs);
}

test('each origin has its own page', async () => {
  expect(await (await get('app://lectern/')).text()).toBe('library');
  expect(await (await get('app://parser/')).text()).toBe('parser');
  expect((await get('app://elsewhere/')).status).toBe(404);
});

test('the library may connect nowhere, the parser only to its own origin', async () => {
  const library = (await get('app://lectern/')).headers.get('Content-Security-Policy') ?? '';
  expect(library).toContain("default-src 'none'");
  expect(library).not.toContain('connect-src');
  expect(library).not.toContain('unsafe');
  const parser = (await get('app://parser/')).headers.get('Content-Security-Policy') ?? '';
  expect(parser).toContain("connect-src 'self'");
  // Drawings are drawn from a blob; no address is ever loaded.
  expect(parser).toMatch(/img-src blob:(;|$)/);
});

test.each([
  'app://lectern/%2e%2e/secret.html',
  'app://lectern/..%2fsecret.html',
  'app://lectern/%00',
  'app://lectern/%zz',
])('%s does not leave the folder', async (url) => {
  const response = await get(url);
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await response.text()).toBe('');
});

test('a document reaches the parser page only', async () => {
  const inputs = {
    ...NO_INPUTS,
    takeInput: (token: string) => (token === 't1' ? new Uint8Array([1, 2]) : null),
  };
  const response = await get('app://parser/input/t1', inputs);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  expect((await get('app://parser/input/t2', inputs)).status).toBe(404);
  expect((await get('app://lectern/input/t1', inputs)).status).toBe(404);
});

test('a picture beside a document reaches the parser page only, by the path that the document names', async () => {
  const asked: string[] = [];
  const inputs: ParserInputs = {
    ...NO_INPUTS,
    readCompanion: async (token, path) => {
      asked.push(`${token} ${path}`);
      return token === 't1' ? new Uint8Array([3]) : null;
    },
  };
  const path = encodeURIComponent('Été_fichiers/a%20b.jpg');
  const response = await get(`app://parser/companion/t1/${path}`, inputs);
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([3]));
  expect(response.headers.get('Content-Type')).toBe('application/octet-stream');
  expect(asked).toEqual(['t1 Été_fichiers/a%20b.jpg']);
  expect((await get(`app://parser/companion/t2/${path}`, inputs)).status).toBe(204);
  expect((await get(`app://lectern/companion/t1/${path}`, inputs)).status).toBe(404);
  expect(asked).toHaveLength(2);
});

test('only GET is answered', async () => {
  const response = await answer(new Request('app://lectern/', { method: 'POST' }), renderer, NO_INPUTS);
  expect(response.status).toBe(404);
});
