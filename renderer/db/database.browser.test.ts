import { afterEach, expect, test } from 'vitest';
import { LecternDatabase, NewerDatabaseError, openDatabase, SCHEMA_VERSION } from './database.ts';

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
