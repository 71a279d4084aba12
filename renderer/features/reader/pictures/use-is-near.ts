import { useEffect, useState } from 'react';

/** Pictures are loaded when they are less than a window away, so that scrolling meets them ready. */
const NEAR = '100% 0px';

/** Whether the element has come near what the reader shows; once it has, it stays so. */
export function useIsNear(element: HTMLElement | null): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (element === null || isNear) return undefined;
    const onChange = (entries: readonly IntersectionObserverEntry[]): void => {
      if (entries.some((entry) => entry.isIntersecting)) setIsNear(true);
    };
    const root = element.closest('[data-reader-text]');
    const observer = new IntersectionObserver(onChange, { root, rootMargin: NEAR });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
