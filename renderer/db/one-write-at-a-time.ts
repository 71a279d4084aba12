import type { DBCore, Dexie, Middleware } from 'dexie';

/** Part of every transaction that writes. Few read it: what is read waits for who writes. */
const SHARED_STORE = 'indexState';

/**
 * Chromium that is killed while two transactions with nothing in common are writing takes the database for damaged at
 * its next start, and deletes it with everything in it. (It keeps an undo log of each on the disk and stumbles over the
 * second one. Seen each time with Chromium 156; never with one transaction, or with two that share a store.) Therefore
 * all transactions that write share one, so that they come one after the other, also those of other windows and workers.
 */
export const oneWriteAtATime: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'OneWriteAtATime',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(mode === 'readonly' ? stores : withShared(stores), mode, options),
  }),
};

function withShared(stores: readonly string[]): string[] {
  return [...new Set([...stores, SHARED_STORE])];
}

/**
 * Resolves when every write that had begun is over, also those of other windows and workers: a page that goes before
 * takes what it had not finished with it.
 */
export async function writesDone(db: Dexie): Promise<void> {
  const shared = db.table(SHARED_STORE);
  // Who reads what others are writing waits until they have.
  await db.transaction('r', shared, async () => shared.count());
}
