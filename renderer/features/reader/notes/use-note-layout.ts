import { useLayoutEffect, useRef } from 'react';
import { findBlock, toDomRange } from '../../../anchoring/dom-range.ts';
import { layoutNotes } from './layout-notes.ts';

/** In a block taller than this a note stands beside its passage instead of beside the block's first line, CSS pixels. */
const TALL_BLOCK = 240;

/**
 * Places the notes of a page beside their paragraphs whenever the page or a note changes its size. `noteKeys` tells
 * which notes there are. The note that is written or has the focus, else the first one of the paragraph at the cursor,
 * stands exactly there; others yield. Outside of React: a keystroke moves notes, and renders nothing.
 */
export function useNoteLayout(
  page: HTMLElement | null,
  noteKeys: string,
  currentBlockId: string | null,
): void {
  const current = useRef(currentBlockId);
  current.current = currentBlockId;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes are other elements to observe
  useLayoutEffect(() => {
    if (page === null) return undefined;
    const place = (): void => placeNotes(page, current.current);
    const observer = new ResizeObserver(place);
    observer.observe(page);
    for (const note of noteElements(page)) observer.observe(note);
    page.addEventListener('focusin', place);
    place();
    return () => {
      page.removeEventListener('focusin', place);
      observer.disconnect();
    };
  }, [page, noteKeys]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor makes another note the active one
  useLayoutEffect(() => {
    if (page !== null) placeNotes(page, current.current);
  }, [page, currentBlockId]);
}

function noteElements(page: HTMLElement): readonly HTMLElement[] {
  return Array.from(page.querySelectorAll<HTMLElement>('[data-note-block]'));
}

function placeNotes(page: HTMLElement, currentBlockId: string | null): void {
  const notes = noteElements(page);
  if (notes.length === 0) return;
  const origin = page.getBoundingClientRect().top;
  const placed = notes
    .map((note) => ({ note, wantedTop: wantedTop(note, page) - origin, height: note.offsetHeight }))
    // Passages of one tall block in the order in which they are read.
    .sort((a, b) => a.wantedTop - b.wantedTop);
  const tops = layoutNotes(placed, activeIndex(placed, currentBlockId));
  const shifts = placed.map(({ note }) => topOf(note, page) - origin);
  for (const [index, { note }] of placed.entries()) moveTo(note, (tops[index] ?? 0) - (shifts[index] ?? 0));
}

function activeIndex(
  placed: readonly { readonly note: HTMLElement }[],
  currentBlockId: string | null,
): number {
  const written = placed.findIndex(({ note }) => 'noteWritten' in note.dataset);
  if (written >= 0) return written;
  const focused = placed.findIndex(({ note }) => note.contains(document.activeElement));
  if (focused >= 0) return focused;
  return placed.findIndex(({ note }) => note.dataset.noteBlock === currentBlockId);
}

/** Of what a note is placed in: in a long article that is a stretch of it (article-page.tsx). */
function topOf(note: HTMLElement, page: HTMLElement): number {
  return (note.closest('[data-stretch]') ?? page).getBoundingClientRect().top;
}

/** Only what changes is written; the first place is taken at once, later ones by a movement. */
function moveTo(note: HTMLElement, top: number): void {
  const value = `${Math.round(top)}px`;
  if (note.style.getPropertyValue('--note-top') === value) return;
  if (note.style.getPropertyValue('--note-top') !== '') note.dataset.noteMoves = '';
  note.style.setProperty('--note-top', value);
}

function wantedTop(note: HTMLElement, page: HTMLElement): number {
  const block = blockBefore(note, page);
  const box = (block ?? note).getBoundingClientRect();
  const start = Number(note.dataset.noteStart ?? 0);
  if (block === null || start === 0 || box.height < TALL_BLOCK) return box.top;
  const range = toDomRange(page, { blockId: note.dataset.noteBlock ?? '', start, end: start + 1 });
  return range?.getBoundingClientRect().top ?? box.top;
}

/** A note follows its block in the document: to look for each in the whole would take long. */
function blockBefore(note: HTMLElement, page: HTMLElement): Element | null {
  const { noteBlock } = note.dataset;
  for (let node = note.previousElementSibling; node !== null; node = node.previousElementSibling) {
    if (node instanceof HTMLElement && node.dataset.blockId === noteBlock) return node;
  }
  return findBlock(page, noteBlock ?? '');
}
