import { liveQuery } from 'dexie';

/**
 * Calls `onValue` with the answer of a query over the database, and again whenever a write in any window or worker
 * changes it, until the returned function is called.
 */
export function watch<T>(
  query: () => Promise<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
  return () => subscription.unsubscribe();
}
