import type { Inline, TableCell } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { DraftBlock } from '../draft.ts';
import { tidyInlines } from '../inlines.ts';
import { joinedInlines } from './joined-inlines.ts';

/** A cell as a document has it: blocks, where an article's cell is one run of text. */
export interface DocumentCell {
  readonly isHeader: boolean;
  readonly blocks: readonly DraftBlock[];
}

/** The block of a table; a table of one column only frames its text, so its cells' blocks stand for themselves. */
export function tableBlocks(rows: readonly (readonly DocumentCell[])[]): readonly DraftBlock[] {
  if (rows.every((cells) => cells.length < 2)) return rows.flat().flatMap((cell) => cell.blocks);
  const shown = rows
    .map((cells) => cells.map(tableCell))
    .filter((cells) =>
      cells.some((cell) => inlineText(cell.inlines).trim() !== '' || hasImage(cell.inlines)),
    );
  if (shown.length === 0) return [];
  const anchors = rows.flat().flatMap((cell) => cell.blocks.flatMap((block) => block.anchors ?? []));
  return [{ kind: 'table', caption: null, rows: withHeaders(shown), ...(anchors.length > 0 && { anchors }) }];
}

function tableCell({ isHeader, blocks }: DocumentCell): TableCell {
  return { isHeader, inlines: tidyInlines(joinedInlines(blocks)) };
}

/** Few documents mark the row of headings; most set it in bold, and no other row. */
function withHeaders(rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return rows;
  const isMarked = rows.some((cells) => cells.some((cell) => cell.isHeader));
  if (!isMarked && isBoldRow(first) && !isBoldRow(second)) {
    return [first.map((cell) => withoutBold({ ...cell, isHeader: true })), ...rows.slice(1)];
  }
  return rows.map((cells) => cells.map((cell) => (cell.isHeader ? withoutBold(cell) : cell)));
}

function isBoldRow(cells: readonly TableCell[]): boolean {
  const filled = cells.filter((cell) => cell.inlines.length > 0);
  return filled.length > 1 && filled.every(isBold);
}

function isBold({ inlines }: TableCell): boolean {
  return inlines.length === 1 && inlines[0]?.kind === 'strong';
}

function withoutBold(cell: TableCell): TableCell {
  const [only] = cell.inlines;
  return isBold(cell) && only?.kind === 'strong' ? { ...cell, inlines: only.children } : cell;
}

function hasImage(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) => inline.kind === 'image' || ('children' in inline && hasImage(inline.children)),
  );
}
