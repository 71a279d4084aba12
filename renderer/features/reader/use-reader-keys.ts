import { useEffect, useRef } from 'react';
import { useCommandHandlers } from '../../services/use-command-handlers.ts';

/** What commands and Escape do in an open article. */
export interface ReaderKeys {
  next(): void;
  previous(): void;
  note(): void;
  /** Answers whether there was something to leave. */
  escape(): boolean;
}

/** Carries out the reader's commands; Escape leaves what is innermost. */
export function useReaderKeys(keys: ReaderKeys): void {
  useCommandHandlers({
    nextParagraph: keys.next,
    previousParagraph: keys.previous,
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
