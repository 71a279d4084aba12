import { type ListMark, listMarkOf } from './list-marks.ts';
import type { PlacedLine } from './placed-lines.ts';

/** Places that differ less are one, as a share of the size. */
const SAME_PLACE = 0.5;

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
  const hanging = votes(lines, marks);
  for (const [line, mark] of marks) {
    if (mark.kind !== 'bullet' && !isItem(mark, hanging, marks, line)) marks.delete(line);
  }
  return marks;
}

interface Vote {
  hangs: number;
  returns: number;
}

/** For each kind of mark at each place: how many items have lines that hang, and how many lines that return. */
function votes(
  lines: readonly PlacedLine[],
  marks: ReadonlyMap<PlacedLine, ListMark>,
): ReadonlyMap<string, Vote> {
  const counts = new Map<string, Vote>();
  for (const [index, line] of lines.entries()) {
    const mark = marks.get(line);
    const below = lines[index + 1];
    if (mark === undefined || below === undefined || marks.has(below) || below.column !== line.column)
      continue;
    if (below.gapAbove === null || below.gapAbove > 1.6 * line.size) continue;
    const vote = counts.get(placeKey(mark)) ?? { hangs: 0, returns: 0 };
    const offset = below.left - below.columnLeft;
    if (Math.abs(offset - mark.textOffset) <= SAME_PLACE * line.size) vote.hangs += 1;
    else if (offset <= mark.offset + SAME_PLACE * line.size) vote.returns += 1;
    counts.set(placeKey(mark), vote);
  }
  return counts;
}

function isItem(
  mark: ListMark,
  hanging: ReadonlyMap<string, Vote>,
  marks: ReadonlyMap<PlacedLine, ListMark>,
  line: PlacedLine,
): boolean {
  const vote = hanging.get(placeKey(mark));
  if (vote !== undefined && vote.hangs !== vote.returns) return vote.hangs > vote.returns;
  if (mark.kind === 'dash')
    return mark.textOffset - mark.offset > 1.2 * line.size || mark.offset > 0.5 * line.size;
  const alike = [...marks].some(
    ([other, { kind, ordinal }]) =>
      other !== line &&
      kind === mark.kind &&
      Math.abs((ordinal ?? 0) - (mark.ordinal ?? 0)) === 1 &&
      Math.abs(other.page - line.page) <= 1,
  );
  return mark.kind === 'number' && alike;
}

function placeKey({ kind, offset }: ListMark): string {
  return `${kind} ${Math.round(offset / 6)}`;
}
