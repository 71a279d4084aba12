import type { Lectern } from './lectern.ts';

interface KeptSearch {
  readonly query: string;
  readonly name?: string;
}

/** Puts searches into the library and starts Lectern again: they were kept in an earlier session. */
export async function keepSearches(lectern: Lectern, ...searches: readonly KeptSearch[]): Promise<void> {
  await lectern.window.evaluate(putSearches, searches);
  await lectern.restart();
}

async function putSearches(searches: readonly KeptSearch[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open('lectern');
  opening.onsuccess = () => {
    const writing = opening.result.transaction('savedSearches', 'readwrite');
    for (const [position, { query, name = null }] of searches.entries()) {
      const id = crypto.randomUUID();
      writing.objectStore('savedSearches').put({ id, name, query, position, createdAt: position });
    }
    writing.oncomplete = () => resolve();
    writing.onerror = () => reject(writing.error);
  };
  opening.onerror = () => reject(opening.error);
  await promise.finally(() => opening.result.close());
}
