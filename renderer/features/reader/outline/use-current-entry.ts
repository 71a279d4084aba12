import { useEffect, useState } from 'react';
import { findBlock } from '../../../anchoring/dom-range.ts';
import { firstNotPassed } from '../find/match-list.ts';
import type { OutlineEntry } from './outline-entries.ts';

/** A section is being read from when its heading has come so far up, as a share of the window's height. */
const READING_LINE = 0.3;

/** The entry of the section that is being read, followed while scrolling; null before the first one. */
export function useCurrentEntry(
  entries: readonly OutlineEntry[],
  page: HTMLElement | null,
  scroller: HTMLElement | null,
): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    if (page === null || scroller === null) return undefined;
    const elements = entries.map(({ blockId }) => findBlock(page, blockId));
    let frame = 0;
    const read = (): void => {
      const { top, height } = scroller.getBoundingClientRect();
      const line = top + height * READING_LINE;
      const isAbove = (at: number) => (elements[at]?.getBoundingClientRect().top ?? 0) <= line;
      setCurrent(entries[firstNotPassed(entries.length, isAbove) - 1]?.blockId ?? null);
    };
    const onScroll = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    read();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', onScroll);
    };
  }, [entries, page, scroller]);
  return current;
}
