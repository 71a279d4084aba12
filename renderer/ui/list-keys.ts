/** Rows that Page Up and Page Down pass. */
const PAGE = 6;

/**
 * The row that a key leads to from `index` (-1 when none is chosen) in a list of `count` rows, or null when the key
 * does not move or there are no rows.
 */
export function rowForKey(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const clamp = (row: number) => Math.max(0, Math.min(last, row));
  switch (key) {
    case 'ArrowDown':
      return clamp(index + 1);
    case 'ArrowUp':
      return index < 0 ? last : clamp(index - 1);
    case 'PageDown':
      return clamp(index + PAGE);
    case 'PageUp':
      return clamp(index - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The id that is chosen after `removed` has gone: the next one, else the one before, else none. */
export function neighbourOf(removed: string, ids: readonly string[]): string | null {
  const index = ids.indexOf(removed);
  return ids[index + 1] ?? ids[index - 1] ?? null;
}
