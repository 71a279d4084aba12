import { useSyncExternalStore } from 'react';

/** From this width on the list and an article fit beside each other. */
const WIDE = matchMedia('(min-width: 1100px)');

export function useIsWideWindow(): boolean {
  return useSyncExternalStore(subscribe, () => WIDE.matches);
}

function subscribe(listener: () => void): () => void {
  WIDE.addEventListener('change', listener);
  return () => WIDE.removeEventListener('change', listener);
}
