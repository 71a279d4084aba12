import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportedArticle } from '../../shared/article.ts';
import type { ImportBatchInfo } from '../../shared/importing.ts';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase } from './database.ts';
import { ImportHistory } from './import-history.ts';
import type { ArrivedFile } from './import-plan.ts';
import { ImportRepository } from './import-repository.ts';
import type { ImportEntryRow } from './import-rows.ts';
import { readOriginal } from './read-original.ts';
import { testArticle, testSource } from './test-articles.ts';

const BATCH: ImportBatchInfo = {
  id: '8f6f3f0a-6a0c-4b0e-9a53-0d3d3f1d1c11',
  origin: 'chosen',
  label: 'livres',
  more: 0,
  startedAt: 1,
  total: 3,
  skipped: 0,
  isListing: false,
};
const ORIGINAL = { encoding: 'identity', bytes: new Uint8Array([1, 2, 3]) } as const;
const LATER = { ...BATCH, id: '0c1de2f1-1111-4222-8333-444455556666', startedAt: 2 };

let db: LecternDatabase;
let imports: ImportRepository;
let history: ImportHistory;
let articles: ArticleRepository;

beforeEach(async () => {
  db = new LecternDatabase('import-repository-test');
  imports = new ImportRepository(db);
  history = new ImportHistory(db);
  articles = new ArticleRepository(db);
  await imports.begin(BATCH);
  await imports.begin(LATER);
});

afterEach(() => db.delete());

function file(seq: number, ...found: readonly ImportedArticle[]): ArrivedFile {
  const source = testSource(`${found[0]?.title}.txt`);
  return { seq, attempt: 0, source, ok: true, original: ORIGINAL, articles: found };
}

function broken(seq: number, attempt = 0): ArrivedFile {
  const error = { code: 'file-empty', message: 'no bytes' } as const;
  return { seq, attempt, source: testSource('vide.txt'), ok: false, error };
}

const told = (entries: readonly ImportEntryRow[]) => entries.map(({ kind, name }) => `${kind} ${name}`);

test('an article is stored with body, original bytes, its entry and a mark for the index', async () => {
  const [entry] = await imports.store(BATCH, [file(0, testArticle('Koursk', 'la Corée du Nord'))]);
  const id = entry?.articleId ?? '';
  expect(await articles.get(id)).toMatchObject({
    title: 'Koursk',
    state: 'unread',
    sourcePath: '/articles/Koursk.txt',
  });
  expect((await db.contents.get(id))?.blocks).toHaveLength(1);
  expect(await readOriginal(db, id)).toEqual(new Uint8Array([1, 2, 3]));
  expect(await db.pending.get(id)).toBeDefined();
  expect((await db.importBatches.get(BATCH.id))?.counts).toMatchObject({ added: 1, failed: 0 });
});

test('the same content is stored once, whatever its name, also within one transaction', async () => {
  const same = testArticle('Koursk', 'la Corée du Nord');
  const entries = await imports.store(BATCH, [file(0, same), broken(1), file(2, same)]);
  expect(told(entries)).toEqual(['added Koursk.txt', 'failed vide.txt', 'duplicate Koursk.txt']);
  expect(entries[2]?.articleId).toBe(entries[0]?.articleId);
  expect(await db.articles.count()).toBe(1);
});

test('a file that comes again after a crash is not stored or told twice', async () => {
  const item = file(0, testArticle('Koursk', 'la Corée du Nord'));
  await imports.store(BATCH, [item]);
  expect(await imports.store(BATCH, [item])).toEqual([]);
  expect((await db.importBatches.get(BATCH.id))?.counts).toMatchObject({ added: 1, duplicate: 0 });
});

test('a file that is tried again takes the place of its failure', async () => {
  await imports.store(BATCH, [broken(0)]);
  await imports.store(BATCH, [{ ...file(0, testArticle('Enfin', 'lisible')), attempt: 1 }]);
  expect((await db.importBatches.get(BATCH.id))?.counts).toMatchObject({ added: 1, failed: 0 });
  expect(await db.importEntries.count()).toBe(1);
});

test('each article of a file of notes is an entry, and the file is kept once', async () => {
  const notes = [testArticle('Un', 'premier'), testArticle('Deux', 'second')];
  const entries = await imports.store(BATCH, [file(0, ...notes)]);
  expect(entries.map(({ part, title }) => [part, title])).toEqual([
    [0, 'Un'],
    [1, 'Deux'],
  ]);
  expect(await db.originals.count()).toBe(1);
  for (const { articleId } of entries)
    expect(await readOriginal(db, articleId ?? '')).toEqual(ORIGINAL.bytes);
});

test('an article of a file that failed is told beside those that are stored', async () => {
  const error = { code: 'no-content', message: 'nothing' } as const;
  const notes = { ...file(0, testArticle('Un', 'premier')), failures: [{ title: 'Vide', error }] };
  const entries = await imports.store(BATCH, [notes]);
  expect(entries.map(({ part, kind, title }) => [part, kind, title])).toEqual([
    [0, 'added', 'Un'],
    [1, 'failed', 'Vide'],
  ]);
  expect(entries[1]).toMatchObject({ error, articleId: null });
  expect((await db.importBatches.get(BATCH.id))?.counts).toMatchObject({ added: 1, failed: 1 });
});

test('content that is in the bin comes back', async () => {
  const item = file(0, testArticle('Koursk', 'la Corée du Nord'));
  const [entry] = await imports.store(BATCH, [item]);
  await articles.moveToBin([entry?.articleId ?? '']);
  expect(told(await imports.store(LATER, [item]))).toEqual(['restored Koursk.txt']);
  expect((await articles.get(entry?.articleId ?? ''))?.deletedAt).toBe(0);
});

test('one article that cannot be stored leaves nothing of itself, and the others are there', async () => {
  await db.open();
  db.originals.hook('creating', (_key, row) => {
    if (row.bytes[0] === 9) throw new Error('unclonable');
  });
  const original = { encoding: 'identity', bytes: new Uint8Array([9]) } as const;
  const bad: ArrivedFile = {
    ...file(1, testArticle('Cassé', 'texte')),
    ok: true,
    original,
    articles: [testArticle('Cassé', 'texte')],
  };
  const entries = await imports.store(BATCH, [
    file(0, testArticle('Un', 'a')),
    bad,
    file(2, testArticle('Deux', 'b')),
  ]);
  expect(told(entries)).toEqual(['added Un.txt', 'failed Cassé.txt', 'added Deux.txt']);
  expect(await db.contents.count()).toBe(2);
});

test('a full disk stores nothing and says so, so that the same files can be tried again', async () => {
  await db.open();
  const fail = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  db.contents.hook('creating', fail);
  const items = [file(0, testArticle('Un', 'a'))];
  await expect(imports.store(BATCH, items)).rejects.toSatisfy((error) => isFull(error));
  expect(await db.importEntries.count()).toBe(0);
  db.contents.hook('creating').unsubscribe(fail);
  expect(told(await imports.store(BATCH, items))).toEqual(['added Un.txt']);
});

test('a changed file is offered as a new version, taken with annotations kept, and given back', async () => {
  const [first] = await imports.store(BATCH, [file(0, testArticle('Journal', 'hier'))]);
  const id = first?.articleId ?? '';
  await db.articles.update(id, { noteCount: 2, state: 'reading', progress: 0.4 });
  const [offer] = await imports.store(LATER, [file(0, testArticle('Journal', 'aujourd’hui'))]);
  expect(offer).toMatchObject({ kind: 'newVersion', articleId: id });
  expect(await db.articles.count()).toBe(1);

  await history.exchangeVersion([LATER.id, 0, 0]);
  expect(await textOf(id)).toBe('aujourd’hui');
  expect(await articles.get(id)).toMatchObject({ noteCount: 2, state: 'reading', progress: 0.4 });
  expect((await db.importBatches.get(LATER.id))?.counts).toMatchObject({ newVersion: 0, updated: 1 });

  await history.exchangeVersion([LATER.id, 0, 0]);
  expect(await textOf(id)).toBe('hier');
  expect((await db.importBatches.get(LATER.id))?.counts).toMatchObject({ newVersion: 1, updated: 0 });
});

test('both versions can be kept', async () => {
  await imports.store(BATCH, [file(0, testArticle('Journal', 'hier'))]);
  await imports.store(LATER, [file(0, testArticle('Journal', 'aujourd’hui'))]);
  const id = await history.keepBoth([LATER.id, 0, 0]);
  expect(await textOf(id ?? '')).toBe('aujourd’hui');
  expect(await db.articles.count()).toBe(2);
});

test('a page that was saved again under another name is known by its address and title', async () => {
  const sourceUrl = 'https://example.com/loire';
  const page = (text: string) => ({ ...testArticle('La Loire', text), sourceUrl });
  await imports.store(BATCH, [file(0, page('hier'))]);
  const again = { ...file(1, page('aujourd’hui')), source: testSource('La Loire (1).html') };
  const other = {
    ...file(2, { ...testArticle('Le Cher', 'autre'), sourceUrl }),
    source: testSource('cher.html'),
  };
  expect(told(await imports.store(BATCH, [again, other]))).toEqual([
    'newVersion La Loire (1).html',
    'added cher.html',
  ]);
});

test('a batch is taken back and fetched back as a whole; what the person removed meanwhile stays removed', async () => {
  const entries = await imports.store(BATCH, [
    file(0, testArticle('Un', 'a')),
    file(1, testArticle('Deux', 'b')),
  ]);
  const [one = '', two = ''] = entries.map(({ articleId }) => articleId ?? '');
  await articles.moveToBin([two]);
  const removedAt = (await articles.get(two))?.deletedAt;
  await new Promise((resolve) => setTimeout(resolve, 5));
  await history.undoBatch(BATCH.id);
  expect((await articles.get(one))?.deletedAt).toBeGreaterThan(0);
  await history.redoBatch(BATCH.id);
  expect((await articles.get(one))?.deletedAt).toBe(0);
  expect((await articles.get(two))?.deletedAt).toBe(removedAt);
});

test('taking a batch back gives articles their old version again', async () => {
  const [first] = await imports.store(BATCH, [file(0, testArticle('Journal', 'hier'))]);
  await imports.store(LATER, [file(0, testArticle('Journal', 'aujourd’hui'))]);
  await history.exchangeVersion([LATER.id, 0, 0]);
  await history.undoBatch(LATER.id);
  expect(await textOf(first?.articleId ?? '')).toBe('hier');
});

test('an original that was packed comes back as it was', async () => {
  const text = new TextEncoder().encode('La Loire monte encore. '.repeat(50));
  const packing = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const original = { encoding: 'gzip', bytes: await new Response(packing).bytes() } as const;
  const item: ArrivedFile = { ...file(0), ok: true, original, articles: [testArticle('Crue', 'texte')] };
  const [entry] = await imports.store(BATCH, [item]);
  expect(await readOriginal(db, entry?.articleId ?? '')).toEqual(text);
});

test('forgetting a report keeps the originals of articles, and drops those of versions that nobody took', async () => {
  await imports.store(BATCH, [file(0, testArticle('Journal', 'hier'))]);
  await imports.store(LATER, [file(0, testArticle('Journal', 'aujourd’hui'))]);
  expect(await db.originals.count()).toBe(2);
  await imports.forget(LATER.id);
  expect(await db.originals.count()).toBe(1);
  await imports.forget(BATCH.id);
  expect(await db.originals.count()).toBe(1);
});

test('reports of a killed run are ended, the one under way is not', async () => {
  await imports.finishOthers(LATER.id);
  expect((await db.importBatches.get(BATCH.id))?.finishedAt).toBeGreaterThan(0);
  expect((await db.importBatches.get(LATER.id))?.finishedAt).toBe(0);
});

async function textOf(articleId: string): Promise<string | undefined> {
  const block = (await db.contents.get(articleId))?.blocks[0];
  const inline = block !== undefined && 'inlines' in block ? block.inlines[0] : undefined;
  return inline?.kind === 'text' ? inline.text : undefined;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && `${error.name} ${error.message}`.includes('QuotaExceededError');
}

test('marks and tags stay with an article that comes again, from the bin or as a new version', async () => {
  const [entry] = await imports.store(BATCH, [file(0, testArticle('Koursk', 'la Corée du Nord'))]);
  const id = entry?.articleId ?? '';
  await articles.setFavourite([id], true);
  await articles.setArchived([id], true);
  await articles.setTags(id, ['histoire']);
  const { favouriteAt = 0, archivedAt = 0, tags } = (await articles.get(id)) ?? {};
  const marks = { favouriteAt, archivedAt, tags };
  expect(archivedAt).toBeGreaterThan(0);
  await articles.moveToBin([id]);
  await imports.store(LATER, [file(0, testArticle('Koursk', 'la Corée du Nord'))]);
  expect(await articles.get(id)).toMatchObject({ ...marks, deletedAt: 0 });
  const changed = testArticle('Koursk', 'la Corée du Nord a franchi une étape');
  const [offer] = await imports.store(LATER, [file(1, changed)]);
  expect(offer?.kind).toBe('newVersion');
  await history.exchangeVersion([LATER.id, 1, 0]);
  expect(await articles.get(id)).toMatchObject({ ...marks, wordCount: 8 });
});
