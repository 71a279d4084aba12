import type { Block } from '../../../../shared/article.ts';
import { type BlockRange, findBlock, toDomRange } from '../../../anchoring/dom-range.ts';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { bringIntoView } from '../find/bring-into-view.ts';
import type { ParagraphCursor } from '../use-paragraph-cursor.ts';
import { readSelection } from '../use-text-selection.ts';
import { type EdgeMove, moveEdge } from './word-selection.ts';

interface WordSelectionContext {
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly texts: BlockTexts;
  readonly language: string | null;
  readonly cursor: ParagraphCursor;
}

/**
 * Selects a part of the paragraph at the cursor by keys alone: Shift with an arrow moves the end by words or sentences, Alt
 * joined to it moves the beginning. In a text from right to left the arrow to the left leads on.
 */
export function useWordSelection(context: WordSelectionContext): void {
  const select = (key: 'right' | 'left' | 'down' | 'up', edge: EdgeMove['edge']): boolean => {
    const { page, scroller, texts, language, cursor } = context;
    if (!isInText(scroller)) return false;
    const selection = page === null ? null : readSelection(page);
    const range = edge === 'end' ? selection?.ranges.at(-1) : selection?.ranges[0];
    const blockId = range?.blockId ?? startingBlock(cursor)?.id;
    const block = page === null || blockId === undefined ? null : findBlock(page, blockId);
    const text = blockId === undefined ? undefined : texts.get(blockId);
    if (page === null || block === null || blockId === undefined || text === undefined) return false;
    const isRtl = getComputedStyle(block).direction === 'rtl';
    const isForward = key === 'down' || key === (isRtl ? 'left' : 'right');
    const by = key === 'down' || key === 'up' ? 'sentence' : 'word';
    const span = moveEdge(text, range ?? null, { edge, isForward, by }, language);
    if (span === null) return false;
    const others = selection?.ranges ?? [];
    const first = edge === 'start' ? undefined : others[0];
    const last = edge === 'end' ? undefined : others.at(-1);
    show(page, scroller, { blockId, ...span }, first, last);
    return true;
  };
  useCommandHandlers({
    selectForward: () => select('right', 'end'),
    selectBackward: () => select('left', 'end'),
    selectSentence: () => select('down', 'end'),
    selectLessSentence: () => select('up', 'end'),
    moveStartForward: () => select('right', 'start'),
    moveStartBackward: () => select('left', 'start'),
  });
}

/** Lists beside the text have these keys for themselves. */
function isInText(scroller: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement === scroller;
}

function startingBlock(cursor: ParagraphCursor): Block | null {
  const block = cursor.blockOrFirstInSight();
  if (block !== null) cursor.moveTo(block.id);
  return block;
}

/** The selection stretches from `first` to `last` where it covers more than the block whose edge moves. */
function show(
  page: HTMLElement,
  scroller: HTMLElement | null,
  moved: BlockRange,
  first: BlockRange | undefined,
  last: BlockRange | undefined,
): void {
  const isElsewhere = (range: BlockRange | undefined) =>
    range !== undefined && range.blockId !== moved.blockId;
  const from = toDomRange(page, isElsewhere(first) && first !== undefined ? first : moved);
  const to = toDomRange(page, isElsewhere(last) && last !== undefined ? last : moved);
  if (from === null || to === null) return;
  getSelection()?.setBaseAndExtent(from.startContainer, from.startOffset, to.endContainer, to.endOffset);
  const shown = toDomRange(page, moved);
  if (shown !== null && scroller !== null) bringIntoView(shown, scroller);
}
