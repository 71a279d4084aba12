import { Fragment, memo, type ReactNode, useMemo } from 'react';
import type { Block } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { ArticleHeader } from './article-header.tsx';
import { BlockView } from './block-view.tsx';
import styles from './reader.module.css';

interface ArticlePageProps {
  readonly article: ArticleRow;
  readonly blocks: readonly Block[];
  /** The block that the title repeats and that is therefore shown as the title. */
  readonly echo: Block | null;
  readonly currentBlockId: string | null;
  readonly onPage: (page: HTMLElement | null) => void;
  readonly onClick: (event: React.MouseEvent) => void;
  /** What stands beside a block. */
  readonly renderNotes: (blockId: string) => ReactNode;
  /** What stands between the header and the text. */
  readonly underHeader: ReactNode;
  readonly children: ReactNode;
}

/** Title, blocks, and beside each block its notes, in reading order. */
export function ArticlePage(props: ArticlePageProps) {
  const { article, blocks, echo, currentBlockId, renderNotes } = props;
  return (
    // The keys that do the same are the reader's own (use-reader-keys.ts).
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article
      ref={props.onPage}
      className={styles.page}
      {...(article.language === null ? {} : { lang: article.language })}
      dir="auto"
      onClick={props.onClick}
    >
      <ArticleHeader article={article} echo={echo} isCurrent={echo?.id === currentBlockId} />
      {props.underHeader}
      <Blocks blocks={blocks} echo={echo} currentBlockId={currentBlockId} renderNotes={renderNotes} />
      {props.children}
    </article>
  );
}

type BlocksProps = Pick<ArticlePageProps, 'blocks' | 'echo' | 'currentBlockId' | 'renderNotes'>;

/** Articles of more blocks are laid out where they are looked at: see `.stretch` in reader.module.css. */
const LONG = 400;
/** Blocks that are laid out together. So many that each frame of scrolling has few to decide on, so few that it has little to lay out. */
const STRETCH = 40;

/** At the usual size and measure. */
const CHARACTERS_A_LINE = 69;
const LINES_BETWEEN = 0.65;
const LINES_OF_A_PICTURE = 12;

/** Apart and remembered: a long article has tens of thousands, and much around them changes as one reads. */
const Blocks = memo(function Blocks({ blocks, echo, currentBlockId, renderNotes }: BlocksProps) {
  const topLevel = useMemo(() => topHeadingLevel(blocks), [blocks]);
  const stretches = useMemo(() => stretchesOf(blocks), [blocks]);
  return stretches.map(({ from, blocks: own }) => {
    const isCurrentIn = own.some(({ id }) => id === currentBlockId);
    const stretch = (
      <Stretch
        key={from}
        blocks={own}
        before={blocks[from - 1] ?? null}
        currentBlockId={isCurrentIn ? currentBlockId : null}
        {...{ echo, renderNotes, topLevel }}
      />
    );
    if (stretches.length === 1) return stretch;
    return (
      <div
        key={from}
        className={styles.stretch}
        data-stretch=""
        style={{ containIntrinsicBlockSize: `auto ${linesOf(own)}lh` }}
      >
        {stretch}
      </div>
    );
  });
});

interface StretchProps extends BlocksProps {
  /** The block before the first one. */
  readonly before: Block | null;
  readonly topLevel: number;
}

/** Remembered by itself: a step of the cursor renders the stretch that it leaves and the one that it comes to. */
const Stretch = memo(function Stretch(props: StretchProps) {
  const { blocks, before, echo, currentBlockId, renderNotes, topLevel } = props;
  return blocks.map((block, index) => (
    <Fragment key={block.id}>
      {block !== echo && (
        <BlockView
          block={block}
          isCurrent={block.id === currentBlockId}
          topLevel={topLevel}
          opensNotes={block.kind === 'footnote' && (blocks[index - 1] ?? before)?.kind !== 'footnote'}
        />
      )}
      {renderNotes(block.id)}
    </Fragment>
  ));
});

/** About how many lines some blocks take: what is far away has to be as high as it will be, so that End is the end. */
function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((lines, block) => {
    if (block.kind === 'image') return lines + LINES_OF_A_PICTURE;
    return lines + Math.ceil(blockText(block).length / CHARACTERS_A_LINE) + LINES_BETWEEN;
  }, 0);
}

function stretchesOf(
  blocks: readonly Block[],
): readonly { readonly from: number; readonly blocks: readonly Block[] }[] {
  const size = blocks.length > LONG ? STRETCH : blocks.length;
  if (size === 0) return [];
  return Array.from({ length: Math.ceil(blocks.length / size) }, (_, index) => ({
    from: index * size,
    blocks: blocks.slice(index * size, (index + 1) * size),
  }));
}

/** 1 where there is no heading. */
function topHeadingLevel(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  return levels.length === 0 ? 1 : Math.min(...levels);
}
