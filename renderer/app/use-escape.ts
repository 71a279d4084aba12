import { type RefObject, useEffect } from 'react';
import { useStableCallback } from '../ui/use-stable-callback.ts';

/** Calls `onEscape` at the Escape key inside `area` or where nothing has the focus: not in what stands over it. */
export function useEscape(area: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const callEscape = useStableCallback(onEscape);
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const isOutside = event.target !== document.body && !area.current?.contains(event.target as Node);
      if (event.key === 'Escape' && !event.defaultPrevented && !isOutside) callEscape();
    };
    addEventListener('keydown', handleKey);
    return () => removeEventListener('keydown', handleKey);
  }, [area, callEscape]);
}
