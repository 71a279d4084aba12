import { startTransition, useEffect, useState } from 'react';

/** Articles of more blocks are laid out where they are looked at, and come to the page in two steps. */
export const LONG_ARTICLE = 400;

/**
 * Whether all blocks are to be on the page. A long article first shows those where it opens; the others follow when
 * these are painted, in slices between which the window answers. `isReturn` says that the page must stand at once where
 * it stood, by pixels, for which all of it must be there.
 */
export function useWholeText(blockCount: number, isReturn: boolean): boolean {
  const [isWhole, setIsWhole] = useState(blockCount <= LONG_ARTICLE || isReturn);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What a frame's callback delays is done after the frame is painted.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setIsWhole(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isWhole;
}
