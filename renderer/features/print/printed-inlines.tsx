import { createElement } from 'react';
import type { Inline } from '../../../shared/article.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { inlineText } from '../../../shared/block-text.ts';
import type { PrintedBlock } from './printed-article.ts';
import styles from './printed-blocks.module.css';
import { PrintedPicture } from './printed-picture.tsx';
import { textPieces } from './text-pieces.ts';

interface PrintedInlinesProps extends Pick<PrintedBlock, 'marks' | 'references'> {
  readonly inlines: readonly Inline[];
  /** Where they begin in the canonical text of their block. */
  readonly from?: number;
}

/** Inline runs with their marks as elements: a browser prints no highlights of its registry everywhere. */
export function PrintedInlines({ inlines, from = 0, ...printed }: PrintedInlinesProps) {
  let offset = from;
  return inlines.map((inline, index) => {
    const start = offset;
    offset += inlineText([inline]).length;
    // Runs never change their order within a block, so their place identifies them.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <OneInline key={index} inline={inline} from={start} {...printed} />;
  });
}

interface OneInlineProps extends Omit<PrintedInlinesProps, 'inlines' | 'from'> {
  readonly inline: Inline;
  readonly from: number;
}

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
  link: 'span',
} as const;

function OneInline({ inline, from, ...printed }: OneInlineProps) {
  switch (inline.kind) {
    case 'text':
      return <PrintedText text={inline.text} from={from} {...printed} />;
    case 'code':
      return (
        <code className={styles.inlineCode}>
          <PrintedText text={inline.text} from={from} {...printed} />
        </code>
      );
    case 'lineBreak':
      return <br />;
    case 'image':
      return <PrintedPicture src={inline.src} alt={inline.alt} isInline />;
    case 'link':
    case 'emphasis':
    case 'strong':
    case 'strikethrough':
    case 'superscript':
    case 'subscript':
      return createElement(
        TAGS[inline.kind],
        null,
        <PrintedInlines inlines={inline.children} from={from} {...printed} />,
      );
    default:
      return assertNever(inline);
  }
}

interface PrintedTextProps extends Omit<PrintedInlinesProps, 'inlines' | 'from'> {
  readonly text: string;
  readonly from: number;
}

/** Text with its marks, and the numbers of notes behind their places. */
export function PrintedText({ text, from, marks, references }: PrintedTextProps) {
  return textPieces(text, from, marks, references).map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces are cut anew and never reordered
    <span key={index}>
      {piece.mark === null ? (
        piece.text
      ) : (
        <mark className={styles.mark} data-color={piece.mark.color} data-style={piece.mark.style}>
          {piece.text}
        </mark>
      )}
      {piece.references.map((number) => (
        <sup key={number} className={styles.reference}>
          {number}
        </sup>
      ))}
    </span>
  ));
}
