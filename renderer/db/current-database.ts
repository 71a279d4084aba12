/**
 * Which database is the library. A restore fills a new one and marks it complete in its last transaction: from then on it
 * is the library, and whatever stops a restore before that leaves the old one as it was.
 */
import { Dexie } from 'dexie';
import { DATABASE_NAME, LecternDatabase } from './database.ts';

/** Row of `settings` that says of a database that it was filled whole. */
export const COMPLETE_KEY = 'library.complete';

/** Whether it takes the place of the one before, or stands beside it: one that did not open may still hold something. */
export type Filling = 'replacing' | 'beside';

/** Held by the window that fills a database. */
const RESTORING_LOCK = 'lectern-restoring';

const RESTORED_NAME = new RegExp(`^${DATABASE_NAME}-(\\d{1,9})$`);

/** The newest that was filled whole, else the first; while a window fills one, that is waited for. */
export async function currentDatabaseName(): Promise<string> {
  await navigator.locks.request(RESTORING_LOCK, { mode: 'shared' }, () => undefined);
  for (const { name } of await restoredDatabases()) if (await isComplete(name)) return name;
  return DATABASE_NAME;
}

/**
 * Fills a new database; once `fill` has resolved it is the library, which windows see when they load again.
 * @throws what `fill` throws; nothing of the new database stays then
 */
export async function fillNewDatabase(
  fill: (db: LecternDatabase) => Promise<void>,
  filling: Filling,
): Promise<void> {
  await navigator.locks.request(RESTORING_LOCK, async () => {
    const [newest] = await restoredDatabases();
    const db = new LecternDatabase(`${DATABASE_NAME}-${(newest?.number ?? 1) + 1}`);
    try {
      await db.open();
      await fill(db);
      await db.settings.put({ key: COMPLETE_KEY, value: filling });
      db.close();
    } catch (error) {
      await db.delete();
      throw error;
    }
  });
}

/** Deletes databases that are not the library: the one before a restore, and what a broken-off one left. */
export async function deleteOtherDatabases(db: LecternDatabase): Promise<void> {
  const filling = (await db.settings.get(COMPLETE_KEY))?.value ?? 'replacing';
  if (filling === ('beside' satisfies Filling)) return;
  await navigator.locks.request(RESTORING_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const databases = await indexedDB.databases();
    const isLibrary = (name: string) => name === DATABASE_NAME || RESTORED_NAME.test(name);
    for (const { name = '' } of databases) if (isLibrary(name) && name !== db.name) await Dexie.delete(name);
  });
}

/** The newest first. */
async function restoredDatabases(): Promise<readonly { readonly name: string; readonly number: number }[]> {
  const numbers = (await indexedDB.databases()).flatMap(({ name = '' }) => {
    const number = RESTORED_NAME.exec(name)?.[1];
    return number === undefined ? [] : [{ name, number: Number(number) }];
  });
  return numbers.sort((a, b) => b.number - a.number);
}

/** Whatever version it has: a newer one is refused later, with its reason. */
async function isComplete(name: string): Promise<boolean> {
  const db = new Dexie(name);
  try {
    await db.open();
    return (await db.table('settings').get(COMPLETE_KEY)) !== undefined;
  } catch {
    return false; // it broke off before it had tables
  } finally {
    db.close();
  }
}
