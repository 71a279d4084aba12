/** A note beside its paragraph: where it wants to stand and how tall it is, CSS pixels. */
export interface NoteBox {
  readonly wantedTop: number;
  readonly height: number;
}

/** Space between two notes, CSS pixels. */
const GAP = 12;

/**
 * Tops for notes in reading order, without overlap: each beside its paragraph, or right below the note before it where
 * that one is in the way. The note at index `active` (-1: none) stands exactly beside its paragraph: those before it move
 * up to make room, as far as the top of the page (0) lets them, those after it down.
 */
export function layoutNotes(boxes: readonly NoteBox[], active = -1): readonly number[] {
  const chosen = boxes[active];
  if (chosen === undefined) return pushDown(boxes, Number.NEGATIVE_INFINITY);
  const before = boxes.slice(0, active);
  const roomBefore = before.reduce((sum, { height }) => sum + height + GAP, 0);
  const top = Math.max(chosen.wantedTop, before.length === 0 ? chosen.wantedTop : roomBefore);
  const above = pullUp(before, pushDown(before, Number.NEGATIVE_INFINITY), top - GAP);
  const below = pushDown(boxes.slice(active + 1), top + chosen.height + GAP);
  return [...above, top, ...below];
}

function pushDown(boxes: readonly NoteBox[], from: number): readonly number[] {
  let free = from;
  return boxes.map(({ wantedTop, height }) => {
    const top = Math.max(wantedTop, free);
    free = top + height + GAP;
    return top;
  });
}

/** Moves the last ones up so that all end above `end`, without overlap. */
function pullUp(boxes: readonly NoteBox[], tops: readonly number[], end: number): readonly number[] {
  const moved = [...tops];
  let limit = end;
  for (const [index, { height }] of [...boxes.entries()].reverse()) {
    const top = moved[index] ?? 0;
    if (top + height <= limit) break;
    moved[index] = limit - height;
    limit = limit - height - GAP;
  }
  return moved;
}
