import { Fragment, memo, type ReactNode, useMemo } from 'react';
import type { Block } from '../../../shared/article.ts';
import { blockText } from '../../../shared/block-text.ts';
import { LONG_ARTICLE, type OpeningText, topHeadingLevel } from '../../db/content-parts.ts';
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
  /** Shows the blocks about this one alone; null for the first ones. Undefined shows all. */
  readonly onlyAbout: string | null | undefined;
  /** What the blocks are a part of, where they are not all of the article. */
  readonly around?: Omit<OpeningText, 'blocks'> | undefined;
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
  const { article, blocks, echo, currentBlockId, onlyAbout, around, renderNotes } = props;
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
      <Blocks {...{ blocks, echo, currentBlockId, onlyAbout, around, renderNotes }} />
      {props.children}
    </article>
  );
}

type StretchContent = Pick<ArticlePageProps, 'blocks' | 'echo' | 'currentBlockId' | 'renderNotes'>;
type BlocksProps = StretchContent & Pick<ArticlePageProps, 'onlyAbout' | 'around'>;

/** Blocks that are laid out together. So many that each frame of scrolling has few to decide on, so few that it has little to lay out. */
const STRETCH = 40;

/** At the usual size and measure. */
const CHARACTERS_A_LINE = 69;
const LINES_BETWEEN = 0.65;
const LINES_OF_A_PICTURE = 12;

/** Apart and remembered: a long article has tens of thousands, and much around them changes as one reads. */
const Blocks = memo(function Blocks(props: BlocksProps) {
  const { blocks, echo, currentBlockId, onlyAbout, around, renderNotes } = props;
  const topLevel = useMemo(() => around?.topHeadingLevel ?? topHeadingLevel(blocks), [blocks, around]);
  const stretches = useMemo(() => stretchesOf(blocks), [blocks]);
  const at = onlyAbout === undefined ? null : Math.max(0, stretches.findIndex(holds(onlyAbout)));
  const [first, end] = at === null ? [0, stretches.length] : [Math.max(0, at - 1), at + 2];
  const shown = stretches.slice(first, end).map(({ from, blocks: own }) => {
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
  const usual = around === undefined ? 0 : linesOf(blocks) / Math.max(1, blocks.length);
  return (
    <>
      <Room
        key="before"
        lines={linesOfAll(stretches.slice(0, first)) + (around?.blocksBefore ?? 0) * usual}
      />
      {shown}
      <Room key="after" lines={linesOfAll(stretches.slice(end)) + (around?.blocksAfter ?? 0) * usual} />
    </>
  );
});

/** As much room as blocks take that are not on the page yet. */
function Room({ lines }: { readonly lines: number }) {
  return lines === 0 ? null : <div style={{ blockSize: `${lines}lh` }} />;
}

function linesOfAll(stretches: readonly BlockStretch[]): number {
  return stretches.reduce((sum, { blocks }) => sum + linesOf(blocks), 0);
}

interface StretchProps extends StretchContent {
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

interface BlockStretch {
  readonly from: number;
  readonly blocks: readonly Block[];
}

function holds(blockId: string | null): (stretch: BlockStretch) => boolean {
  return ({ blocks }) => blocks.some(({ id }) => id === blockId);
}

function stretchesOf(blocks: readonly Block[]): readonly BlockStretch[] {
  const size = blocks.length > LONG_ARTICLE ? STRETCH : blocks.length;
  if (size === 0) return [];
  return Array.from({ length: Math.ceil(blocks.length / size) }, (_, index) => ({
    from: index * size,
    blocks: blocks.slice(index * size, (index + 1) * size),
  }));
}
