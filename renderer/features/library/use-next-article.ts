import { useLayoutEffect, useRef } from 'react';
import { rowForKey } from '../../ui/list-keys.ts';

/**
 * The article that a key leads to from the chosen one, or undefined. One that has gone from the list by itself, as those
 * to read do while they are read, leaves its place to the next.
 */
export function useNextArticle(
  ids: readonly string[],
  selectedId: string | null,
): (key: string) => string | undefined {
  const index = selectedId === null ? -1 : ids.indexOf(selectedId);
  const lastIndex = useRef(-1);
  useLayoutEffect(() => {
    if (index >= 0 || selectedId === null) lastIndex.current = index;
  }, [index, selectedId]);
  return (key) => {
    const isGone = index < 0 && lastIndex.current >= 0;
    const from = isGone ? lastIndex.current - (key === 'ArrowDown' ? 1 : 0) : index;
    return ids[rowForKey(key, from, ids.length) ?? -1];
  };
}
