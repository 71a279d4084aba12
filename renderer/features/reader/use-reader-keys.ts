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
  /** Answers whether there was something to leave. */
  escape(): boolean;
}

/** `j` `k` move, `h` and `1` to `6` highlight, `n` writes a note, `s` stars and `e` archives the article, Escape leaves. */
export function useReaderKeys(keys: ReaderKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || hasModifier || isTakenElsewhere(event.target)) return;
      // A key that is held moves on, but highlights once.
      if (event.repeat && event.key !== 'j' && event.key !== 'k') return;
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
  else if (key === 'n') keys.note();
  else if (key === 's') keys.toggleFavourite();
  else if (key === 'e') keys.toggleArchived();
  else if (key === 'Escape') return keys.escape();
  else return false;
  return true;
}

/** Fields and dialogs have keys of their own. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}
