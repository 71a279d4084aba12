/** A query rests so many times as long as it took: it takes at most a tenth of the time, however often it is asked. */
const REST_PER_WORK = 9;
/** Between two answers while writes keep coming; the first answer after a rest comes at once. */
const SHORTEST_REST_MS = 250;
const LONGEST_REST_MS = 2_000;

/** How long a query that took so long rests before it is asked again; both in milliseconds. */
export function restAfter(workMs: number): number {
  return Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, REST_PER_WORK * workMs));
}

/**
 * The same query for `liveQuery`, which runs it again after each write: a query over the whole library, many times a
 * second during an import, would leave no time for anything else. The first answer comes at once, and the last write is
 * always seen.
 */
export function pacedQuery<T>(
  query: () => Promise<T>,
  now: () => number = () => performance.now(),
): () => Promise<T> {
  let notBefore = 0;
  return async () => {
    const wait = notBefore - now();
    // Dexie's zone is kept by its own promise alone.
    if (wait > 0) await Promise.resolve(new Promise((resolve) => setTimeout(resolve, wait)));
    const start = now();
    const answer = await query();
    const end = now();
    notBefore = end + restAfter(end - start);
    return answer;
  };
}
