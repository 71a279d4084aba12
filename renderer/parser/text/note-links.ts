import type { Inline } from '../../../shared/article.ts';
import type { DraftBlock } from '../draft.ts';

/** A sign in the text that refers to a note: `[1]`. */
const NOTE_SIGN = /( ?)\[(\d{1,3})\]/g;

/** Links each `[1]` of a text to the next note below that bears its number; numbers may begin anew in each chapter. */
export function withNoteLinks(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  if (!blocks.some(({ kind }) => kind === 'footnote')) return blocks;
  const anchorOf = new Map<string, string>();
  const linked: DraftBlock[] = [];
  for (const [index, block] of [...blocks.entries()].toReversed()) {
    if (block.kind === 'footnote') {
      anchorOf.set(block.label, `note-${index}`);
      linked.push({ ...block, anchors: [`note-${index}`] });
    } else if (block.kind === 'paragraph' || block.kind === 'listItem') {
      linked.push({ ...block, inlines: block.inlines.flatMap((inline) => linkSigns(inline, anchorOf)) });
    } else linked.push(block);
  }
  return linked.toReversed();
}

function linkSigns(inline: Inline, anchorOf: ReadonlyMap<string, string>): readonly Inline[] {
  if (inline.kind !== 'text') return [inline];
  const parts: Inline[] = [];
  let end = 0;
  for (const { 0: sign, 2: label = '', index } of inline.text.matchAll(NOTE_SIGN)) {
    const anchor = anchorOf.get(label);
    if (anchor === undefined) continue;
    if (index > end) parts.push({ kind: 'text', text: inline.text.slice(end, index) });
    const link: Inline = { kind: 'link', href: `#${anchor}`, children: [{ kind: 'text', text: label }] };
    parts.push({ kind: 'superscript', children: [link] });
    end = index + sign.length;
  }
  if (end < inline.text.length) parts.push({ kind: 'text', text: inline.text.slice(end) });
  return parts;
}
