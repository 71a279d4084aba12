import { useState } from 'react';
import type { Block } from '../../../../shared/article.ts';
import { findBlock } from '../../../anchoring/dom-range.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { placeAtHeight } from '../place/place-on-screen.ts';
import type { ParagraphCursor } from '../use-paragraph-cursor.ts';
import type { OutlinePanelProps } from './outline-panel.tsx';

interface OutlineContext {
  readonly blocks: readonly Block[];
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly cursor: ParagraphCursor;
  /** Goes to a block, with a way back to where an element stands now. */
  readonly jump: (blockId: string, from: HTMLElement) => void;
}

/** The outline panel, opened and closed by its command; null while it is closed. */
export function useOutline({
  blocks,
  page,
  scroller,
  cursor,
  jump,
}: OutlineContext): OutlinePanelProps | null {
  const [isOpen, setIsOpen] = useState(false);
  const onClose = (): void => {
    setIsOpen(false);
    scroller?.focus({ preventScroll: true });
  };
  const onJump = (blockId: string): void => {
    if (page === null || scroller === null) return;
    const now = placeAtHeight(page, scroller.getBoundingClientRect().top);
    const from = now === null ? null : findBlock(page, now.blockId);
    if (from === null) return;
    cursor.moveTo(blockId);
    jump(blockId, from);
  };
  useCommandHandlers({ outline: () => (isOpen ? onClose() : setIsOpen(true)) });
  return isOpen ? { blocks, page, scroller, onJump, onClose } : null;
}
