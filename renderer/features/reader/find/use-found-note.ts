import { useLayoutEffect, useRef } from 'react';
import type { NoteRow } from '../../../db/rows.ts';
import { pointOut } from '../jumps/use-jumps.ts';
import type { ReaderTarget } from '../reader-target.ts';
import { bringIntoView } from './bring-into-view.ts';

/** Shows the note that a search has found, as soon as the article's notes are there: once an arrival. */
export function useFoundNote(
  page: HTMLElement | null,
  scroller: HTMLElement | null,
  target: ReaderTarget | null,
  notes: readonly NoteRow[],
  reveal: (noteId: string) => boolean,
): void {
  const shown = useRef<ReaderTarget | null>(null);
  useLayoutEffect(() => {
    const id = target?.annotationId ?? null;
    if (page === null || scroller === null || id === null || shown.current === target) return;
    if (!notes.some((note) => note.id === id)) return;
    const note = page.querySelector<HTMLElement>(`[data-note-id="${CSS.escape(id)}"]`);
    shown.current = target;
    // Where there is no margin the note is not on the page, and its paragraph is in sight already.
    if (note === null) reveal(id);
    if (note === null) return;
    bringIntoView(note, scroller);
    pointOut(note);
  }, [page, scroller, target, notes, reveal]);
}
