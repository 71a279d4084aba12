import { anchorTarget } from '../../../anchoring/anchor.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import type { NoteRow } from '../../../db/rows.ts';

/** Notes by the block beside which they stand now, and those whose paragraph is gone. */
export interface GroupedNotes {
  readonly byBlock: ReadonlyMap<string, readonly NoteRow[]>;
  readonly orphans: readonly NoteRow[];
}

export function groupNotes(notes: readonly NoteRow[], texts: BlockTexts): GroupedNotes {
  const byBlock = new Map<string, NoteRow[]>();
  const orphans: NoteRow[] = [];
  for (const note of notes) {
    const blockId = placeOf(note, texts);
    if (blockId === null) orphans.push(note);
    else byBlock.set(blockId, [...(byBlock.get(blockId) ?? []), note]);
  }
  return { byBlock, orphans };
}

/** A block without text (a picture, a rule) has no quote to go by: its id is all there is. */
function placeOf(note: NoteRow, texts: BlockTexts): string | null {
  if (note.target === null) return null;
  if (note.target.quote.exact === '') return texts.has(note.blockId) ? note.blockId : null;
  const anchored = anchorTarget(note.target, texts);
  return anchored.state === 'orphan' ? null : anchored.blockId;
}
