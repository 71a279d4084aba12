import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '../../services/services.ts';
import { firstNotPassed } from './find/match-list.ts';

/** A place is stored when the person has stopped scrolling for so long. */
const SETTLE_MS = 400;

/** After so long an article is being read, and one that fits the window whole has been read. */
const GLANCE_MS = 5000;

/** Share of the article that has been scrolled past, 0 to 1; keeps the place in the library. */
export function useReadingPosition(articleId: string, scroller: HTMLElement | null): number {
  const { library } = useServices();
  const [progress, setProgress] = useState(0);
  const latest = useRef<{ progress: number; blockId: string | null } | null>(null);

  const save = useCallback(() => {
    const position = latest.current;
    latest.current = null;
    if (position !== null) void library.savePosition(articleId, position);
  }, [library, articleId]);

  useEffect(() => {
    if (scroller === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = (): void => {
      const share = readShare(scroller);
      setProgress(share);
      latest.current = { progress: share, blockId: topBlockId(scroller) };
      clearTimeout(timer);
      timer = setTimeout(save, SETTLE_MS);
    };
    const glance = setTimeout(() => {
      if (canScroll(scroller)) {
        void library.markOpened(articleId);
        return;
      }
      latest.current = { progress: 1, blockId: null };
      setProgress(1);
      save();
    }, GLANCE_MS);
    setProgress(readShare(scroller));
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
      clearTimeout(glance);
      save();
    };
  }, [scroller, save, library, articleId]);

  return progress;
}

function canScroll(scroller: HTMLElement): boolean {
  return scroller.scrollHeight > scroller.clientHeight;
}

function readShare(scroller: HTMLElement): number {
  if (!canScroll(scroller)) return 0;
  return Math.min(1, scroller.scrollTop / (scroller.scrollHeight - scroller.clientHeight));
}

/** The first block whose lower edge is in sight. */
function topBlockId(scroller: HTMLElement): string | null {
  const top = scroller.getBoundingClientRect().top;
  const blocks = scroller.querySelectorAll<HTMLElement>('[data-block-id]');
  const first = firstNotPassed(blocks.length, (index) => {
    const block = blocks[index];
    return block !== undefined && block.getBoundingClientRect().bottom <= top;
  });
  return blocks[first]?.dataset.blockId ?? null;
}
