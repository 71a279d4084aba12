import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DroppedBytes, ImportItem, ImportPull } from '../../shared/importing.ts';
import { LIMITS } from '../../shared/limits.ts';
import { BatchJournals } from './batch-journal.ts';
import { ImportJobs } from './import-jobs.ts';
import type { ParserHost } from './parser-host.ts';
import { zipOf } from './test-zip.ts';

/** The edge: the real parser is a browser page. This one takes the whole file as the title. */
const parser: ParserHost = {
  parse: async (name, bytes) => {
    const title = new TextDecoder().decode(bytes);
    return title === ''
      ? { ok: false, error: { code: 'file-empty', message: name } }
      : { ok: true, articles: [{ json: title, images: [] }], failures: [] };
  },
};

/** The page that pulls. */
const PAGE = 1;

let folder: string;
let jobs: ImportJobs;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-jobs-'));
  jobs = start();
});

afterEach(async () => {
  jobs.close();
  await rm(folder, { recursive: true });
});

/** As the program does at its start, over the same data folder. */
function start(): ImportJobs {
  return new ImportJobs(parser, new BatchJournals(join(folder, 'data')), () => undefined);
}

async function write(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
}

/** Pulls until nothing is left, saying of each file that it is stored. */
async function pullAll(): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  for (let pull = await jobs.pull(3, PAGE); pull !== null; pull = await jobs.pull(3, PAGE)) {
    items.push(...pull.items);
    await confirm(pull);
  }
  return items;
}

async function confirm({ batch, items }: ImportPull): Promise<void> {
  await jobs.stored({ batchId: batch.id, seqs: items.map(({ seq }) => seq) });
}

const outcome = (item: ImportItem) => (item.ok ? item.articles[0]?.json : item.error.code);

function dropped(name: string, text: string): DroppedBytes {
  const bytes = new TextEncoder().encode(text);
  return { name, sizeBytes: bytes.length, bytes };
}

test('a file that fails is a row with its reason, the others go on, in order', async () => {
  const good = await write('à lire.txt', 'Bonjour');
  const empty = await write('vide.txt', '');
  await jobs.addPaths([join(folder, 'absent.txt'), empty, good], 'chosen');
  await jobs.addDropped({ origin: 'pasted', paths: [], files: [dropped('collé.md', 'Salut')] });
  const items = await pullAll();
  expect(items.map(outcome)).toEqual(['file-not-found', 'file-empty', 'Bonjour', 'Salut']);
  expect(items.map((item) => item.source.path)).toEqual([join(folder, 'absent.txt'), empty, good, null]);
  expect(items[2]?.source).toEqual({ name: 'à lire.txt', path: good, sizeBytes: 7 });
});

test('a folder is searched to its depths, without hidden files, other kinds and loops of links', async () => {
  await write('livres/a.txt', 'a');
  await write('livres/sous/b.html', 'b');
  await write('livres/.git/config', 'no');
  await write('livres/node_modules/readme.md', 'no');
  await write('livres/photo.jpg', 'no');
  await write('livres/Page.html', 'page');
  await write('livres/Page_fichiers/cadre.html', 'no');
  await symlink(join(folder, 'livres'), join(folder, 'livres/sous/boucle'));
  await symlink(join(folder, 'nowhere'), join(folder, 'livres/mort.txt'));
  await jobs.addPaths([join(folder, 'livres')], 'chosen');
  const first = await jobs.pull(9, PAGE);
  expect(first?.batch).toMatchObject({ label: 'livres', origin: 'chosen' });
  if (first !== null) await confirm(first);
  const items = [...(first?.items ?? []), ...(await pullAll())];
  expect(items.map(outcome)).toEqual(['a', 'page', 'b']);
});

test('a folder named like a page is still a folder', async () => {
  await write('x.html/dedans.txt', 'dedans');
  await jobs.addPaths([join(folder, 'x.html')], 'chosen');
  expect((await pullAll()).map(outcome)).toEqual(['dedans']);
});

test('a folder without articles is told as a batch without files', async () => {
  await write('images/a.png', 'x');
  await jobs.addPaths([join(folder, 'images')], 'chosen');
  expect(await jobs.pull(3, PAGE)).toMatchObject({
    items: [],
    remaining: 0,
    batch: { total: 0, skipped: 1 },
  });
  expect(await jobs.pull(3, PAGE)).toBeNull();
});

test('a zip archive is imported as a folder, and its own faults are the reasons', async () => {
  const archive = await write('lot.zip', '');
  await writeFile(
    archive,
    zipOf({ 'a.txt': 'a', 'sous/b.txt': 'b', '../evil.txt': 'no', 'sous/c.png': 'no', 'vide.txt': '' }),
  );
  const broken = await write('cassé.zip', '');
  await writeFile(broken, zipOf({ 'a.txt': 'a' }).subarray(0, 40));
  const none = await write('rien.zip', '');
  await writeFile(none, zipOf({ 'a.png': 'x' }));
  await jobs.addPaths([archive, broken, none], 'chosen');
  const items = await pullAll();
  expect(items.map(outcome).sort()).toEqual(['a', 'archive-empty', 'b', 'damaged', 'file-empty']);
  expect(items.find((item) => outcome(item) === 'b')?.source.path).toBe(`${archive}!/sous/b.txt`);
});

test('only a file that the person named, or one in an archive, has neighbours', async () => {
  const seen: string[] = [];
  const watching: ParserHost = {
    parse: (name, bytes, companions) => {
      seen.push(`${name} ${companions !== undefined}`);
      return parser.parse(name, bytes);
    },
  };
  jobs = new ImportJobs(watching, new BatchJournals(join(folder, 'data')), () => undefined);
  const archive = join(folder, 'lot.zip');
  await writeFile(archive, zipOf({ 'b.html': 'b' }));
  await jobs.addPaths([await write('a.html', 'a'), archive], 'chosen');
  await addTexts('collé.html');
  await jobs.addSample(await write('sample.txt', 'x'));
  await pullAll();
  expect(seen.sort()).toEqual(['a.html true', 'b.html true', 'collé.html false', 'sample.txt false']);
});

test('a dropped file whose bytes did not come has a reason too', async () => {
  const files = [
    { name: 'film.txt', sizeBytes: LIMITS.fileBytes + 1, bytes: null },
    { name: 'dossier', sizeBytes: 4096, bytes: null },
    { name: 'faux.txt', sizeBytes: 1, bytes: new Uint8Array(LIMITS.fileBytes + 1) },
  ];
  await jobs.addDropped({ origin: 'dropped', paths: [], files });
  expect((await pullAll()).map(outcome)).toEqual(['file-too-large', 'file-not-readable', 'file-too-large']);
});

test.skipIf(process.getuid?.() === 0)('a file without permission to read is named as such', async () => {
  const locked = await write('locked.txt', 'x');
  await chmod(locked, 0);
  await jobs.addPaths([locked], 'chosen');
  expect((await pullAll()).map(outcome)).toEqual(['file-not-readable']);
});

test('the sample article has a name but no path', async () => {
  await jobs.addSample(await write('sample-article.txt', 'Sample'));
  const [item] = await pullAll();
  expect(item?.source).toEqual({ name: 'sample-article.txt', path: null, sizeBytes: 6 });
});

test('what a window that is gone had pulled but not stored waits again', async () => {
  await addTexts('a', 'b', 'c', 'd');
  const pulled = [await jobs.pull(1, PAGE), await jobs.pull(1, PAGE)];
  expect(pulled.map((pull) => pull?.items.map(outcome))).toEqual([['a'], ['b']]);
  await jobs.stored({ batchId: pulled[0]?.batch.id ?? '', seqs: [0] });
  jobs.putBack();
  expect((await pullAll()).map(outcome)).toEqual(['b', 'c', 'd']);
});

test('a pull of a window that is gone takes nothing away', async () => {
  await addTexts('a');
  const first = await jobs.pull(9, PAGE);
  const waiting = jobs.pull(9, PAGE);
  jobs.putBack();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  if (first !== null) await confirm(first);
  expect(await jobs.pull(9, PAGE)).toBeNull();
});

test('what a page had pulled but not stored waits for another page, once', async () => {
  await addTexts('a', 'b', 'c');
  const first = await jobs.pull(1, PAGE);
  if (first !== null) await confirm(first);
  const unstored = await jobs.pull(1, PAGE);
  expect(unstored?.items.map(outcome)).toEqual(['b']);
  const taken = await jobs.pull(1, 2);
  expect(taken?.items.map(outcome)).toEqual(['b']);
  // The first page is gone only now: what the second has is its own.
  jobs.pageGone(PAGE);
  expect((await jobs.pull(1, 2))?.items.map(outcome)).toEqual(['c']);
});

test('an import goes on after the program was killed, with dropped bytes, and no file is lost', async () => {
  await addTexts('a', 'b', 'c', 'd', 'e');
  for (const pull of [await jobs.pull(1, PAGE), await jobs.pull(1, PAGE)])
    if (pull !== null) await confirm(pull);
  await jobs.pull(1, PAGE);
  jobs = start(); // nothing was closed or said
  await jobs.restore();
  expect((await pullAll()).map(outcome)).toEqual(['c', 'd', 'e']);
  jobs = start();
  await jobs.restore();
  expect(await jobs.pull(1, PAGE)).toBeNull();
});

test('a cancelled batch leaves out the rest, and can be taken up again, also after a restart', async () => {
  await addTexts('a', 'b', 'c', 'd');
  const pulled = [await jobs.pull(1, PAGE), await jobs.pull(1, PAGE)];
  const batchId = pulled[0]?.batch.id ?? '';
  for (const pull of pulled) if (pull !== null) await confirm(pull);
  expect(await jobs.cancel(batchId)).toBe(2);
  expect(await jobs.pull(9, PAGE)).toBeNull();
  jobs = start();
  await jobs.restore();
  expect(await jobs.pull(9, PAGE)).toBeNull();
  expect(await jobs.resume(batchId)).toBe(2);
  expect((await pullAll()).map(outcome)).toEqual(['c', 'd']);
});

test('a file that failed is tried again under its own number', async () => {
  const path = await write('vide.txt', '');
  await jobs.addPaths([path], 'chosen');
  const pull = await jobs.pull(1, PAGE);
  if (pull !== null) await confirm(pull);
  expect(await jobs.pull(1, PAGE)).toBeNull();
  await writeFile(path, 'Rempli');
  expect(await jobs.retry({ batchId: pull?.batch.id ?? '', seqs: [0] })).toBe(1);
  expect(await pullAll()).toMatchObject([{ seq: 0, attempt: 1, ok: true }]);
});

test('what is forgotten can be neither resumed nor retried', async () => {
  await addTexts('a');
  const pull = await jobs.pull(1, PAGE);
  const batchId = pull?.batch.id ?? '';
  await jobs.forget(batchId);
  expect(await jobs.resume(batchId)).toBe(0);
  expect(await jobs.retry({ batchId, seqs: [0] })).toBe(0);
});

async function addTexts(...texts: readonly string[]): Promise<void> {
  await jobs.addDropped({ origin: 'dropped', paths: [], files: texts.map((text) => dropped(text, text)) });
}
