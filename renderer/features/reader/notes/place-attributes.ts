import type { PlacedNote } from './group-notes.ts';

/** Says to `useNoteLayout` where a note stands; nothing for one that stands in the text itself. */
export function placeAttributes({ blockId, start }: Pick<PlacedNote, 'blockId' | 'start'>): object {
  return blockId === null ? {} : { 'data-note-block': blockId, 'data-note-start': start };
}
