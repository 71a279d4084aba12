import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { SavedSearchRow } from '../db/rows.ts';
import { useSavedSearchActions } from '../services/use-saved-search-actions.ts';
import { neighbourOf, rowForKey } from '../ui/list-keys.ts';

interface SavedSearchKeys {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Gives a search the focus when the list shows what has changed. */
  focusLater(id: string | null): void;
  handleKey(event: KeyboardEvent, search: SavedSearchRow): void;
}

/** Keys of a saved search in the sidebar: arrows choose, with Alt they move it, F2 renames, Delete removes. */
export function useSavedSearchKeys(
  searches: readonly SavedSearchRow[],
  renamedId: string | null,
  onRename: (id: string) => void,
): SavedSearchKeys {
  const { move, remove } = useSavedSearchActions();
  const { list, focusLater } = useLaterFocus(searches, renamedId);
  const ids = searches.map(({ id }) => id);

  const removeAt = (search: SavedSearchRow): void => {
    const neighbour = neighbourOf(search.id, ids);
    focusLater(neighbour);
    // Without a focus the keys belong to the list of articles: the next Delete would remove one of them.
    if (neighbour === null) linkAbove(list.current)?.focus();
    remove(search);
  };

  const handleKey = (event: KeyboardEvent, search: SavedSearchRow): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
    if (ctrlKey || metaKey || shiftKey) return;
    const index = ids.indexOf(search.id);
    const next = rowForKey(key, index, ids.length);
    if (altKey && next !== index && (key === 'ArrowUp' || key === 'ArrowDown')) {
      focusLater(search.id);
      move(search, key === 'ArrowUp' ? -1 : 1);
    } else if (altKey) return;
    else if (key === 'F2') onRename(search.id);
    else if (key === 'Delete') {
      if (!repeat) removeAt(search);
    } else if (next !== null) linkOf(list.current, ids[next])?.focus();
    else return;
    event.preventDefault();
  };

  return { list, focusLater, handleKey };
}

/** An item that is moved, removed or renamed loses the focus: it, or its neighbour, gets it back when that has shown. */
function useLaterFocus(searches: readonly SavedSearchRow[], renamedId: string | null) {
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes the items
  useLayoutEffect(() => {
    if (wanted.current !== null) linkOf(list.current, wanted.current)?.focus();
    wanted.current = null;
  }, [searches, renamedId]);
  const focusLater = (id: string | null): void => {
    wanted.current = id;
  };
  return { list, focusLater };
}

function linkOf(list: HTMLElement | null, id: string | undefined): HTMLElement | undefined {
  const links = list?.querySelectorAll<HTMLElement>('[data-search-id]') ?? [];
  return [...links].find((link) => link.getAttribute('data-search-id') === id);
}

/** The last link of what stands above the searches. */
function linkAbove(list: HTMLElement | null): HTMLElement | undefined {
  const above = list?.closest('nav')?.previousElementSibling;
  return [...(above?.querySelectorAll<HTMLElement>('a') ?? [])].at(-1);
}
