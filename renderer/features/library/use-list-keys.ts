import { type RefObject, useEffect, useRef } from 'react';
import type { ArticleSelection } from './use-article-selection.ts';

interface ListKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** -1 when none of the ids is selected. */
  readonly selectedIndex: number;
  readonly selection: ArticleSelection;
  nextFor(key: string): string | undefined;
  onSelect(id: string): void;
  onOpen(id: string): void;
  onRemove(): void;
}

/**
 * Keys of the list: arrows choose, with Shift they mark, `x` marks one and Ctrl+A all, Escape none, Enter opens, Delete
 * removes. They also work while nothing has the focus, so that arrows choose from the first moment.
 */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const list = latest.current.list.current;
      const isForList =
        event.target === list ||
        event.target === document.body ||
        (isAll(event) && hasNothingToSelect(event));
      if (!isForList || event.altKey || event.defaultPrevented || !runKey(event, latest.current)) return;
      event.preventDefault();
      list?.focus({ preventScroll: true });
    };
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, []);
}

function isAll({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'a' && (ctrlKey || metaKey);
}

/** Where no text is meant, all articles are: not those of the sidebar's words. */
function hasNothingToSelect({ target }: KeyboardEvent): boolean {
  const texts = 'input, textarea, [contenteditable], [role="dialog"], [role="menu"], [data-reader-text]';
  return target instanceof Element && target.closest(texts) === null;
}

/** Answers whether the key did something. */
function runKey(event: KeyboardEvent, keys: ListKeys): boolean {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  const { ids, selectedIndex, selection, nextFor, onSelect, onOpen, onRemove } = keys;
  if (ctrlKey || metaKey) {
    if (!isAll(event) || ids.length === 0) return false;
    selection.markAll();
    return true;
  }
  const selected = ids[selectedIndex];
  const next = nextFor(key);
  if (next !== undefined && shiftKey) selection.extendTo(next);
  else if (next !== undefined) {
    selection.clear();
    onSelect(next);
  } else if (key === 'Escape' && selection.marked.size > 0) selection.clear();
  else if (shiftKey) return false;
  else if (key === 'x' && selected !== undefined) selection.toggle(selected);
  else if (key === 'Enter' && selected !== undefined) onOpen(selected);
  else if (key === 'Delete' && selection.targets.length > 0) onRemove();
  else return false;
  return true;
}
