import type { DBCore, Middleware } from 'dexie';

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
