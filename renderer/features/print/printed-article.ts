/** An article as it stands on paper: its blocks with what is marked in them, and notes by number. */
import type { HighlightColor, HighlightStyle } from '../../../shared/annotation.ts';
import type { Block } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { anchorTarget, blockTexts } from '../../anchoring/anchor.ts';
import type { ArticleRow, HighlightRow, NoteRow } from '../../db/rows.ts';
import type { AnnotatedArticle } from '../../export/reading-order.ts';

/** A marked stretch of a block's canonical text. */
export interface PrintedMark {
  readonly start: number;
  readonly end: number;
  readonly color: HighlightColor;
  readonly style: HighlightStyle;
}

/** Where the text refers to a note. */
export interface Reference {
  /** Behind so many characters of the block's canonical text. */
  readonly at: number;
  readonly number: number;
}

export interface NumberedNote {
  readonly number: number;
  readonly note: NoteRow;
}

export interface PrintedBlock {
  readonly block: Block;
  readonly marks: readonly PrintedMark[];
  readonly references: readonly Reference[];
  /** In the order of their numbers. */
  readonly notes: readonly NumberedNote[];
}

/** What stands nowhere in the text any more. */
export interface LostAnnotation {
  readonly id: string;
  readonly quote: string;
  readonly notes: readonly NoteRow[];
}

export interface PrintedArticle {
  readonly article: ArticleRow;
  readonly onArticle: readonly NoteRow[];
  readonly blocks: readonly PrintedBlock[];
  readonly lost: readonly LostAnnotation[];
}

/** What is put into a block, before notes have their numbers. */
interface Placed {
  readonly marks: PrintedMark[];
  readonly notes: { readonly at: number; readonly note: NoteRow }[];
}

/** Finds the places of all annotations and numbers the notes in reading order. */
export function printedArticle({ article, blocks, highlights, notes }: AnnotatedArticle): PrintedArticle {
  const texts = blockTexts(blocks);
  const placed = new Map<string, Placed>(blocks.map(({ id }) => [id, { marks: [], notes: [] }]));
  const lost: LostAnnotation[] = [];
  const notesOf = Map.groupBy(notes, (note) => note.highlightId ?? '');
  const known = new Set(highlights.map(({ id }) => id));
  for (const highlight of highlights) {
    const own = notesOf.get(highlight.id) ?? [];
    if (!placeHighlight(highlight, own, texts, placed)) lost.push(lostHighlight(highlight, own));
  }
  const free = notes.filter(({ highlightId }) => highlightId === null || !known.has(highlightId));
  const onArticle = free.filter(({ target }) => target === null);
  for (const note of free) {
    if (note.target === null) continue;
    const anchored = anchorTarget(note.target, texts);
    const block = anchored.state === 'orphan' ? undefined : placed.get(anchored.blockId);
    if (block === undefined) lost.push({ id: note.id, quote: note.target.quote.exact, notes: [note] });
    else block.notes.push({ at: Number.MAX_SAFE_INTEGER, note });
  }
  return { article, onArticle, blocks: numbered(blocks, placed), lost };
}

/** False when none of its targets stands anywhere. Its notes stand where it ends. */
function placeHighlight(
  { targets, color, style }: HighlightRow,
  notes: readonly NoteRow[],
  texts: ReturnType<typeof blockTexts>,
  placed: ReadonlyMap<string, Placed>,
): boolean {
  let end: { readonly block: Placed; readonly at: number } | null = null;
  for (const target of targets) {
    const anchored = anchorTarget(target, texts);
    if (anchored.state === 'orphan') continue;
    const block = placed.get(anchored.blockId);
    if (block === undefined) continue;
    block.marks.push({ start: anchored.start, end: anchored.end, color, style });
    end = { block, at: anchored.end };
  }
  for (const note of notes) end?.block.notes.push({ at: end.at, note });
  return end !== null;
}

function lostHighlight({ id, targets }: HighlightRow, notes: readonly NoteRow[]): LostAnnotation {
  return { id, quote: targets.map(({ quote }) => quote.exact).join('\n'), notes };
}

function numbered(blocks: readonly Block[], placed: ReadonlyMap<string, Placed>): readonly PrintedBlock[] {
  let last = 0;
  return blocks.map((block) => {
    const { marks = [], notes = [] } = placed.get(block.id) ?? {};
    const end = blockText(block).length;
    const inOrder = notes
      .map(({ at, note }) => ({ at: Math.min(at, end), note }))
      .sort((a, b) => a.at - b.at || a.note.createdAt - b.note.createdAt)
      .map(({ at, note }, i) => ({ at, note, number: last + i + 1 }));
    last += inOrder.length;
    return {
      block,
      marks,
      references: inOrder.map(({ at, number }) => ({ at, number })),
      notes: inOrder.map(({ number, note }) => ({ number, note })),
    };
  });
}
