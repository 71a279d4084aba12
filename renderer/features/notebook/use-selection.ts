import { useMemo, useRef, useState } from 'react';
import type { AnnotationEntry } from '../../db/annotation-catalog.ts';
import type { NotebookItem } from './notebook-rows.ts';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** What is selected, with the notes that stand with a selected highlight; the newest first. */
  readonly entries: readonly AnnotationEntry[];
  toggle(id: string): void;
  /** From the one toggled last to this one. */
  extendTo(id: string): void;
  all(): void;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

/** Several annotations chosen at once; what no longer shows is no longer chosen. */
export function useSelection(items: readonly NotebookItem[]): Selection {
  const [chosen, setChosen] = useState(NONE);
  const anchor = useRef<string | null>(null);
  const entries = useMemo(
    () =>
      chosen.size === 0
        ? []
        : items.filter(({ entry }) => chosen.has(entry.id)).flatMap(({ entry, notes }) => [entry, ...notes]),
    [items, chosen],
  );
  const ids = useMemo(() => {
    const shown = new Set(entries.map(({ id }) => id));
    return entries.length === 0 ? NONE : new Set([...chosen].filter((id) => shown.has(id)));
  }, [entries, chosen]);
  return {
    ids,
    entries,
    toggle: (id) => {
      anchor.current = id;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    extendTo: (id) => {
      const order = items.map(({ entry }) => entry.id);
      const ends = [order.indexOf(anchor.current ?? id), order.indexOf(id)].sort((a, b) => a - b);
      const [from = 0, to = 0] = ends;
      setChosen(new Set([...ids, ...order.slice(Math.max(0, from), to + 1)]));
    },
    all: () => setChosen(new Set(items.map(({ entry }) => entry.id))),
    clear: () => setChosen(NONE),
  };
}
