import type { Inline } from '../../../shared/article.ts';
import type { DraftBlock } from '../draft.ts';
import { tidyInlines } from '../inlines.ts';
import type { MarkedRun } from '../word-processing/marked-runs.ts';
import { noteBlock } from '../word-processing/notes.ts';
import { formatNumber } from '../word-processing/number-format.ts';
import { RtfStory } from './rtf-story.ts';

/** A note being read: its own story, and the sign that the text shows for it. */
export class RtfNote {
  readonly story = new RtfStory();
  isEndnote = false;
  readonly ownSign: string | null;

  constructor(ownSign: string | null) {
    this.ownSign = ownSign;
  }
}

/** Numbers a document's notes and gathers them in the order of their references. */
export class RtfNotes {
  readonly blocks: DraftBlock[] = [];
  /** Endnotes are numbered i, ii, iii unless the document says otherwise. */
  hasRomanEndnotes = true;
  private count = 0;
  private footnotes = 0;
  private endnotes = 0;

  /** Keeps a note; answers its label and the name by which the reference points at it. */
  keep(note: RtfNote): { readonly label: string; readonly anchor: string } {
    const label = note.ownSign ?? this.nextNumber(note.isEndnote);
    this.count += 1;
    const anchor = `rtf-note-${this.count}`;
    const [block] = noteBlock(label, anchor, note.story.blocks);
    if (block !== undefined) this.blocks.push(note.ownSign === null ? block : withoutSign(block, label));
    return { label, anchor };
  }

  private nextNumber(isEndnote: boolean): string {
    if (!isEndnote) return String(++this.footnotes);
    this.endnotes += 1;
    return formatNumber(this.endnotes, this.hasRomanEndnotes ? 'lowerRoman' : 'decimal');
  }
}

/** The author's own sign for a note, typed raised before it; null when the last run is none. */
export function signBefore(runs: readonly MarkedRun[]): string | null {
  const last = runs.at(-1);
  if (last?.inline.kind !== 'text' || !last.marks.superscript) return null;
  const sign = last.inline.text.trim();
  return sign.length > 0 && sign.length <= 4 ? sign : null;
}

/** A note without its author's sign, which its label shows already. */
function withoutSign(block: DraftBlock, sign: string): DraftBlock {
  if (block.kind !== 'footnote') return block;
  const [first, ...rest] = block.inlines;
  const opening = first?.kind === 'superscript' ? first.children[0] : first;
  if (opening?.kind !== 'text' || !opening.text.startsWith(sign)) return block;
  const text: Inline = { kind: 'text', text: opening.text.slice(sign.length) };
  return { ...block, inlines: tidyInlines([text, ...rest]) };
}
