import { useEffect, useState } from 'react';

/** Calls `onDrop` with files dropped anywhere on the window; tells whether some hang over it now. */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      addEventListener(type, listener, { signal: controller.signal });
    listen('dragover', (event) => {
      if (!carriesFiles(event)) return;
      // Only a refused default makes the window a place to drop on; otherwise it would load the file as its page.
      event.preventDefault();
      setIsOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setIsOver(false); // out of the window, not into another element
    });
    listen('drop', (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    });
    return () => controller.abort();
  }, [onDrop]);
  return isOver;
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}
