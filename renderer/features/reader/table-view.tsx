import type { TableBlock, TableCell } from '../../../shared/article.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { BlockAttributes } from './block-view.tsx';
import styles from './blocks.module.css';
import { InlineView } from './inline-view.tsx';

interface TableViewProps {
  readonly block: TableBlock;
  readonly attributes: BlockAttributes;
}

/** A table that scrolls inside its own box. Each cell says where its text starts in the canonical text. */
export function TableView({ block, attributes }: TableViewProps) {
  const rows = placeCells(block);
  return (
    // A box that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className={styles.table} tabIndex={0} {...attributes}>
      <table>
        {block.caption !== null && <caption data-text-start={0}>{block.caption}</caption>}
        <tbody>
          {rows.map((cells) => (
            <tr key={cells[0]?.start}>
              {cells.map(({ cell, start }) => {
                const Tag = cell.isHeader ? 'th' : 'td';
                return (
                  <Tag key={start} data-text-start={start}>
                    <InlineView inlines={cell.inlines} />
                  </Tag>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PlacedCell {
  readonly cell: TableCell;
  readonly start: number;
}

/** Cells with their offsets: one tab or newline stands between two of them, as in `blockText`. */
function placeCells(block: TableBlock): readonly (readonly PlacedCell[])[] {
  let offset = block.caption === null ? 0 : block.caption.length + 1;
  return block.rows.map((row) =>
    row.map((cell) => {
      const start = offset;
      offset += inlineText(cell.inlines).length + 1;
      return { cell, start };
    }),
  );
}
