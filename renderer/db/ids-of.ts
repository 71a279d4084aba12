import type { Collection } from 'dexie';

/**
 * The ids of a collection, for a live query. Dexie would note each of them down to know when to ask again: with 50,000
 * that takes longer than reading them. It is shown the count instead, which follows the same range of the index, and any
 * row that is deleted.
 */
export async function idsOf<T>(collection: Collection<T, string>): Promise<readonly string[]> {
  await collection.count();
  return unwatched(() => collection.primaryKeys());
}

/** Runs a query outside of the live query that is under way. */
function unwatched<T>(query: () => PromiseLike<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    // A task of its own is no part of Dexie's zone.
    setTimeout(() => query().then(resolve, reject));
  });
}
