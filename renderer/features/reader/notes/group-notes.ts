import type { HighlightColor } from '../../../../shared/annotation.ts';
import { anchorTarget } from '../../../anchoring/anchor.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import type { NoteRow } from '../../../db/rows.ts';
import type { AnchoredHighlight } from '../anchored-highlight.ts';

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
  texts: BlockTexts,
  highlights: readonly AnchoredHighlight[],
  previous: GroupedNotes | null = null,
): GroupedNotes {
  const highlightById = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const known = new Map(allNotes(previous).map((placed) => [placed.note.id, placed]));
  const onArticle: PlacedNote[] = [];
  const orphans: PlacedNote[] = [];
  const byBlock = new Map<string, PlacedNote[]>();
  for (const note of notes) {
    const placed = reuse(placeNote(note, texts, highlightById), known.get(note.id));
    if (placed.blockId !== null)
      byBlock.set(placed.blockId, [...(byBlock.get(placed.blockId) ?? []), placed]);
    else if (note.target === null) onArticle.push(placed);
    else orphans.push(placed);
  }
  return { onArticle, byBlock, orphans };
}

function allNotes(groups: GroupedNotes | null): readonly PlacedNote[] {
  if (groups === null) return [];
  return [...groups.onArticle, ...groups.orphans, ...[...groups.byBlock.values()].flat()];
}

/** A note on a highlight stands where the highlight is, any other where its own passage is. */
function placeNote(
  note: NoteRow,
  texts: BlockTexts,
  highlights: ReadonlyMap<string, AnchoredHighlight>,
): PlacedNote {
  const highlight = note.highlightId === null ? undefined : highlights.get(note.highlightId);
  const color = highlight?.color ?? null;
  const range = highlight?.ranges[0];
  if (range !== undefined) return { note, blockId: range.blockId, start: range.start, color };
  if (note.target === null) return { note, blockId: null, start: 0, color };
  // A block without text (a picture, a rule) has no quote to go by: its id is all there is.
  if (note.target.quote.exact === '')
    return { note, blockId: texts.has(note.blockId) ? note.blockId : null, start: 0, color };
  const anchored = anchorTarget(note.target, texts);
  if (anchored.state === 'orphan') return { note, blockId: null, start: 0, color };
  return { note, blockId: anchored.blockId, start: anchored.start, color };
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
