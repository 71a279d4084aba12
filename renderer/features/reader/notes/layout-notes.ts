/** A note beside its paragraph: where it wants to stand and how tall it is, CSS pixels. */
export interface NoteBox {
  readonly wantedTop: number;
  readonly height: number;
}

/** Space between two notes, CSS pixels. */
const GAP = 12;

/**
 * Tops for notes in reading order: each beside its paragraph, or right below the note before it where that one is in
 * the way.
 */
export function layoutNotes(boxes: readonly NoteBox[]): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return boxes.map(({ wantedTop, height }) => {
    const top = Math.max(wantedTop, free);
    free = top + height + GAP;
    return top;
  });
}
