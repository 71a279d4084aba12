import type { DraftBlock } from '../draft.ts';
import type { BlockFlow } from '../word-processing/block-flow.ts';
import { type DocumentCell, tableBlocks } from '../word-processing/table-block.ts';
import { numberAttribute } from '../xml-part.ts';
import type { OdtDocument } from './odt-document.ts';

/** The block of a table (OpenDocument 1.3 Part 3 §9); `readCell` reads what a cell holds. */
export function odtTable(
  table: Element,
  document: OdtDocument,
  readCell: (cell: Element) => BlockFlow,
): readonly DraftBlock[] {
  const rows = rowsOf(table, false).flatMap(({ row, isHeader }) => {
    const cells = [...row.children].flatMap((cell) => cellsOf(cell, isHeader, document, readCell));
    return repeated([cells], row, 'number-rows-repeated', document);
  });
  return tableBlocks(rows);
}

/** Rows of a table, those inside groups and headers included. */
function rowsOf(
  parent: Element,
  isHeader: boolean,
): readonly { readonly row: Element; readonly isHeader: boolean }[] {
  return [...parent.children].flatMap((child) => {
    if (child.localName === 'table-row') return [{ row: child, isHeader }];
    if (child.localName === 'table-header-rows') return rowsOf(child, true);
    return /^table-rows?(?:-group)?$/.test(child.localName) ? rowsOf(child, isHeader) : [];
  });
}

function cellsOf(
  cell: Element,
  isHeader: boolean,
  document: OdtDocument,
  readCell: (cell: Element) => BlockFlow,
): readonly DocumentCell[] {
  // What a neighbour that spans several places covers is an empty place.
  if (cell.localName === 'covered-table-cell') {
    return repeated([{ isHeader, blocks: [] }], cell, 'number-columns-repeated', document);
  }
  if (cell.localName !== 'table-cell') return [];
  const flow = readCell(cell);
  const content = { isHeader: isHeader || flow.isTableHeading, blocks: flow.blocks };
  return repeated([content], cell, 'number-columns-repeated', document);
}

/** A cell or row as often as it says, within what a whole document may repeat. */
function repeated<T>(
  items: readonly T[],
  element: Element,
  name: string,
  document: OdtDocument,
): readonly T[] {
  const copies = Math.min(Math.max(numberAttribute(element, name) ?? 1, 1) - 1, document.copiesLeft);
  document.copiesLeft -= copies;
  return copies === 0 ? items : Array.from({ length: copies + 1 }, () => items).flat();
}
