import type { HighlightColor } from '../../../../shared/annotation.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import { placeAnnotation } from '../../../anchoring/place-annotation.ts';
import type { NoteRow } from '../../../db/rows.ts';
import type { AnchoredHighlight } from '../anchored-highlight.ts';

/** The text of the article as it is. */
export interface PresentText {
  readonly texts: BlockTexts;
  readonly contentHash: string;
}

/** A note and where it stands now. */
export interface PlacedNote {
  readonly note: NoteRow;
  /** The block beside which it stands; null for a note on the article, or whose paragraph is gone. */
  readonly blockId: string | null;
  /** Where in the block's text the passage that it is about begins. */
  readonly start: number;
  /** The colour of its highlight, or null. */
  readonly color: HighlightColor | null;
}

/** The notes of an article: those on the whole, those by block, and those whose paragraph is gone. */
export interface GroupedNotes {
  readonly onArticle: readonly PlacedNote[];
  readonly byBlock: ReadonlyMap<string, readonly PlacedNote[]>;
  readonly orphans: readonly PlacedNote[];
}

/** Places notes; what has not changed since `previous` stays the same object, so that it is not rendered again. */
export function groupNotes(
  notes: readonly NoteRow[],
  { texts, contentHash }: PresentText,
  highlights: readonly AnchoredHighlight[],
  previous: GroupedNotes | null = null,
): GroupedNotes {
  const highlightById = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const known = new Map(allNotes(previous).map((placed) => [placed.note.id, placed]));
  const onArticle: PlacedNote[] = [];
  const orphans: PlacedNote[] = [];
  const byBlock = new Map<string, PlacedNote[]>();
  for (const note of notes) {
    const placed = reuse(placeNote(note, { texts, contentHash }, highlightById), known.get(note.id));
    if (placed.blockId !== null)
      byBlock.set(placed.blockId, [...(byBlock.get(placed.blockId) ?? []), placed]);
    else if (note.target === null) onArticle.push(placed);
    else orphans.push(placed);
  }
  return { onArticle, byBlock, orphans };
}

/** Tells beside which block a note stands; null for one on the article, or that stands nowhere any more. */
export function blockOfNotes(
  present: PresentText,
  highlights: readonly AnchoredHighlight[],
): (note: NoteRow) => string | null {
  const highlightById = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  return (note) => placeNote(note, present, highlightById).blockId;
}

function allNotes(groups: GroupedNotes | null): readonly PlacedNote[] {
  if (groups === null) return [];
  return [...groups.onArticle, ...groups.orphans, ...[...groups.byBlock.values()].flat()];
}

/** A note on a highlight stands where the highlight is, any other where its own passage is. */
function placeNote(
  note: NoteRow,
  { texts, contentHash }: PresentText,
  highlights: ReadonlyMap<string, AnchoredHighlight>,
): PlacedNote {
  const highlight = note.highlightId === null ? undefined : highlights.get(note.highlightId);
  const color = highlight?.color ?? null;
  const range = highlight?.ranges[0];
  if (range !== undefined) return { note, blockId: range.blockId, start: range.start, color };
  if (note.target === null) return { note, blockId: null, start: 0, color };
  const [place] = placeAnnotation(note, [note.target], contentHash, texts).ranges;
  return { note, blockId: place?.blockId ?? null, start: place?.start ?? 0, color };
}

function reuse(placed: PlacedNote, known: PlacedNote | undefined): PlacedNote {
  if (known === undefined) return placed;
  const isSame =
    known.note.updatedAt === placed.note.updatedAt &&
    known.note.text === placed.note.text &&
    known.note.tags.join('\n') === placed.note.tags.join('\n') &&
    known.note.state === placed.note.state &&
    known.note.links.length === placed.note.links.length &&
    known.blockId === placed.blockId &&
    known.start === placed.start &&
    known.color === placed.color;
  return isSame ? known : placed;
}
