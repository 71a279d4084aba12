import { useLayoutEffect } from 'react';
import { findBlock } from '../../../anchoring/dom-range.ts';
import { layoutNotes } from './layout-notes.ts';

/**
 * Places the notes of a page beside their paragraphs whenever the page or a note changes its size. `noteKeys` tells
 * which notes there are. On a narrow page the style sheet puts them below their paragraphs and ignores the place.
 */
export function useNoteLayout(page: HTMLElement | null, noteKeys: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes are other elements to observe
  useLayoutEffect(() => {
    if (page === null) return undefined;
    const place = (): void => placeNotes(page);
    const observer = new ResizeObserver(place);
    observer.observe(page);
    for (const note of noteElements(page)) observer.observe(note);
    place();
    return () => observer.disconnect();
  }, [page, noteKeys]);
}

function noteElements(page: HTMLElement): readonly HTMLElement[] {
  return Array.from(page.querySelectorAll<HTMLElement>('[data-note-block]'));
}

function placeNotes(page: HTMLElement): void {
  const notes = noteElements(page);
  const origin = page.getBoundingClientRect().top;
  const boxes = notes.map((note) => {
    const block = findBlock(page, note.dataset.noteBlock ?? '');
    const wantedTop = (block ?? note).getBoundingClientRect().top - origin;
    return { wantedTop, height: note.offsetHeight };
  });
  for (const [index, top] of layoutNotes(boxes).entries()) {
    notes[index]?.style.setProperty('--note-top', `${Math.round(top)}px`);
  }
}
