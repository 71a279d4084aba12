import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentDatabaseName, deleteOtherDatabases, fillNewDatabase } from '../../db/current-database.ts';
import { DATABASE_NAME, LecternDatabase, openDatabase, SCHEMA_VERSION } from '../../db/database.ts';
import { addTestArticle, testArticle } from '../../db/test-articles.ts';
import { BACKUP_TABLES } from './backup-rows.ts';
import { fillFromBackup } from './restore-backup.ts';
import { type BackupTarget, writeBackup } from './write-backup.ts';

const signal = new AbortController().signal;

let db: LecternDatabase;
let files: Map<string, Uint8Array>;
let target: BackupTarget;

beforeEach(async () => {
  db = new LecternDatabase();
  await db.open();
  files = new Map();
  target = {
    keep: async (wanted) => wanted.map(() => false),
    put: async (path, bytes) => void files.set(path, bytes),
  };
});

afterEach(async () => {
  db.close();
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
});

/** Articles with pictures, originals, annotations, drafts and tags. */
async function fill(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const png = { id: 'a'.repeat(64), mediaType: 'image/png', width: 2, height: 3 } as const;
    const images = [{ ...png, bytes: new Uint8Array([1, 2, 3]) }];
    const article = await addTestArticle(db, { ...testArticle(`Été ${i}`, `Bonjour œuvre ${i}`), images }, i);
    await db.sources.put({ articleId: article.id, originalId: `original-${i}` });
    const bytes = new Uint8Array([i, 250, 0]);
    await db.originals.put({ id: `original-${i}`, encoding: 'identity', bytes });
  }
  const [first] = await db.articles.toArray();
  await db.notes.add({
    ...{ id: 'note-1', articleId: first?.id ?? '', target: null, highlightId: null, blockId: '' },
    ...{ text: 'À **garder**', tags: ['idée'], links: [], linkedIds: [], state: 'exact' },
    ...{ createdAt: 3, updatedAt: 4, deletedAt: 0 },
  });
  await db.settings.put({ key: 'chosen.language', value: 'fr' });
  await db.tags.put({ key: 'idee', name: 'Idée', color: 'rose' });
  await db.reviews.put({ annotationId: 'x', dueAt: 5, intervalDays: 1, reviewedAt: 2 });
}

async function rowsOf(database: LecternDatabase): Promise<Record<string, unknown>> {
  const tables = await Promise.all(
    BACKUP_TABLES.map(async (name) => [name, await database.table(name).toArray()] as const),
  );
  const plain = Object.fromEntries(tables);
  plain.settings = plain.settings?.filter(({ key }) => key !== 'library.complete') ?? [];
  const blobs = (await database.assets.toArray()).map(async ({ blob }) => [
    blob.type,
    [...new Uint8Array(await blob.arrayBuffer())],
  ]);
  return { ...plain, blobs: await Promise.all(blobs) };
}

const read = async (path: string) => files.get(path) ?? Promise.reject(new Error(`no ${path}`));

test('what was backed up comes back identical, row by row and byte by byte', async () => {
  await fill(120);
  const before = await rowsOf(db);
  const facts = await writeBackup(db, target, { now: 7, signal });
  expect(facts).toEqual({
    schema: SCHEMA_VERSION,
    createdAt: 7,
    counts: { articles: 120, highlights: 0, notes: 1 },
  });
  await fillNewDatabase((fresh) => fillFromBackup(fresh, [...files.keys()], read, { signal }), 'replacing');
  const name = await currentDatabaseName();
  expect(name).toBe(`${DATABASE_NAME}-2`);
  const restored = await openDatabase(name);
  expect(await rowsOf(restored)).toEqual(before);
  expect(await restored.pending.count()).toBe(120);
  await deleteOtherDatabases(restored);
  expect(await Dexie.getDatabaseNames()).toEqual([name]);
  restored.close();
});

test('wherever a restore breaks off, the library stays what it was', async () => {
  await fill(3);
  const before = await rowsOf(db);
  await writeBackup(db, target, { now: 7, signal });
  const total = [...files.keys()].length;
  for (let after = 0; after < total; after += 1) {
    let reads = 0;
    const failing = async (path: string) => {
      reads += 1;
      if (reads > after) throw new Error('power cut');
      return read(path);
    };
    const restoring = fillNewDatabase(
      (fresh) => fillFromBackup(fresh, [...files.keys()], failing, { signal }),
      'replacing',
    );
    await expect(restoring).rejects.toThrow();
    expect(await currentDatabaseName()).toBe(DATABASE_NAME);
  }
  expect(await rowsOf(db)).toEqual(before);
  expect(await Dexie.getDatabaseNames()).toEqual([DATABASE_NAME]);
});

test('a database that was being filled when Lectern was killed is not the library, and goes', async () => {
  const half = new LecternDatabase(`${DATABASE_NAME}-2`);
  await half.open();
  await half.settings.put({ key: 'chosen.language', value: 'fr' });
  half.close();
  expect(await currentDatabaseName()).toBe(DATABASE_NAME);
  await deleteOtherDatabases(db);
  expect(await Dexie.getDatabaseNames()).toEqual([DATABASE_NAME]);
});

test('a second backup writes only what changed', async () => {
  await fill(60);
  await writeBackup(db, target, { now: 7, signal });
  const known = new Map(files);
  const hashes = new Set(await Promise.all([...files.values()].map(hashOf)));
  const written: string[] = [];
  await db.notes.toCollection().modify({ text: 'autre' });
  const second: BackupTarget = {
    keep: async (wanted) =>
      wanted.map(({ path, sha256 }) =>
        sha256 === null
          ? known.has(path)
          : hashes.has(sha256) || (known.has(path) && path.startsWith('images/')),
      ),
    put: async (path) => void written.push(path),
  };
  await writeBackup(db, second, { now: 8, signal });
  expect(written).toEqual(['rows/notes/000000.jsonl']);
});

async function hashOf(bytes: Uint8Array): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())).toHex();
}

test('a library that did not open is kept beside the one restored', async () => {
  await fill(2);
  await writeBackup(db, target, { now: 7, signal });
  await fillNewDatabase((fresh) => fillFromBackup(fresh, [...files.keys()], read, { signal }), 'beside');
  const restored = await openDatabase(await currentDatabaseName());
  await deleteOtherDatabases(restored);
  expect(await Dexie.getDatabaseNames()).toContain(DATABASE_NAME);
  restored.close();
});
