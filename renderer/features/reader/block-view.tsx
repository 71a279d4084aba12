import { createElement, memo } from 'react';
import type {
  Block,
  FootnoteBlock,
  HeadingBlock,
  ImageBlock,
  ListItemBlock,
} from '../../../shared/article.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { useArticleContext } from './article-context.ts';
import styles from './blocks.module.css';
import { CodeView } from './code/code-view.tsx';
import { InlineView } from './inline-view.tsx';
import { NoteLabel } from './jumps/note-label.tsx';
import { BlockPicture } from './pictures/block-picture.tsx';
import { TableView } from './table-view.tsx';

interface BlockViewProps {
  readonly block: Block;
  /** Whether the paragraph cursor stands here. */
  readonly isCurrent: boolean;
  /** The highest level of heading in the article. */
  readonly topLevel: number;
  /** Whether it is the first note of a run of notes. */
  readonly opensNotes: boolean;
}

const DEEPEST_HEADING = 6;
const DEEPEST_INDENT = 5;

/** One block. Its DOM text is the canonical text (see `renderer/anchoring/dom-range.ts`). */
export const BlockView = memo(function BlockView({ block, isCurrent, topLevel, opensNotes }: BlockViewProps) {
  const dir = block.kind === 'code' ? 'ltr' : 'auto';
  const attributes = { 'data-block-id': block.id, 'data-current': isCurrent, dir } as const;
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
      return <CodeView block={block} attributes={attributes} />;
    case 'table':
      return <TableView block={block} attributes={attributes} />;
    case 'footnote':
      return <FootnoteView block={block} attributes={attributes} opensNotes={opensNotes} />;
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
  /** Each block runs as its own words do, whatever the article's language; code always runs from the left. */
  readonly dir: 'auto' | 'ltr';
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

/** A note as small print; its label leads back to where the text refers to it. */
function FootnoteView({
  block,
  attributes,
  opensNotes,
}: OneBlock<FootnoteBlock> & Pick<BlockViewProps, 'opensNotes'>) {
  const { citedNotes } = useArticleContext();
  return (
    <div className={styles.footnote} role="doc-footnote" data-opens={opensNotes} {...attributes}>
      <span className={styles.marker} data-text-skip="">
        {citedNotes.has(block.id) ? <NoteLabel note={block} /> : block.label}
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

function ImageView({ block, attributes }: OneBlock<ImageBlock>) {
  const hasText = block.caption.length > 0 || block.credit !== null;
  return (
    <figure className={styles.figure} {...attributes}>
      <BlockPicture block={block} />
      {hasText && (
        <figcaption>
          <InlineView inlines={block.caption} />
          {block.credit !== null && (
            <span className={styles.credit} data-text-skip="">
              {block.credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}
