import { afterEach, beforeEach, expect, test } from 'vitest';
import { LecternDatabase } from './database.ts';
import { writesDone } from './one-write-at-a-time.ts';

let db: LecternDatabase;

beforeEach(async () => {
  db = new LecternDatabase(`writes-${crypto.randomUUID()}`);
  await db.open();
});

afterEach(() => db.close());

type Table = 'settings' | 'noteDrafts';

/** The tables that a transaction really holds. */
function tablesHeld(mode: 'r' | 'rw', table: Table): Promise<readonly string[]> {
  return db.transaction(mode, table, async (transaction) => {
    await db.table(table).count();
    return [...transaction.idbtrans.objectStoreNames];
  });
}

test('transactions that write different tables have one in common, so that they never run together', async () => {
  const [one, two] = [await tablesHeld('rw', 'settings'), await tablesHeld('rw', 'noteDrafts')];
  expect(one).toContain('settings');
  expect(two).toContain('noteDrafts');
  expect(one.filter((table) => two.includes(table))).toHaveLength(1);
});

test('what only reads holds what it reads', async () => {
  expect(await tablesHeld('r', 'settings')).toEqual(['settings']);
});

test('a single write is such a transaction too', async () => {
  const held: (readonly string[])[] = [];
  db.settings.hook('creating', (_key, _row, transaction) => {
    held.push([...transaction.idbtrans.objectStoreNames]);
  });
  await db.settings.put({ key: 'a', value: 1 });
  expect(held).toEqual([['indexState', 'settings']]);
});

test('whoever waits for the writes that have begun waits for all of them', async () => {
  const over: string[] = [];
  const other = new LecternDatabase(db.name);
  await other.open();
  const writes = [db, other].map(async (database, at) => {
    await database.transaction('rw', database.settings, async () => {
      for (let i = 0; i < 50; i += 1) await database.settings.put({ key: `${at} ${i}`, value: i });
    });
    over.push('write');
  });
  await new Promise((resolve) => setTimeout(resolve));
  await writesDone(db);
  over.push('done');
  await Promise.all(writes);
  expect(over).toEqual(['write', 'write', 'done']);
  other.close();
});
