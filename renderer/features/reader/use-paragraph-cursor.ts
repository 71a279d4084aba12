import { useCallback, useState } from 'react';
import type { Block } from '../../../shared/article.ts';
import { findBlock } from '../../anchoring/dom-range.ts';
import { bringToComfort } from './comfortable-view.ts';

export interface ParagraphCursor {
  /** The block that the cursor stands at, null before it is first used. */
  readonly block: Block | null;
  readonly next: () => void;
  readonly previous: () => void;
  readonly moveTo: (blockId: string) => void;
  /** The block at the cursor, where the person can see it. */
  readonly blockInSight: () => Block | null;
  /** The block at the cursor, or the first one in sight where that is not. */
  readonly blockOrFirstInSight: () => Block | null;
}

/** The paragraph cursor: a block that keys act on. Its first move goes to the first block in sight. */
export function useParagraphCursor(
  blocks: readonly Block[],
  page: HTMLElement | null,
  scroller: HTMLElement | null,
): ParagraphCursor {
  const [blockId, setBlockId] = useState<string | null>(null);
  const index = blocks.findIndex((block) => block.id === blockId);

  const go = useCallback(
    (to: number) => {
      const block = blocks[Math.max(0, Math.min(blocks.length - 1, to))];
      if (block === undefined || page === null) return;
      setBlockId(block.id);
      const element = findBlock(page, block.id);
      if (element !== null && scroller !== null) bringToComfort(element, scroller);
    },
    [blocks, page, scroller],
  );
  // A cursor that was scrolled out of sight starts again from what the person sees.
  const present = (): number => {
    const block = blocks[index];
    return block !== undefined && isInSight(block, page, scroller) ? index : -1;
  };
  const firstInSight = (): number => blocks.findIndex((block) => isInSight(block, page, scroller));
  const step = (by: number): void => {
    const from = present();
    go(from < 0 ? firstInSight() : from + by);
  };

  return {
    block: blocks[index] ?? null,
    next: () => step(1),
    previous: () => step(-1),
    moveTo: setBlockId,
    blockInSight: () => blocks[present()] ?? null,
    blockOrFirstInSight: () => blocks[present()] ?? blocks[firstInSight()] ?? null,
  };
}

function isInSight(block: Block, page: HTMLElement | null, scroller: HTMLElement | null): boolean {
  if (page === null || scroller === null) return false;
  const box = findBlock(page, block.id)?.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return box !== undefined && box.bottom > view.top && box.top < view.bottom;
}
