import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same between renders and does what the newest one given does; for event handlers. */
export function useStableCallback<A extends readonly unknown[], R>(
  callback: (...args: A) => R,
): (...args: A) => R {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
