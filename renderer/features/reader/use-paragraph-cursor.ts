import { useCallback, useState } from 'react';
import type { Block } from '../../../shared/article.ts';
import { findBlock } from '../../anchoring/dom-range.ts';

export interface ParagraphCursor {
  /** The block that the cursor stands at, null before it is first used. */
  readonly block: Block | null;
  readonly next: () => void;
  readonly previous: () => void;
  readonly moveTo: (blockId: string) => void;
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
      findBlock(page, block.id)?.scrollIntoView({ block: 'nearest' });
    },
    [blocks, page],
  );
  const start = (): number => blocks.findIndex((block) => isInSight(block, page, scroller));

  return {
    block: blocks[index] ?? null,
    next: () => go(index < 0 ? start() : index + 1),
    previous: () => go(index < 0 ? start() : index - 1),
    moveTo: setBlockId,
  };
}

function isInSight(block: Block, page: HTMLElement | null, scroller: HTMLElement | null): boolean {
  if (page === null || scroller === null) return false;
  const box = findBlock(page, block.id)?.getBoundingClientRect();
  return box !== undefined && box.bottom > scroller.getBoundingClientRect().top;
}
