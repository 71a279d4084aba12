import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Block } from '../../../../shared/article.ts';
import type { ReadingPosition } from '../../../db/article-repository.ts';
import { useServices } from '../../../services/services.ts';
import { placeAtHeight } from './place-on-screen.ts';
import { describePlace } from './stored-place.ts';
import { TextMeasure, type TextPlace } from './text-measure.ts';

/** A place is stored when the person has stopped scrolling for so long. */
const SETTLE_MS = 400;

/** After so long an article is being read, and one that fits the window whole has been read. */
const GLANCE_MS = 5000;

interface Reading {
  readonly articleId: string;
  readonly blocks: readonly Block[];
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
}

/** Share of the article's text that has been read, 0 to 1; keeps the place in the library. */
export function useReadingPosition({ articleId, blocks, page, scroller }: Reading): number {
  const { library, closing } = useServices();
  const [progress, setProgress] = useState(0);
  const measure = useMemo(() => new TextMeasure(blocks), [blocks]);
  const unsaved = useRef<(() => ReadingPosition) | null>(null);

  const save = useCallback(async () => {
    const position = unsaved.current?.() ?? null;
    unsaved.current = null;
    if (position !== null) await library.savePosition(articleId, position);
  }, [library, articleId]);
  useEffect(() => closing.add(save), [closing, save]);

  useEffect(() => {
    if (scroller === null || page === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const read = (): void => setProgress(shareRead(page, scroller, measure));
    const readOn = (): void => {
      const progress = shareRead(page, scroller, measure);
      const place = placeAtHeight(page, scroller.getBoundingClientRect().top);
      setProgress(progress);
      // Now: when the article is left there is nothing to measure any more.
      unsaved.current = () => positionOf(progress, place, blocks);
    };
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(readOn);
      clearTimeout(timer);
      timer = setTimeout(() => void save(), SETTLE_MS);
    };
    const glance = setTimeout(() => {
      if (canScroll(scroller)) {
        void library.markOpened(articleId);
        return;
      }
      setProgress(1);
      void library.savePosition(articleId, { progress: 1, blockId: null });
    }, GLANCE_MS);
    read();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      clearTimeout(glance);
      void save();
    };
  }, [page, scroller, measure, blocks, save, library, articleId]);

  return progress;
}

function positionOf(progress: number, place: TextPlace | null, blocks: readonly Block[]): ReadingPosition {
  if (place === null) return { progress, blockId: null };
  return { progress, blockId: place.blockId, place: describePlace(place, blocks) };
}

function canScroll(scroller: HTMLElement): boolean {
  return scroller.scrollHeight > scroller.clientHeight;
}

/**
 * The text before the line that is being read. That line stands at the window's top in the beginning and at its foot in
 * the end, so that the last screenful counts too.
 */
function shareRead(page: HTMLElement, scroller: HTMLElement, measure: TextMeasure): number {
  if (!canScroll(scroller)) return 0;
  const way = Math.min(1, scroller.scrollTop / (scroller.scrollHeight - scroller.clientHeight));
  const line = scroller.getBoundingClientRect().top + way * scroller.clientHeight;
  const place = placeAtHeight(page, line);
  return place === null ? way : measure.shareBefore(place);
}
