import { useEffect, useRef } from 'react';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../shared/annotation.ts';

/** What single keys do while nothing is being typed. */
export interface ReaderKeys {
  next(): void;
  previous(): void;
  highlight(color: HighlightColor): void;
  note(): void;
  toggleFavourite(): void;
  toggleArchived(): void;
  /** Goes to the next match of a search or the one before; answers whether a search is shown. */
  step(by: 1 | -1): boolean;
  /** Answers whether there was something to leave. */
  escape(): boolean;
}

/**
 * `j` `k` move, `h` and `1` to `6` highlight, `m` writes a note, `s` stars and `e` archives the article, Escape leaves. `n`
 * and `N` step through the matches while a search is shown; else `n` writes a note too.
 */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || hasModifier || isTakenElsewhere(event.target)) return;
      // A key that is held moves on, but highlights once.
      if (event.repeat && !isStep(event.key)) return;
      if (run(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function run({ key, code }: KeyboardEvent, keys: ReaderKeys): boolean {
  // The digit row also where digits need Shift (AZERTY).
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1] ?? key;
  const color = HIGHLIGHT_COLORS[Number(digit) - 1];
  if (color !== undefined) keys.highlight(color);
  else if (key === 'j') keys.next();
  else if (key === 'k') keys.previous();
  else if (key === 'h') keys.highlight('honey');
  else if (key === 's') keys.toggleFavourite();
  else if (key === 'e') keys.toggleArchived();
  else if (key === 'm') keys.note();
  else if (key === 'N') return keys.step(-1);
  else if (key === 'n') {
    if (!keys.step(1)) keys.note();
  } else if (key === 'Escape') return keys.escape();
  else return false;
  return true;
}

/** Keys that may be held. A held `n` is one that steps: a note takes the keys. */
function isStep(key: string): boolean {
  return ['j', 'k', 'n', 'N'].includes(key);
}

/** Fields and dialogs have keys of their own. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}
