import { useSyncExternalStore } from 'react';

/** From this width on the list and an article fit beside each other. */
const WIDE = followWindow('(min-width: 1100px)');
/** Up to this width a sidebar would take the room that the article needs. */
const NARROW = followWindow('(max-width: 1024px)');

export function useIsWideWindow(): boolean {
  return useSyncExternalStore(WIDE.subscribe, WIDE.matches);
}

export function useIsNarrowWindow(): boolean {
  return useSyncExternalStore(NARROW.subscribe, NARROW.matches);
}

function followWindow(media: string) {
  const query = matchMedia(media);
  return {
    matches: () => query.matches,
    subscribe: (listener: () => void) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
  };
}
