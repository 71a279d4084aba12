import { startTransition, useEffect, useState } from 'react';
import { LONG_ARTICLE } from '../../db/content-parts.ts';
import { afterPaint } from '../../ui/after-paint.ts';

/**
 * Whether all blocks are to be on the page. A long article first shows those where it opens; the others follow when
 * these are painted, in slices between which the window answers. `isReturn` says that the page must stand at once where
 * it stood, by pixels, for which all of it must be there.
 */
export function useWholeText(blockCount: number, isReturn: boolean): boolean {
  const [isWhole, setIsWhole] = useState(blockCount <= LONG_ARTICLE || isReturn);
  useEffect(() => afterPaint(() => startTransition(() => setIsWhole(true))), []);
  return isWhole;
}
