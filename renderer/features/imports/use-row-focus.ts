import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { rowForKey } from '../../ui/list-keys.ts';

interface RowFocus {
  /** The row at which the Tab key stops. */
  readonly stop: number;
  stopAt(row: number): void;
  /** The row to which a key leads, which gets the focus as soon as it is in the document; null for other keys. */
  rowFor(event: KeyboardEvent): number | null;
}

/** Keys through `count` rows, marked by `data-index`, of which not all are in the document. */
export function useRowFocus(list: RefObject<HTMLElement | null>, count: number): RowFocus {
  const [chosen, setChosen] = useState(0);
  const stop = Math.min(chosen, Math.max(0, count - 1));
  const wanted = useRef<number | null>(null);
  // After every render: a row far away comes with a later one, when the list has scrolled.
  useEffect(() => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  return {
    stop,
    stopAt: setChosen,
    rowFor: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return null;
      const next = rowForKey(event.key, stop, count);
      if (next === null) return null;
      event.preventDefault();
      wanted.current = next;
      setChosen(next);
      return next;
    },
  };
}
