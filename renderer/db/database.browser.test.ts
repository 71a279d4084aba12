import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
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
