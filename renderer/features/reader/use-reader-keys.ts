import { useEffect, useRef } from 'react';
import type { HighlightColor } from '../../../shared/annotation.ts';
import { useCommandHandlers } from '../../services/use-command-handlers.ts';

/** What commands and Escape do in an open article. */
export interface ReaderKeys {
  next(): void;
  previous(): void;
  highlight(color: HighlightColor): void;
  note(): void;
  /** Answers whether there was something to leave. */
  escape(): boolean;
}

/** Carries out the reader's commands; Escape leaves what is innermost. */
export function useReaderKeys(keys: ReaderKeys): void {
  const { highlight } = keys;
  useCommandHandlers({
    nextParagraph: keys.next,
    previousParagraph: keys.previous,
    highlight: () => highlight('honey'),
    highlightHoney: () => highlight('honey'),
    highlightRose: () => highlight('rose'),
    highlightSky: () => highlight('sky'),
    highlightSage: () => highlight('sage'),
    highlightLilac: () => highlight('lilac'),
    highlightApricot: () => highlight('apricot'),
    note: keys.note,
  });

  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== 'Escape' || event.repeat || event.defaultPrevented || hasModifier) return;
      if (!isTakenElsewhere(event.target) && latest.current.escape()) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** Fields and dialogs have an Escape of their own. */
function isTakenElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}
