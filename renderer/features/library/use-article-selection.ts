import { useMemo, useRef, useState } from 'react';

/** How a click was meant. */
export interface ClickMeaning {
  /** Ctrl or ⌘: the article joins or leaves the marked ones. */
  readonly isToggle: boolean;
  /** Shift: all from the last one on. */
  readonly isRange: boolean;
}

/** Which articles of a list are marked, to be changed together. */
export interface ArticleSelection {
  readonly marked: ReadonlySet<string>;
  /** What commands act on, in the order of the list: the marked ones, or else the chosen one. */
  readonly targets: readonly string[];
  /** Answers whether the click marked something; else it means the article alone. */
  click(id: string, meaning: ClickMeaning): boolean;
  toggle(id: string): void;
  /** Marks all from where marking began to this one. */
  extendTo(id: string): void;
  markAll(): void;
  clear(): void;
}

const NONE: ReadonlySet<string> = new Set();

export function useArticleSelection(
  ids: readonly string[],
  selectedId: string | null,
  onSelect: (id: string) => void,
): ArticleSelection {
  const [chosen, setChosen] = useState(NONE);
  /** Where a range begins. */
  const anchor = useRef<string | null>(null);
  // Articles leave lists: those that have gone are no longer meant.
  const marked = useMemo(
    () => (chosen.size === 0 ? NONE : new Set(ids.filter((id) => chosen.has(id)))),
    [ids, chosen],
  );
  const targets = useMemo(
    () => (marked.size > 0 ? [...marked] : selectedId === null ? [] : [selectedId]),
    [marked, selectedId],
  );

  const toggle = (id: string): void => {
    const start =
      marked.size === 0 && selectedId !== null && ids.includes(selectedId) ? [selectedId] : marked;
    const next = new Set(start);
    if (marked.has(id)) next.delete(id);
    else next.add(id);
    anchor.current = id;
    setChosen(next);
    onSelect(id);
  };
  const extendTo = (id: string): void => {
    anchor.current ??= selectedId;
    const from = ids.indexOf(anchor.current ?? id);
    const to = ids.indexOf(id);
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
    setChosen(new Set(ids.slice(first, last + 1)));
    onSelect(id);
  };
  const clear = (): void => {
    anchor.current = null;
    setChosen(NONE);
  };
  const click = (id: string, { isToggle, isRange }: ClickMeaning): boolean => {
    if (isRange) extendTo(id);
    else if (isToggle) toggle(id);
    else clear();
    return isRange || isToggle;
  };
  return { marked, targets, click, toggle, extendTo, markAll: () => setChosen(new Set(ids)), clear };
}
