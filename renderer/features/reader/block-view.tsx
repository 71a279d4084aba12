import { ImageOff } from 'lucide-react';
import { createElement, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Block,
  FootnoteBlock,
  HeadingBlock,
  ImageBlock,
  ListItemBlock,
} from '../../../shared/article.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import styles from './blocks.module.css';
import { InlineView } from './inline-view.tsx';
import { TableView } from './table-view.tsx';

interface BlockViewProps {
  readonly block: Block;
  /** Whether the paragraph cursor stands here. */
  readonly isCurrent: boolean;
  /** The highest level of heading in the article. */
  readonly topLevel: number;
}

const DEEPEST_HEADING = 6;
const DEEPEST_INDENT = 5;

/** One block. Its DOM text is the canonical text (see `renderer/anchoring/dom-range.ts`). */
export const BlockView = memo(function BlockView({ block, isCurrent, topLevel }: BlockViewProps) {
  const attributes = { 'data-block-id': block.id, 'data-current': isCurrent };
  switch (block.kind) {
    case 'heading':
      return <HeadingView block={block} attributes={attributes} topLevel={topLevel} />;
    case 'paragraph':
      return (
        <p className={styles.paragraph} {...attributes}>
          <InlineView inlines={block.inlines} />
        </p>
      );
    case 'listItem':
      return <ListItemView block={block} attributes={attributes} />;
    case 'quote':
      return (
        <blockquote className={styles.quote} data-depth={block.depth} {...attributes}>
          <InlineView inlines={block.inlines} />
        </blockquote>
      );
    case 'code':
      return (
        <pre className={styles.code} {...attributes}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <TableView block={block} attributes={attributes} />;
    case 'footnote':
      return <FootnoteView block={block} attributes={attributes} />;
    case 'image':
      return <ImageView block={block} attributes={attributes} />;
    case 'rule':
      return <hr className={styles.rule} {...attributes} />;
    default:
      return assertNever(block);
  }
});

/** What marks an element as a block. */
export interface BlockAttributes {
  readonly 'data-block-id': string;
  readonly 'data-current': boolean;
}

interface OneBlock<B> {
  readonly block: B;
  readonly attributes: BlockAttributes;
}

/** The article's title is the page's only h1; its highest headings, whatever their level in the source, are h2. */
function HeadingView({
  block,
  attributes,
  topLevel,
}: OneBlock<HeadingBlock> & Pick<BlockViewProps, 'topLevel'>) {
  const level = Math.min(block.level - topLevel + 2, DEEPEST_HEADING);
  const props = { className: styles.heading, 'data-level': level, ...attributes };
  return createElement(`h${level}`, props, <InlineView inlines={block.inlines} />);
}

function ListItemView({ block, attributes }: OneBlock<ListItemBlock>) {
  const depth = Math.min(block.depth, DEEPEST_INDENT);
  const isOrdered = block.ordinal !== null;
  return (
    <div className={styles.listItem} data-depth={depth} data-ordered={isOrdered} {...attributes}>
      <span className={styles.marker} data-text-skip="">
        {listMarker(block)}
      </span>
      <div>
        <InlineView inlines={block.inlines} />
      </div>
    </div>
  );
}

function FootnoteView({ block, attributes }: OneBlock<FootnoteBlock>) {
  return (
    <div className={styles.footnote} role="doc-footnote" {...attributes}>
      <span className={styles.marker} data-text-skip="">
        {block.label}
      </span>
      <div>
        <InlineView inlines={block.inlines} />
      </div>
    </div>
  );
}

/** A task's box, part of its text, stands for the bullet. */
function listMarker({ ordinal, inlines: [first] }: ListItemBlock): string {
  if (ordinal !== null) return `${ordinal}.`;
  return first?.kind === 'text' && /^[☐☑]/u.test(first.text) ? '' : '•';
}

/** A picture that is not stored is a labelled place, never a request. */
function ImageView({ block, attributes }: OneBlock<ImageBlock>) {
  const { t } = useTranslation();
  return (
    <figure className={styles.figure} {...attributes}>
      <div className={styles.placeholder} data-text-skip="">
        <ImageOff size={16} strokeWidth={1.75} aria-hidden />
        {block.alt === '' ? t('reader.image') : block.alt}
      </div>
      {block.caption.length > 0 && (
        <figcaption>
          <InlineView inlines={block.caption} />
        </figcaption>
      )}
    </figure>
  );
}
