import { type RefObject, useEffect, useRef } from 'react';
import { rowForKey } from '../../ui/list-keys.ts';

interface ListKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** -1 when none of the ids is selected. */
  readonly selectedIndex: number;
  onSelect(id: string): void;
  onOpen(id: string): void;
  onRemove(id: string): void;
}

/** Keys of the list. They also work while nothing has the focus, so that arrows choose from the first moment. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const list = latest.current.list.current;
      const isForList = event.target === list || event.target === document.body;
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (!isForList || hasModifier || event.defaultPrevented || !runKey(event.key, latest.current)) return;
      event.preventDefault();
      list?.focus({ preventScroll: true });
    };
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, []);
}

/** Answers whether the key did something. */
function runKey(key: string, { ids, selectedIndex, onSelect, onOpen, onRemove }: ListKeys): boolean {
  const selected = ids[selectedIndex];
  const next = ids[rowForKey(key, selectedIndex, ids.length) ?? -1];
  if (next !== undefined) onSelect(next);
  else if (key === 'Enter' && selected !== undefined) onOpen(selected);
  else if (key === 'Delete' && selected !== undefined) onRemove(selected);
  else return false;
  return true;
}
