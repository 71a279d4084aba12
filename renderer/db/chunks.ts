/** Rows that are read or written in one request: few requests, and none that holds up the window's thread. */
const CHUNK = 500;

/** Does work on any number of items, a chunk after the other. */
export async function inChunks<T>(
  items: readonly T[],
  work: (chunk: readonly T[]) => Promise<void>,
  size: number = CHUNK,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) await work(items.slice(start, start + size));
}
