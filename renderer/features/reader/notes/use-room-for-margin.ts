import { useLayoutEffect, useState } from 'react';

/** From this width of the reader on notes stand in a margin; the style sheets know the same number. CSS pixels. */
const LEAST_WIDTH = 840;

/** Whether the reader has room for a margin beside its text. */
export function useRoomForMargin(reader: HTMLElement | null): boolean {
  const [hasRoom, setHasRoom] = useState(true);
  useLayoutEffect(() => {
    if (reader === null) return undefined;
    const look = (): void => setHasRoom(reader.clientWidth >= LEAST_WIDTH);
    const observer = new ResizeObserver(look);
    observer.observe(reader);
    look();
    return () => observer.disconnect();
  }, [reader]);
  return hasRoom;
}
