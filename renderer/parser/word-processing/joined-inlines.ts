import type { Inline } from '../../../shared/article.ts';
import type { DraftBlock } from '../draft.ts';

/** The runs of several blocks as one, a line break between them: what a table cell or a footnote can hold. */
export function joinedInlines(blocks: readonly DraftBlock[]): readonly Inline[] {
  return blocks
    .map(inlinesOf)
    .filter((inlines) => inlines.length > 0)
    .flatMap((inlines, index) => (index === 0 ? inlines : [{ kind: 'lineBreak' } as const, ...inlines]));
}

function inlinesOf(block: DraftBlock): readonly Inline[] {
  switch (block.kind) {
    case 'code':
      return [{ kind: 'code', text: block.text }];
    case 'image':
      return [{ kind: 'image', src: block.src, alt: block.alt }, ...block.caption];
    case 'table':
      return joinedInlines(
        block.rows.map((row) => ({
          kind: 'paragraph',
          inlines: row.flatMap((cell, index) =>
            index === 0 ? cell.inlines : [{ kind: 'text', text: ' ' } as const, ...cell.inlines],
          ),
        })),
      );
    case 'rule':
      return [];
    case 'listItem':
      return [{ kind: 'text', text: block.ordinal === null ? '• ' : `${block.ordinal}. ` }, ...block.inlines];
    default:
      return block.inlines;
  }
}
