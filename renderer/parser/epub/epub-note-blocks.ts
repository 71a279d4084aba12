import type { Inline } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { DraftBlock } from '../draft.ts';
import { NOTE_SIGN } from './epub-note-reference.ts';

/**
 * Blocks in which the notes that were found (their signs by anchor) are footnotes, and links to them raised signs. A
 * rule that parts notes from the text goes.
 */
export function withNotes(
  blocks: readonly DraftBlock[],
  signs: ReadonlyMap<string, string>,
): readonly DraftBlock[] {
  if (signs.size === 0) return blocks;
  const noted = blocks.map((block) => raiseIn(asFootnote(block, signs), signs));
  return noted.filter(({ kind }, index) => kind !== 'rule' || noted[index + 1]?.kind !== 'footnote');
}

function asFootnote(block: DraftBlock, signs: ReadonlyMap<string, string>): DraftBlock {
  const anchor = block.anchors?.find((name) => signs.has(name));
  const label = anchor === undefined ? undefined : signs.get(anchor);
  if (label === undefined) return block;
  switch (block.kind) {
    case 'paragraph':
    case 'listItem':
    case 'quote':
      return { kind: 'footnote', label, inlines: block.inlines, anchors: block.anchors ?? [] };
    default:
      return block;
  }
}

function raiseIn(block: DraftBlock, signs: ReadonlyMap<string, string>): DraftBlock {
  if ('inlines' in block) return { ...block, inlines: raise(block.inlines, signs, false) };
  if (block.kind === 'image') return { ...block, caption: raise(block.caption, signs, false) };
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, inlines: raise(cell.inlines, signs, false) })),
  );
  return { ...block, rows };
}

function raise(
  inlines: readonly Inline[],
  signs: ReadonlyMap<string, string>,
  isRaised: boolean,
): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (!('children' in inline)) return inline;
    if (inline.kind !== 'link' || !isReference(inline, signs)) {
      const children = raise(inline.children, signs, isRaised || inline.kind === 'superscript');
      return { ...inline, children };
    }
    const text = inlineText(inline.children).trim();
    const link: Inline = { ...inline, children: [{ kind: 'text', text }] };
    return isRaised ? link : { kind: 'superscript', children: [link] };
  });
}

function isReference(
  { href, children }: Extract<Inline, { kind: 'link' }>,
  signs: ReadonlyMap<string, string>,
): boolean {
  const sign = signs.get(href.slice(1));
  const text = inlineText(children);
  return sign !== undefined && (NOTE_SIGN.test(text) || text.includes(sign));
}
