import type { Block, Inline } from '../../../../shared/article.ts';
import { inlineRuns } from '../../../../shared/block-text.ts';

/** Ids of the notes that the text refers to by a link. */
export function citedNotes(blocks: readonly Block[]): ReadonlySet<string> {
  const notes = new Set(blocks.flatMap((block) => (block.kind === 'footnote' ? [block.id] : [])));
  const cited = new Set<string>();
  if (notes.size === 0) return cited;
  for (const block of blocks) {
    for (const inlines of inlineRuns(block)) collect(inlines, notes, cited);
  }
  return cited;
}

function collect(inlines: readonly Inline[], notes: ReadonlySet<string>, into: Set<string>): void {
  for (const inline of inlines) {
    if (!('children' in inline)) continue;
    const id = inline.kind === 'link' && inline.href.startsWith('#') ? inline.href.slice(1) : '';
    if (notes.has(id)) into.add(id);
    collect(inline.children, notes, into);
  }
}
