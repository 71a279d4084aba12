import { type ListMark, listMarkOf } from './list-marks.ts';
import { isFull, type PlacedLine } from './placed-lines.ts';

/** Lines that hang under an item's text stand in under its mark by this much, as shares of the size. */
const MIN_HANG = 0.5;
const MAX_HANG = 4.5;

/**
 * The marks that open items of lists. A bullet always does; a dash, a number or a letter does when further lines hang
 * under its text, or when another item of its kind stands at the same place: dialogues and years open with them too.
 */
export function findListMarks(lines: readonly PlacedLine[]): ReadonlyMap<PlacedLine, ListMark> {
  const marks = new Map<PlacedLine, ListMark>();
  for (const line of lines) {
    const mark = line.style.isMono ? null : listMarkOf(line);
    if (mark !== null) marks.set(line, mark);
  }
  const places = placesOf(lines, marks);
  for (const [line, mark] of marks) {
    const hangs = places.get(placeKey(mark))?.hangs ?? [];
    if (mark.kind !== 'bullet' && !isItem(mark, places, marks, line)) marks.delete(line);
    else if (hangs.length > 0) marks.set(line, { ...mark, textOffset: median(hangs) });
  }
  return marks;
}

/** What the lines under items of one kind at one place do. */
interface Place {
  /** Where those stand that hang, from the column's left. */
  readonly hangs: number[];
  /** How many return to the mark's place. */
  returns: number;
}

function placesOf(
  lines: readonly PlacedLine[],
  marks: ReadonlyMap<PlacedLine, ListMark>,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const [index, line] of lines.entries()) {
    const mark = marks.get(line);
    const below = lines[index + 1];
    if (mark === undefined || below === undefined || marks.has(below) || below.column !== line.column)
      continue;
    // Far under an item, or under a short one, comes what follows the list.
    if (below.y - line.y > 1.6 * line.size || !isFull(line, below, undefined)) continue;
    const place = places.get(placeKey(mark)) ?? { hangs: [], returns: 0 };
    const offset = below.left - below.columnLeft;
    const hang = offset - mark.offset;
    if (hang > MIN_HANG * line.size && hang < MAX_HANG * line.size) place.hangs.push(offset);
    else if (hang <= MIN_HANG * line.size) place.returns += 1;
    places.set(placeKey(mark), place);
  }
  return places;
}

function isItem(
  mark: ListMark,
  places: ReadonlyMap<string, Place>,
  marks: ReadonlyMap<PlacedLine, ListMark>,
  line: PlacedLine,
): boolean {
  const place = places.get(placeKey(mark));
  if (place !== undefined && place.hangs.length !== place.returns) return place.hangs.length > place.returns;
  if (mark.kind === 'dash') return mark.offset > MIN_HANG * line.size;
  return mark.kind === 'number' && hasNeighbour(mark, marks, line);
}

/** Whether the item before or after one stands near it. */
function hasNeighbour(mark: ListMark, marks: ReadonlyMap<PlacedLine, ListMark>, line: PlacedLine): boolean {
  for (const [other, { kind, ordinal }] of marks) {
    if (other.page > line.page + 1) break;
    if (
      kind === mark.kind &&
      other.page >= line.page - 1 &&
      Math.abs((ordinal ?? 0) - (mark.ordinal ?? 0)) === 1
    )
      return true;
  }
  return false;
}

function placeKey({ kind, offset }: ListMark): string {
  return `${kind} ${Math.round(offset / 6)}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
