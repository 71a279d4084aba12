import type { Inline } from '../../../shared/article.ts';
import type { DraftBlock } from '../draft.ts';
import { BlockFlow, type ListPlace } from '../word-processing/block-flow.ts';
import { type MarkedRun, type Marks, NO_MARKS } from '../word-processing/marked-runs.ts';
import type { StyleRole } from '../word-processing/style-role.ts';
import { type DocumentCell, tableBlocks } from '../word-processing/table-block.ts';

/** How a paragraph ends: what it is, and whether it belongs to a cell. */
export interface ParagraphEnd {
  readonly role: StyleRole;
  readonly isInTable: boolean;
  readonly item: ListPlace | null;
}

/** A text of its own, the document's or a footnote's: paragraphs and tables being read. */
export class RtfStory {
  readonly flow = new BlockFlow();
  private pieces: MarkedRun[] = [];
  private lastText = '';
  private readonly lastParts: string[] = [];
  private lastMarks = NO_MARKS;
  private anchors: string[] = [];
  private cell = new BlockFlow();
  private cells: DocumentCell[] = [];
  private rows: DocumentCell[][] = [];
  /** `\trhdr` of the row being read. */
  isHeaderRow = false;

  get blocks(): readonly DraftBlock[] {
    return this.flow.blocks;
  }

  text(text: string, marks: Marks): void {
    if (marks !== this.lastMarks) this.endText();
    this.lastMarks = marks;
    this.lastText += text;
    // Joined in parts: millions of one-letter pieces would make one string of as many nodes.
    if (this.lastText.length > 4096) this.keepPart();
  }

  /** Runs of the paragraph being read. */
  get runs(): readonly MarkedRun[] {
    this.endText();
    return this.pieces;
  }

  set runs(runs: readonly MarkedRun[]) {
    this.takeText();
    this.pieces = [...runs];
  }

  inline(inline: Inline, marks: Marks): void {
    this.endText();
    this.pieces.push({ inline, marks });
  }

  anchor(name: string): void {
    this.anchors.push(name);
  }

  endParagraph({ role, isInTable, item }: ParagraphEnd): void {
    if (!isInTable) this.endTable();
    const flow = isInTable ? this.cell : this.flow;
    flow.paragraph({ role, item, runs: this.runs, anchors: this.anchors });
    this.runs = [];
    this.anchors = [];
  }

  endCell(end: ParagraphEnd): void {
    this.endParagraph({ ...end, isInTable: true });
    this.cells.push({ isHeader: this.cell.isTableHeading, blocks: this.cell.blocks });
    this.cell = new BlockFlow();
  }

  endRow(): void {
    const isHeaderRow = this.isHeaderRow;
    if (this.cells.length > 0) {
      this.rows.push(this.cells.map((cell) => ({ ...cell, isHeader: isHeaderRow || cell.isHeader })));
    }
    this.cells = [];
  }

  /** Ends the story with whatever is still open. */
  end(end: ParagraphEnd): void {
    if (this.runs.length > 0 || this.anchors.length > 0) this.endParagraph(end);
    if (this.cell.blocks.length > 0) this.cells.push({ isHeader: false, blocks: this.cell.blocks });
    this.endRow();
    this.endTable();
  }

  private endText(): void {
    const text = this.takeText();
    if (text !== '') this.pieces.push({ inline: { kind: 'text', text }, marks: this.lastMarks });
  }

  private keepPart(): void {
    this.lastParts.push(this.lastText);
    this.lastText = '';
  }

  private takeText(): string {
    if (this.lastParts.length > 0) this.keepPart();
    const text = this.lastParts.length === 0 ? this.lastText : this.lastParts.join('');
    this.lastParts.length = 0;
    this.lastText = '';
    return text;
  }

  private endTable(): void {
    if (this.rows.length === 0) return;
    this.flow.add(tableBlocks(this.rows));
    this.rows = [];
  }
}
