import type { ListPlace } from '../word-processing/block-flow.ts';
import { NO_MARKS } from '../word-processing/marked-runs.ts';
import { noteReference } from '../word-processing/notes.ts';
import { isCodeStyle } from '../word-processing/style-role.ts';
import type { RtfHead } from './rtf-head.ts';
import { RtfNote, RtfNotes, signBefore } from './rtf-notes.ts';
import { labelledItem, paragraphRole, typedItem } from './rtf-paragraph.ts';
import type { GroupState } from './rtf-state.ts';
import { type ParagraphEnd, RtfStory } from './rtf-story.ts';
import { CHARACTERS } from './rtf-words.ts';

interface OpenNote {
  readonly note: RtfNote;
  /** How many groups are open around the note's. */
  readonly depth: number;
  readonly storyBefore: RtfStory;
}

/** The text that a reader sees: the document's, and inside it that of footnotes. */
export class RtfBody {
  readonly notes = new RtfNotes();
  story = new RtfStory();
  /** Whether nothing has come since the last paragraph ended. */
  isAtParagraphEnd = false;
  private readonly head: RtfHead;
  private readonly openNotes: OpenNote[] = [];
  private label = '';
  private hasAutomaticSign = false;

  constructor(head: RtfHead) {
    this.head = head;
  }

  text(text: string, state: GroupState): void {
    if (state.isHidden) return;
    this.isAtParagraphEnd = false;
    const { character } = state;
    const isCode = character !== null && isCodeStyle(this.head.styleNamed(`cs${character}`));
    this.story.text(text, isCode ? this.asCode(state) : state.marks);
  }

  /** The sign or number that opens a list item. */
  labelText(text: string): void {
    this.label += text;
  }

  /** Takes in a control word that is text or ends a piece of it. */
  word(name: string, state: GroupState): void {
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
      case 'nestrow':
        this.endParagraph(state);
        break;
      case 'line':
        if (!state.isHidden) this.story.inline({ kind: 'lineBreak' }, state.marks);
        break;
      case 'cell':
        this.story.endCell(this.paragraphEnd(state));
        break;
      case 'row':
        this.story.endRow();
        break;
      case 'trowd':
      case 'trhdr':
        this.story.isHeaderRow = name === 'trhdr';
        break;
      // A table inside a cell is read as lines of the cell.
      case 'nestcell':
        this.story.text(' ', NO_MARKS);
        break;
      case 'chftn':
        this.hasAutomaticSign = true;
        break;
      case 'ftnalt':
        this.markEndnote();
        break;
      case 'aftnnar':
        this.notes.hasRomanEndnotes = false;
        break;
      default: {
        const character = CHARACTERS[name];
        if (character !== undefined) this.text(character, state);
      }
    }
  }

  openNote(depth: number): void {
    const ownSign = this.hasAutomaticSign ? null : signBefore(this.story.runs);
    if (ownSign !== null) this.story.runs = this.story.runs.slice(0, -1);
    const note = new RtfNote(ownSign);
    this.openNotes.push({ note, depth, storyBefore: this.story });
    this.story = note.story;
  }

  /** Ends the note whose group has just closed, if one has: its reference stands where it was written. */
  closeGroup(depth: number, state: GroupState): void {
    const open = this.openNotes.at(-1);
    if (open?.depth !== depth) return;
    this.openNotes.pop();
    this.end(state);
    this.story = open.storyBefore;
    const { label, anchor } = this.notes.keep(open.note);
    this.story.inline(noteReference(label, anchor), NO_MARKS);
    this.hasAutomaticSign = false;
  }

  /** Ends the text with whatever is still open. */
  end(state: GroupState): void {
    this.story.end(this.paragraphEnd(state));
  }

  private endParagraph(state: GroupState): void {
    this.story.endParagraph(this.paragraphEnd(state));
    this.isAtParagraphEnd = true;
  }

  private paragraphEnd({ paragraph }: GroupState): ParagraphEnd {
    const styleName = this.head.styleNamed(`s${paragraph.style}`);
    const role = paragraphRole(paragraph, styleName, this.story.runs.length === 0);
    return { role, isInTable: paragraph.isInTable, item: this.takeListPlace(paragraph) };
  }

  private takeListPlace(paragraph: GroupState['paragraph']): ListPlace | null {
    const label = this.label.trim();
    this.label = '';
    if (label !== '') {
      const format = this.head.numberFormat(paragraph.list, paragraph.listLevel);
      return labelledItem(paragraph, label, format);
    }
    const typed = typedItem(paragraph, this.story.runs);
    if (typed !== null) this.story.runs = typed.runs;
    return typed?.item ?? null;
  }

  private asCode({ marks }: GroupState): GroupState['marks'] {
    return marks.code ? marks : { ...marks, code: true };
  }

  private markEndnote(): void {
    const open = this.openNotes.at(-1);
    if (open !== undefined) open.note.isEndnote = true;
  }
}
