import { useCallback, useEffect, useState } from 'react';
import { type BlockRange, toBlockRanges } from '../../anchoring/dom-range.ts';
import { type PlaceOnPage, placeOnPage } from './place-on-page.ts';

/** What the person has selected in the article. */
export interface TextSelection {
  readonly ranges: readonly [BlockRange, ...BlockRange[]];
  readonly place: PlaceOnPage;
}

/** The selection within the page, null while there is none or while the pointer still draws it. */
export function useTextSelection(page: HTMLElement | null): {
  readonly selection: TextSelection | null;
  /** Deselects. */
  readonly clear: () => void;
} {
  const [selection, setSelection] = useState<TextSelection | null>(null);

  useEffect(() => {
    if (page === null) return undefined;
    let isDrawing = false;
    const read = (): void => {
      if (!isDrawing) setSelection(readSelection(page));
    };
    const onPointerDown = (): void => {
      isDrawing = true;
    };
    const onPointerUp = (): void => {
      isDrawing = false;
      read();
    };
    page.addEventListener('pointerdown', onPointerDown);
    window.addEventListener('pointerup', onPointerUp);
    window.addEventListener('pointercancel', onPointerUp);
    document.addEventListener('selectionchange', read);
    return () => {
      page.removeEventListener('pointerdown', onPointerDown);
      window.removeEventListener('pointerup', onPointerUp);
      window.removeEventListener('pointercancel', onPointerUp);
      document.removeEventListener('selectionchange', read);
    };
  }, [page]);

  const clear = useCallback(() => {
    window.getSelection()?.removeAllRanges();
    setSelection(null);
  }, []);

  return { selection, clear };
}

/** What is selected at this moment: the window tells of a change a moment later. */
export function readSelection(page: HTMLElement): TextSelection | null {
  const selected = window.getSelection();
  if (selected === null || selected.isCollapsed || selected.rangeCount === 0) return null;
  const range = selected.getRangeAt(0);
  const [first, ...others] = toBlockRanges(range, page);
  if (first === undefined) return null;
  return { ranges: [first, ...others], place: placeOnPage(range.getBoundingClientRect(), page) };
}
