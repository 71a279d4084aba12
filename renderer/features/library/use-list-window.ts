import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useReturnedPlace } from '../../services/returned-place.ts';
import { leaveList, placeOfList } from './list-places.ts';

/** Height of a card before it is measured, pixels. */
const ESTIMATED_HEIGHT = 126;
/** Cards kept ready above and below the view. */
const OVERSCAN = 6;

/**
 * The part of the list that is in view; a newly selected row is brought into it. A list that is come back to, by its name,
 * stands where it was left.
 */
export function useListWindow(
  scroller: RefObject<HTMLDivElement | null>,
  name: string,
  ids: readonly string[],
  selectedIndex: number,
): Virtualizer<HTMLDivElement, HTMLDivElement> {
  const [left] = useState(() => placeOfList(name));
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => ids[index] ?? index,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: OVERSCAN,
    ...(left && { initialOffset: left.offset, initialMeasurementsCache: [...left.measurements] }),
  });
  useEffect(
    () => () => {
      const { scrollOffset, measurementsCache, itemSizeCache } = virtualizer;
      const measurements = measurementsCache.filter(({ key }) => itemSizeCache.has(key));
      leaveList(name, { offset: scrollOffset ?? 0, measurements });
    },
    [name, virtualizer],
  );

  const selectedId = ids[selectedIndex];
  // At the place where it was left the chosen one may be out of sight: that is where the person had scrolled.
  const shownId = useRef(left === undefined ? undefined : selectedId);
  const returned = useReturnedPlace();
  useEffect(() => {
    const top = ids.indexOf(returned?.takeTopOfList() ?? '');
    if (top >= 0) {
      virtualizer.scrollToIndex(top, { align: 'start' });
      shownId.current = selectedId;
      return;
    }
    // Other articles come and go above the selected one; that is no reason to move the view.
    if (selectedId !== undefined && shownId.current !== selectedId) {
      virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
    }
    shownId.current = selectedId;
  }, [selectedId, selectedIndex, virtualizer, ids, returned]);

  return virtualizer;
}
