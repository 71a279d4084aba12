import { type RefObject, useEffect } from 'react';

/** While the toolbar shows, Tab leads into it from the text, and Escape back. */
export function useToolbarKeys(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const scroller = bar.current?.closest<HTMLElement>('[data-reader-text]');
    const onKeyDown = (event: KeyboardEvent): void => {
      const isInBar = event.target instanceof Node && bar.current?.contains(event.target) === true;
      const isText = event.target === scroller || event.target === document.body;
      const hasModifier = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
      if (event.key === 'Tab' && isText && !hasModifier) {
        bar.current?.querySelector('button')?.focus({ preventScroll: true });
        event.preventDefault();
      } else if (event.key === 'Escape' && isInBar) scroller?.focus({ preventScroll: true });
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      // The bar goes with what it worked on: the keys belong to the text again.
      if (document.activeElement === document.body) scroller?.focus({ preventScroll: true });
    };
  }, [bar]);
}
