import type { Block, FootnoteBlock, Inline } from '../../../../shared/article.ts';
import { inlineRuns } from '../../../../shared/block-text.ts';

type NotesById = ReadonlyMap<string, FootnoteBlock>;

/** The notes that the text refers to by a link, by their ids. */
export function citedNotes(blocks: readonly Block[]): NotesById {
  const notes = new Map(
    blocks.flatMap((block) => (block.kind === 'footnote' ? [[block.id, block] as const] : [])),
  );
  const cited = new Map<string, FootnoteBlock>();
  if (notes.size === 0) return cited;
  for (const block of blocks) {
    for (const inlines of inlineRuns(block)) collect(inlines, notes, cited);
  }
  return cited;
}

function collect(inlines: readonly Inline[], notes: NotesById, into: Map<string, FootnoteBlock>): void {
  for (const inline of inlines) {
    if (!('children' in inline)) continue;
    const id = inline.kind === 'link' && inline.href.startsWith('#') ? inline.href.slice(1) : '';
    const note = notes.get(id);
    if (note !== undefined) into.set(id, note);
    collect(inline.children, notes, into);
  }
}
