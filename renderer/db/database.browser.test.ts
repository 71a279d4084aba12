import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { AnnotationRepository } from './annotation-repository.ts';
import { ArticleRepository } from './article-repository.ts';
import { LecternDatabase, NewerDatabaseError, openDatabase, SCHEMA_VERSION } from './database.ts';
import { SearchRepository } from './search-repository.ts';

const NAME = 'database-test';

afterEach(async () => {
  await LecternDatabase.delete(NAME);
});

test('a library of a newer Lectern is refused and keeps its version', async () => {
  const newer = (SCHEMA_VERSION + 1) * 10;
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(NAME, newer);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });

  await expect(openDatabase(NAME)).rejects.toBeInstanceOf(NewerDatabaseError);

  const found = (await indexedDB.databases()).find((database) => database.name === NAME);
  expect(found?.version).toBe(newer);
});

test('a new library opens with the present schema', async () => {
  const database = await openDatabase(NAME);
  expect(database.verno).toBe(SCHEMA_VERSION);
  database.close();
});

test('a library of version 2 is opened with everything in it, and takes marks, tags and searches', async () => {
  const old = new Dexie(NAME);
  old.version(2).stores({
    articles: 'id, &contentHash, sourcePath, sourceUrl, [deletedAt+importedAt], [deletedAt+state+importedAt]',
    contents: 'articleId',
    importBatches: 'id, startedAt',
    importEntries: '[batchId+seq+part], [batchId+kind]',
    articleVersions: '[batchId+seq+part], articleId',
    settings: 'key',
    sources: 'articleId, originalId',
    originals: 'id',
    assets: '[articleId+id], articleId',
    highlights: 'id, articleId, [articleId+blockId]',
    notes: 'id, articleId, [articleId+blockId]',
    drafts: 'noteId, articleId',
    pending: 'articleId',
    indexState: 'key',
    indexParts: 'key',
  });
  const row = { id: 'a1', contentHash: 'h', title: 'Koursk', state: 'reading', deletedAt: 0, importedAt: 1 };
  await old.table('articles').add(row);
  await old.table('notes').add({ id: 'n1', articleId: 'a1', blockId: 'b1', text: 'À vérifier' });
  await old.table('drafts').add({ noteId: 'n2', articleId: 'a1', text: 'Presque perdu' });
  old.close();

  const opened = await openDatabase(NAME);
  expect(await opened.articles.get('a1')).toEqual({
    ...row,
    sortTitle: 'koursk',
    favouriteAt: 0,
    archivedAt: 0,
    tags: [],
  });
  expect((await opened.notes.get('n1'))?.text).toBe('À vérifier');
  expect((await opened.noteDrafts.toArray())[0]?.text).toBe('Presque perdu');
  await new ArticleRepository(opened).setTags('a1', ['géopolitique', 'histoire']);
  expect(await opened.articles.where('tags').equals('histoire').primaryKeys()).toEqual(['a1']);
  await new SearchRepository(opened).add('corée');
  expect(await opened.savedSearches.count()).toBe(1);
  opened.close();
});

const ARTICLES_3 =
  'id, &contentHash, sourcePath, sourceUrl, *tags, [deletedAt+importedAt], [deletedAt+state+importedAt]';

test('a library of version 3 keeps marks, tags, highlights, notes and drafts, and knows them as sections', async () => {
  const old = new Dexie(NAME);
  old.version(3).stores({
    ...{ articles: ARTICLES_3, contents: 'articleId', savedSearches: 'id, position' },
    ...{ importBatches: 'id, startedAt', importEntries: '[batchId+seq+part], [batchId+kind]' },
    ...{ articleVersions: '[batchId+seq+part], articleId', settings: 'key', originals: 'id' },
    ...{ sources: 'articleId, originalId', assets: '[articleId+id], articleId' },
    ...{ highlights: 'id, articleId, [articleId+blockId]', notes: 'id, articleId, [articleId+blockId]' },
    ...{ drafts: 'noteId, articleId', pending: 'articleId', recentSearches: 'key, searchedAt' },
    ...{ indexState: 'key', indexParts: 'key' },
  });
  const shared = { state: 'reading', deletedAt: 0, tags: ['mer'] };
  const kept = [
    { id: 'a1', contentHash: '1', title: 'Île', importedAt: 7, isFavourite: true, isArchived: false },
    { id: 'a2', contentHash: '2', title: 'Asie', importedAt: 9, isFavourite: false, isArchived: true },
  ];
  await old.table('articles').bulkAdd(kept.map((row) => ({ ...row, ...shared })));
  const target = { blockId: 'b1', position: { start: 0, end: 3 }, quote: { exact: 'Île' } };
  const annotation = { articleId: 'a1', blockId: 'b1', createdAt: 1, updatedAt: 2, deletedAt: 0 };
  const highlight = { ...annotation, id: 'h1', targets: [target], color: 'rose' };
  const note = { ...annotation, id: 'n1', target, text: 'À vérifier' };
  await old.table('highlights').add(highlight);
  await old.table('notes').add(note);
  await old
    .table('drafts')
    .add({ noteId: 'n2', articleId: 'a1', target, text: 'Presque perdu', updatedAt: 3 });
  old.close();

  const opened = await openDatabase(NAME);
  const row = await opened.articles.get('a1');
  expect(row).toMatchObject({ ...shared, favouriteAt: 7, archivedAt: 0, title: 'Île' });
  expect(row).not.toHaveProperty('isFavourite');
  expect(await opened.articles.where('[deletedAt+favouriteAt]').above([0, 0]).primaryKeys()).toEqual(['a1']);
  expect((await opened.articles.get('a2'))?.archivedAt).toBe(9);
  const byTitle = opened.articles
    .where('[deletedAt+sortTitle]')
    .between([0, Dexie.minKey], [0, Dexie.maxKey]);
  expect(await byTitle.primaryKeys()).toEqual(['a2', 'a1']);
  expect(await opened.highlights.get('h1')).toEqual({
    ...highlight,
    style: 'fill',
    tags: [],
    state: 'exact',
  });
  expect(await opened.notes.get('n1')).toEqual({
    ...{ ...note, highlightId: null, tags: [], links: [], linkedIds: [], state: 'exact' },
  });
  const annotations = new AnnotationRepository(opened);
  expect(await annotations.recoverDrafts()).toBe(1);
  expect(await opened.notes.get('n2')).toMatchObject({ text: 'Presque perdu', highlightId: null, tags: [] });
  expect(await opened.edits.count()).toBe(1);
  opened.close();
});
