import { createElement } from 'react';
import type { Block, TableBlock } from '../../../shared/article.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { PrintedBlock as Printed } from './printed-article.ts';
import styles from './printed-blocks.module.css';
import { PrintedInlines, PrintedText } from './printed-inlines.tsx';
import { PrintedNote } from './printed-note.tsx';
import { PrintedPicture } from './printed-picture.tsx';

/** A block on paper, and its notes in the margin beside it. */
export function PrintedBlock({
  printed,
  topLevel,
}: {
  readonly printed: Printed;
  readonly topLevel: number;
}) {
  return (
    <>
      {printed.notes.map(({ number, note }) => (
        <PrintedNote key={note.id} note={note} number={number} />
      ))}
      <BlockText printed={printed} topLevel={topLevel} />
    </>
  );
}

function BlockText({ printed, topLevel }: { readonly printed: Printed; readonly topLevel: number }) {
  const { block, marks, references } = printed;
  const places = { marks, references };
  switch (block.kind) {
    case 'heading':
      return createElement(
        `h${Math.min(6, block.level - topLevel + 2)}`,
        { className: styles.heading },
        <PrintedInlines inlines={block.inlines} {...places} />,
      );
    case 'paragraph':
      return (
        <p className={styles.paragraph}>
          <PrintedInlines inlines={block.inlines} {...places} />
        </p>
      );
    case 'quote':
      return (
        <blockquote className={styles.quote}>
          <PrintedInlines inlines={block.inlines} {...places} />
        </blockquote>
      );
    case 'listItem':
    case 'footnote':
      return (
        <div
          className={block.kind === 'footnote' ? styles.footnote : styles.listItem}
          data-depth={depthOf(block)}
        >
          <span className={styles.marker}>{markerOf(block)}</span>
          <div>
            <PrintedInlines inlines={block.inlines} {...places} />
          </div>
        </div>
      );
    case 'code':
      return (
        <pre className={styles.code}>
          <PrintedText text={block.text} from={0} {...places} />
        </pre>
      );
    case 'table':
      return <PrintedTable block={block} places={places} />;
    case 'image':
      return (
        <figure className={styles.figure}>
          <PrintedPicture src={block.src} alt={block.alt} />
          <figcaption>
            <PrintedInlines inlines={block.caption} {...places} /> {block.credit}
          </figcaption>
        </figure>
      );
    case 'rule':
      return <hr className={styles.rule} />;
    default:
      return assertNever(block);
  }
}

const DEEPEST = 5;

function depthOf(block: Block): number {
  return block.kind === 'listItem' ? Math.min(block.depth, DEEPEST) : 0;
}

function markerOf(block: Extract<Block, { kind: 'listItem' | 'footnote' }>): string {
  if (block.kind === 'footnote') return block.label;
  if (block.ordinal !== null) return `${block.ordinal}.`;
  // The box of a task, part of its text, stands for the bullet.
  return /^[☐☑]/u.test(inlineText(block.inlines)) ? '' : '•';
}

interface PrintedTableProps {
  readonly block: TableBlock;
  readonly places: Pick<Printed, 'marks' | 'references'>;
}

function PrintedTable({ block, places }: PrintedTableProps) {
  let offset = block.caption === null ? 0 : block.caption.length + 1;
  const rows = block.rows.map((row) =>
    row.map((cell) => {
      const from = offset;
      // A tab or a newline stands between two cells.
      offset += inlineText(cell.inlines).length + 1;
      return { cell, from };
    }),
  );
  return (
    <table className={styles.table}>
      {block.caption !== null && (
        <caption>
          <PrintedText text={block.caption} from={0} {...places} />
        </caption>
      )}
      <tbody>
        {rows.map((cells) => (
          <tr key={cells[0]?.from}>
            {cells.map(({ cell, from }) =>
              createElement(
                cell.isHeader ? 'th' : 'td',
                { key: from },
                <PrintedInlines inlines={cell.inlines} from={from} {...places} />,
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
