import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ParsedArticle } from '../../shared/article.ts';
import type { DroppedBytes } from '../../shared/ipc-contract.ts';
import { LIMITS } from '../../shared/limits.ts';
import { ImportJobs } from './import-jobs.ts';
import type { ParserHost } from './parser-host.ts';

/** The edge: the real parser is a browser page. This one takes the whole file as the title. */
const parser: ParserHost = {
  parse: async (name, bytes) => {
    const title = new TextDecoder().decode(bytes);
    return title === ''
      ? { ok: false, error: { code: 'file-empty', message: name } }
      : { ok: true, articles: [article(title)] };
  },
};

function article(title: string): ParsedArticle {
  return {
    title,
    byline: null,
    siteName: null,
    language: 'fr',
    publishedAt: null,
    sourceUrl: null,
    images: [],
    excerpt: '',
    format: 'text',
    blocks: [],
    text: '',
  };
}

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-jobs-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a file that fails is a row with its reason, the others go on, in order', async () => {
  const good = join(folder, 'à lire.txt');
  const empty = join(folder, 'vide.txt');
  await writeFile(good, 'Bonjour');
  await writeFile(empty, '');
  const jobs = new ImportJobs(parser);
  jobs.addPaths([join(folder, 'absent.txt'), folder, empty, good]);
  jobs.addBytes([dropped('collé.md', 'Salut')]);

  const { items, remaining } = await jobs.pull(10);

  expect(remaining).toBe(0);
  expect(items.map((item) => (item.ok ? item.articles[0]?.title : item.error.code))).toEqual([
    'file-not-found',
    'file-is-folder',
    'file-empty',
    'Bonjour',
    'Salut',
  ]);
  expect(items.map((item) => item.source.path)).toEqual([
    join(folder, 'absent.txt'),
    folder,
    empty,
    good,
    null,
  ]);
  expect(items[3]?.source).toEqual({ name: 'à lire.txt', path: good, sizeBytes: 7 });
});

test('a dropped file whose bytes did not come has a reason too', async () => {
  const jobs = new ImportJobs(parser);
  jobs.addBytes([
    { name: 'film.txt', sizeBytes: LIMITS.fileBytes + 1, bytes: null },
    { name: 'dossier', sizeBytes: 4096, bytes: null },
    { name: 'faux.txt', sizeBytes: 1, bytes: new Uint8Array(LIMITS.fileBytes + 1) },
  ]);
  const { items } = await jobs.pull(3);
  expect(items.map((item) => item.ok || item.error.code)).toEqual([
    'file-too-large',
    'file-not-readable',
    'file-too-large',
  ]);
});

test.skipIf(process.getuid?.() === 0)('a file without permission to read is named as such', async () => {
  const locked = join(folder, 'locked.txt');
  await writeFile(locked, 'x');
  await chmod(locked, 0);
  const jobs = new ImportJobs(parser);
  jobs.addPaths([locked]);
  const [item] = (await jobs.pull(1)).items;
  expect(item?.ok === false && item.error.code).toBe('file-not-readable');
});

test('the puller sets the pace, and cancelling forgets what waits', async () => {
  const jobs = new ImportJobs(parser);
  jobs.addBytes(['a', 'b', 'c', 'd', 'e'].map((name) => dropped(name, name)));
  const first = await jobs.pull(2);
  expect(first.items.map((item) => item.source.name)).toEqual(['a', 'b']);
  expect(first.remaining).toBe(3);
  expect(jobs.cancel()).toBe(3);
  expect((await jobs.pull(2)).items).toEqual([]);
});

test('the sample article has a name but no path', async () => {
  const path = join(folder, 'sample-article.txt');
  await writeFile(path, 'Sample');
  const jobs = new ImportJobs(parser);
  jobs.addSample(path);
  const [item] = (await jobs.pull(1)).items;
  expect(item?.source).toEqual({ name: 'sample-article.txt', path: null, sizeBytes: 6 });
});

test('what a window that is gone had pulled but not stored waits again', async () => {
  const jobs = new ImportJobs(parser);
  const names = async (max: number) => (await jobs.pull(max)).items.map((item) => item.source.name);
  jobs.addBytes(['a', 'b', 'c', 'd'].map((name) => dropped(name, name)));
  expect(await names(1)).toEqual(['a']);
  const pulling = names(2);
  jobs.putBack();
  expect(await pulling).toEqual(['b']);
  expect(await names(9)).toEqual(['b', 'c', 'd']);
  jobs.putBack();
  expect(await names(9)).toEqual(['b', 'c', 'd']);
  expect(await names(9)).toEqual([]);
  jobs.putBack();
  expect(await names(9)).toEqual([]);
});

function dropped(name: string, text: string): DroppedBytes {
  const bytes = new TextEncoder().encode(text);
  return { name, sizeBytes: bytes.length, bytes };
}
